import { env, l10n } from 'vscode';
import type { MonthStanding } from '../feedback/signalReport.ts';
import type { Quadrant, SignalPageWords } from '../protocol/signalPicture.ts';
import { countText, monthOfYear, percentText } from './times.ts';

const number = (value: number): string => countText(value, env.language);
const listed = (texts: readonly string[]): string => texts.join(', ');

/** What the tab with signal and noise says, in the language of the editor; the rest is in `toldWords`. */
export const signalTabWording = {
  title: (): string => l10n.t('Signal and Noise'),
  titleOf: (repository: string): string => l10n.t('Signal and Noise: {0}', repository),

  reading: (): string => l10n.t('Reading the votes…'),
  noTeams: (): string => l10n.t('No teams are known here.'),
  noTeamsDetail: (): string =>
    l10n.t(
      'Signal and noise is what two teams or more tell each other. They come from .product/teams.yaml, or else from CODEOWNERS.',
    ),
  setUp: (): string => l10n.t('Set up a roadmap'),
  failed: (): string => l10n.t('The votes could not be read.'),
  showLog: (): string => l10n.t('Show Log'),

  month(month: string, standing: MonthStanding): string {
    const name = monthOfYear(month, env.language);
    switch (standing) {
      case 'told':
        return name;
      case 'open':
        return l10n.t('{0} (still open)', name);
      case 'collecting':
        return l10n.t('{0} (being collected)', name);
      case 'unheard':
        return l10n.t('{0} (not fetched yet)', name);
    }
  },
  ownTeam: (name: string): string => l10n.t('{0} (your team)', name),

  nothingYet: (): string =>
    l10n.t('Nothing is told yet: it needs a month that is over, and enough people in it.'),
  nothingIn: (month: string, k: number): string =>
    l10n.t(
      'In {0}, nothing may be told: of no two teams {1} people or more said something.',
      monthOfYear(month, env.language),
      number(k),
    ),
  hidden: (to: string, from: readonly string[]): string =>
    l10n.t('Hidden: what {0} hears from {1}, since too few said something.', to, listed(from)),
  ownUnknown: (): string =>
    l10n.t('Which team is yours is not known here, so that none is marked.'),
  chooseTeam: (): string => l10n.t('Choose my team…'),
  notShared: (): string =>
    l10n.t(
      'Votes are not shared from here: those of others do not come, and yours stay on this machine.',
    ),
  share: (): string => l10n.t('Share votes with the team…'),
  isShared: (): string => l10n.t('Votes travel when you push or pull.'),
  exchange: (): string => l10n.t('Exchange now'),
  vote: (): string => l10n.t('Signal or noise?'),

  tenths: (tenths: number): string => number(tenths / 10),
  tooFew: (): string => l10n.t('too few'),
  pair: (to: string, from: string): string => l10n.t('{0} from {1}', to, from),
  sign(quadrant: Quadrant): string {
    switch (quadrant) {
      case 'starved':
        return '▲';
      case 'flooded':
        return '▼';
      case 'ok':
        return '●';
    }
  },
  quadrant(quadrant: Quadrant): string {
    switch (quadrant) {
      case 'starved':
        return l10n.t('starved');
      case 'flooded':
        return l10n.t('flooded');
      case 'ok':
        return l10n.t('ok');
    }
  },
  quadrantTitle(quadrant: Quadrant): string {
    switch (quadrant) {
      case 'starved':
        return l10n.t('▲ Starved: needs more than it gets');
      case 'flooded':
        return l10n.t('▼ Flooded: gets more than it needs');
      case 'ok':
        return l10n.t('● The right amount');
    }
  },

  heat: (month: string): string =>
    l10n.t('How much of it is signal, {0}', monthOfYear(month, env.language)),
  heatGist: (teams: number, team: string, told: readonly string[]): string =>
    told.length === 0
      ? l10n.t('Heat map of {0} teams. Of what {1} hears, nothing is told.', number(teams), team)
      : l10n.t('Heat map of {0} teams. {1} hears {2}.', number(teams), team, listed(told)),
  heardFrom: (from: string, what: readonly string[]): string =>
    l10n.t('from {0}: {1}', from, what.join(' ')),
  heatLegend: (): readonly string[] => [
    l10n.t('A row receives, a column sends. 0.9 is nearly all signal, 0.1 nearly all noise.'),
    l10n.t('▲ starved, ▼ flooded, ● the right amount, as the round says.'),
    l10n.t('Hatched: too few people said something.'),
  ],
  heatCaption: (month: string): string =>
    l10n.t('Share of signal by receiving and sending team, {0}', monthOfYear(month, env.language)),
  corner: (): string => l10n.t('Receives ↓ from →'),

  gaps: (team: string): string => l10n.t('Enough or too much: {0}', team),
  gapAxis: (): string => l10n.t('needed less received, on a scale of 1 to 5'),
  gapZones: (): readonly [string, string, string] => [
    l10n.t('▼ flooded'),
    l10n.t('● ok'),
    l10n.t('▲ starved'),
  ],
  gapLegend: (team: string): readonly string[] => [
    l10n.t('“From” is what {0} needs of others, “to” what others need of {0}.', team),
    l10n.t('1 and more is starved, −1 and less flooded.'),
  ],
  gapCaption: (team: string, month: string): string =>
    l10n.t('Needed less received: {0}, {1}', team, monthOfYear(month, env.language)),
  from: (name: string): string => l10n.t('from {0}', name),
  to: (name: string): string => l10n.t('to {0}', name),
  group: (label: string, pairs: readonly string[]): string =>
    l10n.t('{0}: {1}', label, listed(pairs)),
  noPair: (): string => l10n.t('none'),
  columns: {
    pair: (): string => l10n.t('Direction'),
    gap: (): string => l10n.t('Gap'),
    quadrant: (): string => l10n.t('It is'),
    people: (): string => l10n.t('People'),
    onTime: (): string => l10n.t('In time'),
  },

  onTime: (team: string): string => l10n.t('In time: {0}', team),
  onTimeAxis: (): string => l10n.t('share of people whom it reaches in time'),
  onTimeLegend: (): readonly string[] => [l10n.t('As the round says, in tenths.')],
  onTimeCaption: (team: string, month: string): string =>
    l10n.t('Share in time: {0}, {1}', team, monthOfYear(month, env.language)),
  percent: (share: number): string => percentText(share, env.language),

  trend: (team: string): string => l10n.t('How it went: signal that {0} hears', team),
  trendAxis: (): string => l10n.t('share of signal'),
  trendLegend: (): readonly string[] => [
    l10n.t(
      'Each line is one sender, from 0 to 1; a gap is a month in which too few said something.',
    ),
    l10n.t('▲ starved, ▼ flooded, ● the right amount, ◆ not known.'),
  ],
  trendCaption: (team: string): string =>
    l10n.t('Share of signal that {0} hears, month by month', team),
  trendOf: (label: string, first: string, last: string): string =>
    l10n.t('{0}: first {1}, last {2}', label, first, last),

  copied: (): string => l10n.t('Copied as Markdown.'),
  suggestionCopied: (): string => l10n.t('The suggestion is copied.'),
  saved: (file: string): string => l10n.t('Saved as {0}.', file),
  draftOpened: (): string =>
    l10n.t('A new issue is open in the browser. Nothing is sent before you do it.'),
  documentOpened: (): string => l10n.t('A draft is open. Nothing is sent.'),
  agendaOpened: (): string => l10n.t('The agenda is open.'),
  nothingTold: (): string => l10n.t('There is nothing to tell of this month.'),
  issueTitle: (to: string, from: string): string =>
    l10n.t('A suggestion from {0} to {1}', to, from),
  drawings: (): string => l10n.t('Drawings'),
};

/** The fixed words of the tab. */
export function signalPageWords(): SignalPageWords {
  return {
    month: l10n.t('Month'),
    team: l10n.t('Seen from'),
    copy: l10n.t('Copy as Markdown'),
    save: l10n.t('Save as SVG'),
    table: l10n.t('Show as a table'),
    quadrants: l10n.t('Who is starved, who is flooded'),
    cards: l10n.t('From each team'),
    signals: l10n.t('Most valuable'),
    noise: l10n.t('Least helpful'),
    texts: l10n.t('What people wrote'),
    agenda: l10n.t('Agenda for this pair'),
    suggest: l10n.t('Suggestion to the sender'),
    suggestion: l10n.t('Suggestion to the sender, in your words'),
    copySuggestion: l10n.t('Copy'),
    draftIssue: l10n.t('Open as issue draft'),
    notSent: l10n.t('Nothing is sent by itself.'),
    notes: l10n.t('Good to know'),
    about: l10n.t('What is told, and who can read it'),
    trendless: l10n.t('How it went is shown once two months are told.'),
  };
}
