/** Pictures of the tab with signal and noise, as the extension tells them. */
import type {
  HeatCell,
  SignalCard,
  SignalMonths,
  SignalPageWords,
  SignalPicture,
  ToldMonth,
} from '../../src/protocol/signalPicture.ts';

const signalWords: SignalPageWords = {
  month: 'Month',
  team: 'Seen from',
  copy: 'Copy as Markdown',
  save: 'Save as SVG',
  table: 'Show as a table',
  quadrants: 'Who is starved, who is flooded',
  cards: 'From each team',
  signals: 'Most valuable',
  noise: 'Least helpful',
  texts: 'What people wrote',
  agenda: 'Agenda for this pair',
  suggest: 'Suggestion to the sender',
  suggestion: 'Suggestion to the sender, in your words',
  copySuggestion: 'Copy',
  draftIssue: 'Open as issue draft',
  notSent: 'Nothing is sent by itself.',
  notes: 'Good to know',
  about: 'What is told, and who can read it',
  trendless: 'How it went is shown once two months are told.',
};

const teams = [
  { id: 'mobile', label: 'Mobile' },
  { id: 'office', label: 'Office' },
  { id: 'platform', label: 'Platform' },
];

const told: readonly HeatCell[] = [
  { to: 'mobile', from: 'office', label: 'too few', tip: 'Mobile from Office: too few' },
  {
    to: 'mobile',
    from: 'platform',
    signal: 7,
    quadrant: 'starved',
    label: '0.7 ▲',
    tip: 'Mobile from Platform: 0.7, starved',
  },
  {
    to: 'office',
    from: 'mobile',
    signal: 3,
    quadrant: 'flooded',
    label: '0.3 ▼',
    tip: 'Office from Mobile: 0.3, flooded',
  },
  { to: 'office', from: 'platform', label: 'too few', tip: 'Office from Platform: too few' },
  {
    to: 'platform',
    from: 'mobile',
    signal: 9,
    quadrant: 'ok',
    label: '0.9 ●',
    tip: 'Platform from Mobile: 0.9, ok',
  },
  {
    to: 'platform',
    from: 'office',
    signal: 5,
    label: '0.5',
    tip: 'Platform from Office: 0.5',
  },
];

const cells = teams.flatMap(({ id: to }) =>
  teams.map(
    ({ id: from }) =>
      told.find((cell) => cell.to === to && cell.from === from) ?? {
        to,
        from,
        label: '–',
        tip: '',
      },
  ),
);

const cards: readonly SignalCard[] = [
  {
    to: 'mobile',
    from: 'office',
    title: 'From Office',
    facts: ['too few'],
    signals: [],
    noise: [],
    texts: [],
  },
  {
    to: 'mobile',
    from: 'platform',
    title: 'From Platform',
    facts: [
      'Votes: 5 or more people, signal 0.7',
      'Round: 5 or more people, needs more than it gets, needs 1.5 more, in time for 8 of 10',
    ],
    signals: ['API or contract change', 'Incident'],
    noise: ['Chat ping'],
    texts: ['We could plan the release with it'],
    suggestion: 'We in Mobile would like to hear more from you.',
  },
];

const heat: ToldMonth['heat'] = {
  title: 'How much of it is signal, October 2026',
  gist: 'Heat map of 3 teams. Mobile hears from Platform: 0.7 starved.',
  legend: ['A row receives, a column sends.', 'Hatched: too few people said something.'],
  teams,
  cells,
  table: {
    caption: 'Share of signal by receiving and sending team, October 2026',
    columns: ['Receives ↓ from →', 'Mobile', 'Office', 'Platform'],
    rows: [
      { head: 'Mobile', cells: ['–', 'too few', '0.7, starved'] },
      { head: 'Office', cells: ['0.3, flooded', '–', 'too few'] },
      { head: 'Platform', cells: ['0.9, ok', '0.5', '–'] },
    ],
  },
};

