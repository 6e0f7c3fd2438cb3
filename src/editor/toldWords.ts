import { env, l10n } from 'vscode';
import type { AgendaWords } from '../feedback/agenda.ts';
import type { SignalWords } from '../feedback/signalWords.ts';
import type { Day } from '../model/plan.ts';
import type { VoteKind } from '../model/vote.ts';
import { voteKinds } from '../model/vote.ts';
import { spokenWords } from './spokenWords.ts';
import { countText, fullDayText, monthOfYear } from './times.ts';

const number = (value: number): string => countText(value, env.language);
const day = (value: Day): string => fullDayText(value, env.language);

/** What signal and noise are called in the language of the editor, wherever they are told. */
export function toldWords(): SignalWords {
  return {
    title: (month) => l10n.t('Signal and noise, {0}', monthOfYear(month, env.language)),
    fewest: (k) =>
      l10n.t(
        'Told is what {0} people or more said, in steps of {0}. Where fewer did, or nobody, nothing is told: which of the two it was is never told.',
        number(k),
      ),
    pairs: l10n.t('Who hears what from whom'),
    receiver: l10n.t('Receives ↓ from →'),
    hears: (to) => l10n.t('What {0} hears', to),
    from: (from) => l10n.t('From {0}', from),
    tooFew: l10n.t('too few'),
    nothing: l10n.t('Of no two teams were there enough people to tell anything.'),
    votes: l10n.t('Votes'),
    round: l10n.t('Round'),
    people: (people) => l10n.t('{0} or more people', number(people)),
    signal: (tenths) => l10n.t('signal {0}', number(tenths / 10)),
    trend: trendText,
    quadrants: {
      starved: l10n.t('needs more than it gets'),
      flooded: l10n.t('gets more than it needs'),
      ok: l10n.t('the right amount'),
    },
    gap: gapText,
    onTime: (tenths) => l10n.t('in time for {0} of 10', tenths),
    signals: l10n.t('Most valuable'),
    noise: l10n.t('Least helpful'),
    wrote: l10n.t('What people wrote'),
    quoted: (text) => l10n.t('“{0}”', text),
    kinds: kindsInSentence(),
    standing: {
      open: (month, toldFrom) =>
        l10n.t(
          '{0} is still open: it is told from {1} on. Until then, whoever looked twice would see what one person said.',
          monthOfYear(month, env.language),
          day(toldFrom),
        ),
      collecting: (month, toldFrom) =>
        l10n.t(
          '{0} is over, and what was said in it may still be on its way: it is told from {1} on.',
          monthOfYear(month, env.language),
          day(toldFrom),
        ),
      unheard: (month, toldFrom) =>
        l10n.t(
          '{0} is told once the votes of the others were fetched on {1} or later.',
          monthOfYear(month, env.language),
          day(toldFrom),
        ),
    },
    unknownMonth: (month) => l10n.t('Of {0} nothing is told.', monthOfYear(month, env.language)),
    next: (month, toldFrom) =>
      l10n.t(
        'Next is {0}: it is told from {1} on.',
        monthOfYear(month, env.language),
        day(toldFrom),
      ),
    suggestion: (from) => l10n.t('A suggestion to {0}', from),
    suggestions: {
      starved: (to, kinds) =>
        kinds === undefined
          ? l10n.t(
              'We in {0} would like to hear more from you. Could you start telling us early what you are about to change?',
              to,
            )
          : l10n.t(
              'We in {0} would like to hear more from you. Could you start telling us more of what helps us most: {1}?',
              to,
              kinds,
            ),
      flooded: (to, kinds) =>
        kinds === undefined
          ? l10n.t(
              'We in {0} get more from you than we can use. Could you stop sending us what we do not have to act on?',
              to,
            )
          : l10n.t(
              'We in {0} get more from you than we can use. Could you stop sending us {1}, or send less of it?',
              to,
              kinds,
            ),
      late: (to, kinds) =>
        kinds === undefined
          ? l10n.t(
              'What you tell us in {0} helps most when it comes early. Could you start telling us sooner, even while it is not settled yet?',
              to,
            )
          : l10n.t(
              'What you tell us in {0} helps most when it comes early. Could you start telling us sooner, above all {1}, even while it is not settled yet?',
              to,
              kinds,
            ),
      noisy: (to, kinds) =>
        kinds === undefined
          ? l10n.t('Could you stop sending us in {0} what we do not have to act on?', to)
          : l10n.t(
              'Could you stop sending us in {0} {1}, or only where we have to act on it?',
              to,
              kinds,
            ),
      clear: (to, kinds) =>
        kinds === undefined
          ? l10n.t('What you tell us in {0} helps us. Please keep it up!', to)
          : l10n.t(
              'What you tell us in {0} helps us, above all {1}. Please keep it up!',
              to,
              kinds,
            ),
    },
  };
}

function trendText(tenths: number): string {
  if (tenths === 0) return l10n.t('as the month before');
  const size = number(Math.abs(tenths) / 10);
  return tenths > 0
    ? l10n.t('{0} more than the month before', size)
    : l10n.t('{0} less than the month before', size);
}

function gapText(gap: number): string {
  if (gap === 0) return l10n.t('needs as much as it gets');
  const size = number(Math.abs(gap));
  return gap > 0
    ? l10n.t('needs {0} more, on a scale of 1 to 5', size)
    : l10n.t('needs {0} less, on a scale of 1 to 5', size);
}

function kindsInSentence(): Readonly<Record<VoteKind, string>> {
  const words = voteKinds.map((kind): readonly [VoteKind, string] => [kind, kindInSentence(kind)]);
  return Object.fromEntries(words) as Record<VoteKind, string>;
}

function kindInSentence(kind: VoteKind): string {
  switch (kind) {
    case 'api-change':
      return l10n.t('API and contract changes');
    case 'release-note':
      return l10n.t('release notes');
    case 'incident':
      return l10n.t('incidents');
    case 'priority-change':
      return l10n.t('changes of priority');
    case 'user-feedback':
      return l10n.t('user feedback');
    case 'review-comment':
      return l10n.t('review comments');
    case 'status-report':
      return l10n.t('status reports');
    case 'meeting':
      return l10n.t('meetings');
    case 'chat-ping':
      return l10n.t('pings in the chat');
    case 'docs':
      return l10n.t('docs');
    case 'other':
      return l10n.t('other things');
  }
}

/** What the agenda of a meeting of two teams is called where something is told of them. */
export function agendaWords(): AgendaWords {
  const spoken = spokenWords();
  return {
    ...spoken,
    steps: {
      ...spoken.steps,
      read: l10n.t('Everybody reads what is told of their own team, in silence.'),
    },
    told: (month) => l10n.t('What is told of {0}', monthOfYear(month, env.language)),
    hears: (to, from) => l10n.t('What {0} hears from {1}', to, from),
  };
}
