import type { AskNothing, Picture } from '../../src/protocol/picture.ts';
import type {
  GivenVote,
  OwnVote,
  OwnVotes,
  SignalSection,
  SignalSummary,
  VoteForm,
} from '../../src/protocol/signalSection.ts';
import { offerWith, quiet } from './pictures.ts';

/** A form with four other teams and all kinds; nothing is chosen yet. */
export function formWith(given: Partial<VoteForm> = {}): VoteForm {
  return {
    kind: 'form',
    form: 1,
    isWished: false,
    from: {
      label: 'From which team?',
      choices: [
        { id: 'platform', label: 'Platform', key: '1' },
        { id: 'office', label: 'Office', key: '2' },
        { id: 'design', label: 'Design and Research', key: '3' },
        { id: 'support', label: 'Customer Support', key: '4' },
      ],
    },
    what: {
      label: 'What was it?',
      choices: [
        { id: 'api-change', label: 'API or contract change', key: 'a' },
        { id: 'release-note', label: 'Release note', key: 'r' },
        { id: 'incident', label: 'Incident', key: 'i' },
        { id: 'priority-change', label: 'Priority change', key: 'p' },
        { id: 'user-feedback', label: 'User feedback', key: 'u' },
        { id: 'review-comment', label: 'Review comment', key: 'v' },
        { id: 'status-report', label: 'Status report', key: 't' },
        { id: 'meeting', label: 'Meeting', key: 'm' },
        { id: 'chat-ping', label: 'Chat ping', key: 'c' },
        { id: 'docs', label: 'Docs', key: 'd' },
        { id: 'other', label: 'Something else', key: 'o' },
      ],
    },
    question: 'Signal or noise?',
    verdicts: [
      { id: 'signal', label: 'Signal', key: 's' },
      { id: 'noise', label: 'Noise', key: 'n' },
    ],
    line: { label: 'Why? One line, if you like', placeholder: 'Why? One line, if you like' },
    chooseFirst: 'Choose a team and what it was first.',
    ...given,
  };
}

/** The same with a team and a kind chosen. */
export function chosenForm(given: Partial<VoteForm> = {}): VoteForm {
  const { from, what } = formWith();
  return formWith({
    from: { ...from, chosen: 'platform' },
    what: { ...what, chosen: 'release-note' },
    ...given,
  });
}

export const given: GivenVote = {
  text: 'Signal from Platform: Release note',
  undo: 'Undo',
  key: 'z',
  writing: {
    vote: 'a',
    label: 'Add a line',
    name: 'Add a line (Signal from Platform: Release note)',
    placeholder: 'Why? Enter saves',
  },
};

function ownVote(vote: string, given: Partial<OwnVote>): OwnVote {
  const { text = 'Platform: Release note' } = given;
  return {
    vote,
    verdict: 'signal',
    verdictText: 'Signal',
    text,
    turn: { label: 'It was noise', name: `It was noise (${text})` },
    takeBack: { label: 'Take back', name: `Take back (${text})` },
    writing: {
      vote,
      label: 'Add a line',
      name: `Add a line (${text})`,
      placeholder: 'Why? Enter saves',
    },
    ...given,
  };
}

export const ownList: readonly OwnVote[] = [
  ownVote('a', {}),
  ownVote('b', {
    verdict: 'noise',
    verdictText: 'Noise',
    text: 'Customer Support: Status report',
    line: 'A page of green lights, each Monday',
    turn: { label: 'It was signal', name: 'It was signal (Customer Support: Status report)' },
    writing: {
      vote: 'b',
      label: 'Change the line',
      name: 'Change the line (Customer Support: Status report)',
      line: 'A page of green lights, each Monday',
      placeholder: 'Why? Enter saves',
    },
  }),
  ownVote('c', { text: 'Office: Priority change', about: 'R-17' }),
];

export function ownWith(given: Partial<OwnVotes> = {}): OwnVotes {
  return {
    title: 'Your votes this month (3)',
    standing: 'Only on this machine.',
    share: 'Share with the team…',
    votes: ownList,
    ...given,
  };
}

const noVotes: OwnVotes = {
  title: 'Your votes this month',
  standing: 'Only on this machine.',
  votes: [],
};

export const summary: SignalSummary = {
  title: 'What Mobile hears',
  month: 'Told of October',
  rows: [
    { from: 'platform', direction: 'Platform → Mobile', text: 'mostly signal · starved' },
    { from: 'office', direction: 'Office → Mobile', text: 'signal and noise alike' },
  ],
  hidden: 'Not told, since fewer than 5 people said something, or nobody: Design and Research',
  next: ['November is told from December 5 on.'],
};

/** The section as one votes in it. */
export function voting(rest: Partial<SignalSection> = {}): SignalSection {
  return {
    state: formWith(),
    ownTeam: { text: 'Your team: Mobile', change: 'Choose another team' },
    own: noVotes,
    ...rest,
  };
}

/** A picture with a section about signal and noise, and nothing to ask. */
export function signalling(signal: SignalSection, rest: Partial<AskNothing> = {}): Picture {
  return { ...quiet(rest), signal };
}

/** An offer to share votes. */
export const votesOffer = offerWith({
  of: 'votes',
  text: 'Share your votes with your team through git, without your name.',
  detail: 'With origin: they travel some time after you voted.',
  remarks: [
    'Confidential, not secret: no name and no time is stored, but whoever can read the repository can read the unattributed lines.',
  ],
  sends: {
    title: 'Would be sent, line by line',
    lines: [
      '{"v":1,"month":"2026-11","to":"mobile","from":"platform","kind":"release-note","verdict":"signal","token":"0123456789abcdef0123456789abcdef","rev":1}',
    ],
  },
});

/** Every state that the section can be told in, by a name. */
export const signals: Readonly<Record<string, Picture>> = {
  'a vote': signalling(voting()),
  'a vote on a thing': signalling(
    voting({
      repository: 'mobile',
      state: chosenForm({
        about: { text: 'R-17: Offline-first uploads', drop: 'Vote on something else' },
      }),
    }),
  ),
  'a given vote': signalling(voting({ state: chosenForm(), given, own: ownWith(), summary })),
  'an offer to share votes': signalling(voting({ own: ownWith(), sharing: votesOffer })),
  'two offers': signalling(voting({ own: ownWith(), sharing: votesOffer }), {
    sharing: offerWith(),
  }),
  'a note about votes': signalling(
    voting({ sharing: { kind: 'note', of: 'votes', text: 'Not shared.' } }),
  ),
  'no teams': signalling(
    voting({
      state: {
        kind: 'cannot',
        text: 'Fewer than two teams are known here.',
        detail: 'List them in .product/teams.yaml.',
        way: { label: 'Set Up the Roadmap…', id: 'setUp' },
      },
    }),
  ),
  'no own team': signalling(
    voting({
      state: {
        kind: 'choose-team',
        text: 'Which team is yours?',
        detail: 'No team lists your address.',
        teams: { ...formWith().from, label: 'Which team is yours?' },
      },
    }),
  ),
  'a small team': signalling(
    voting({ state: { kind: 'too-small', text: 'Mobile has fewer than 5 people.' }, summary }),
  ),
  'a summary that is read': signalling(
    voting({
      summary: {
        title: 'What Mobile hears',
        notice: { text: 'Reading what is told…', busy: true },
        rows: [],
        next: [],
      },
    }),
  ),
  'votes that cannot be read': signalling(
    voting({ own: { ...noVotes, failure: 'The disk is full; nothing was stored.' } }),
  ),
};