const trendless: ToldMonth = {
  heat: { ...heat, own: 'mobile' },
  gaps: {
    title: 'Enough or too much: Mobile',
    gist: 'starved: from Platform. flooded: to Office. ok: to Platform',
    legend: ['1 and more is starved, −1 and less flooded.'],
    axis: 'needed less received, on a scale of 1 to 5',
    zones: ['▼ flooded', '● ok', '▲ starved'],
    rows: [
      { label: 'from Office', value: 'too few' },
      { label: 'from Platform', gap: 1.5, quadrant: 'starved', value: 'from Platform: 1.5 more' },
      { label: 'to Office', gap: -1, quadrant: 'flooded', value: 'to Office: 1 less' },
      { label: 'to Platform', gap: 0, quadrant: 'ok', value: 'to Platform: as much as it gets' },
    ],
    table: {
      caption: 'Needed less received: Mobile, October 2026',
      columns: ['Direction', 'Gap', 'It is', 'People'],
      rows: [
        { head: 'from Office', cells: ['too few', '–', '–'] },
        { head: 'from Platform', cells: ['needs 1.5 more', 'starved', '5 or more people'] },
        { head: 'to Office', cells: ['needs 1 less', 'flooded', '5 or more people'] },
        { head: 'to Platform', cells: ['needs as much as it gets', 'ok', '10 or more people'] },
      ],
    },
  },
  quadrants: [
    { quadrant: 'starved', label: '▲ Starved: needs more', pairs: ['Mobile from Platform'] },
    { quadrant: 'ok', label: '● The right amount', pairs: ['Platform from Mobile'] },
    { quadrant: 'flooded', label: '▼ Flooded: gets more', pairs: ['Office from Mobile'] },
  ],
  onTime: {
    title: 'In time: Mobile',
    gist: 'from Office: too few. from Platform: 80%',
    legend: ['As the round says, in tenths.'],
    axis: 'share of people whom it reaches in time',
    rows: [
      { label: 'from Office', value: 'too few' },
      { label: 'from Platform', share: 0.8, value: 'from Platform: in time for 8 of 10' },
    ],
    table: {
      caption: 'Share in time: Mobile, October 2026',
      columns: ['Direction', 'In time', 'People'],
      rows: [
        { head: 'from Office', cells: ['too few', '–'] },
        { head: 'from Platform', cells: ['80%', '5 or more people'] },
      ],
    },
  },
  cards,
};

const trend: NonNullable<ToldMonth['trend']> = {
  title: 'How it went: signal that Mobile hears',
  gist: 'from Platform: first 0.4, last 0.7',
  legend: ['A gap is a month in which too few said something.'],
  axis: 'share of signal',
  months: [
    { id: '2026-07', label: 'July 2026' },
    { id: '2026-08', label: 'August 2026' },
    { id: '2026-09', label: 'September 2026' },
    { id: '2026-10', label: 'October 2026' },
  ],
  lines: [
    {
      label: 'from Platform',
      points: [
        { signal: 0.4, quadrant: 'flooded', value: 'from Platform, July 2026: 0.4' },
        undefined,
        { signal: 0.6, value: 'from Platform, September 2026: 0.6' },
        { signal: 0.7, quadrant: 'starved', value: 'from Platform, October 2026: 0.7' },
      ],
    },
  ],
  table: {
    caption: 'Share of signal that Mobile hears, month by month',
    columns: ['Direction', 'July 2026', 'August 2026', 'September 2026', 'October 2026'],
    rows: [{ head: 'from Platform', cells: ['0.4', 'too few', '0.6', '0.7'] }],
  },
};

export const october = { ...trendless, trend } satisfies ToldMonth;

const untold: SignalMonths = {
  kind: 'months',
  title: 'Signal and Noise',
  words: signalWords,
  months: [
    { id: '2026-11', label: 'November 2026 (still open)' },
    { id: '2026-10', label: 'October 2026' },
    { id: '2026-09', label: 'September 2026' },
  ],
  month: '2026-10',
  teams: [{ id: 'mobile', label: 'Mobile (your team)' }, ...teams.slice(1)],
  team: 'mobile',
  notes: [
    { text: 'Hidden: what Mobile hears from Office, since too few said something.' },
    {
      text: 'Votes travel when you push or pull.',
      way: { label: 'Exchange now', id: 'exchange' },
    },
  ],
  about: ['Told is what 5 people or more said.', 'Confidential, not secret.'],
};

export const months = { ...untold, told: october } satisfies SignalMonths;

/** Every kind of picture that is told. */
export const signalPictures: Readonly<Record<string, SignalPicture>> = {
  told: months,
  several: { ...months, repository: 'fieldwork' },
  'one month': { ...months, told: trendless },
  open: {
    ...untold,
    month: '2026-11',
    notes: [
      {
        text: 'November 2026 is still open: it is told from December 5, 2026 on.',
        way: { label: 'Signal or noise?', id: 'vote' },
      },
    ],
  },
  'of unknown team': {
    ...months,
    told: { ...october, heat },
    notes: [
      {
        text: 'Which team is yours is not known here, so that none is marked.',
        way: { label: 'Choose my team…', id: 'chooseTeam' },
      },
    ],
  },
  reading: {
    kind: 'state',
    title: 'Signal and Noise',
    text: 'Reading the votes…',
    busy: true,
    ways: [],
  },
  'no teams': {
    kind: 'state',
    title: 'Signal and Noise',
    text: 'No teams are known here.',
    detail: 'They come from .product/teams.yaml, or else from CODEOWNERS.',
    ways: [{ label: 'Set up a roadmap', id: 'setUp' }],
  },
};
