import type { AskCard, AskNothing, AskState, Card, Picture } from '../../src/protocol/picture.ts';
import type { SharingNote, SharingOffer } from '../../src/protocol/sharingPart.ts';
import type {
  FileSection,
  Notice,
  ShownCommit,
  ShownPast,
  ShownTicket,
  TrackerNote,
} from '../../src/protocol/fileSection.ts';
import { words } from './words.ts';

/** A sha made of one digit, so that tests can tell commits apart at a glance. */
export const shaOf = (digit: string): string => digit.repeat(40);

/** A card for the commit `1111…` with every kind of chip. */
export function cardWith(given: Partial<Card> = {}): Card {
  return {
    sha: shaOf('1'),
    shortSha: '1111111',
    subject: 'Back off before retrying an upload',
    tickets: [],
    question: 'Who will notice this change?',
    chips: [
      {
        kind: 'answer',
        label: 'Field technician',
        field: 'who',
        value: 'field-technician',
        from: 'Said last on this branch',
      },
      { kind: 'answer', label: 'Dispatcher', field: 'who', value: 'dispatcher' },
      {
        kind: 'more',
        label: 'Another team…',
        chips: [
          { kind: 'answer', label: 'Platform', field: 'who', value: 'platform' },
          { kind: 'answer', label: 'Office', field: 'who', value: 'office' },
        ],
      },
      { kind: 'answer', label: 'Nobody: upkeep', field: 'who', value: 'upkeep' },
      { kind: 'text', label: 'Someone else…', placeholder: 'Who? Enter saves' },
    ],
    line: { label: 'Why?', placeholder: 'Why? One line, Enter saves' },
    ...given,
  };
}

/** A picture with one card in front. */
export function asking(card: Card = cardWith(), rest: Partial<AskCard> = {}): Picture {
  return { words, ask: { kind: 'card', card, waiting: 0, decided: [], ...rest } };
}

/** A picture with nothing to ask. */
export function quiet(rest: Partial<AskNothing> = {}): Picture {
  const text = 'Nothing to ask. Your last commits say who and why.';
  return { words, ask: { kind: 'nothing', text, decided: [], ...rest } };
}

/** A picture of a state in which nothing can be asked. */
export function stuck(rest: Partial<AskState> = {}): Picture {
  return { words, ask: { kind: 'state', text: 'No folder is open.', busy: false, ...rest } };
}

export const decided = [
  {
    sha: shaOf('a'),
    shortSha: 'aaaaaaa',
    subject: 'Retry the queue after a restart of the app',
    text: 'PROJ-7 already says why',
  },
  { sha: shaOf('b'), shortSha: 'bbbbbbb', subject: 'Merge branch main', text: 'A merge' },
];

export const saved = { sha: shaOf('c'), text: 'Saved: Field technician', canPutIntoMessage: true };

/** An offer to share answers, with everything that one can have. */
export function offerWith(given: Partial<SharingOffer> = {}): SharingOffer {
  return {
    kind: 'offer',
    of: 'answers',
    offer: 1,
    text: 'Keep answers through rebase and share them with your team through git.',
    detail: 'With origin: they travel when you push or pull, and nothing else is sent.',
    remotes: [
      { name: 'origin', on: true },
      { name: 'fork', on: false },
    ],
    remarks: ['Your “notes.rewriteMode” stays as it is.'],
    lines: {
      title: 'Adds to .git/config',
      lines: [
        'notes.rewriteRef refs/notes/product-mindset/answers',
        'remote.origin.fetch refs/notes/product-mindset/answers:refs/notes/product-mindset/origin',
      ],
    },
    share: 'Share with the team',
    notNow: 'Not now',
    isWished: false,
    ...given,
  };
}

export const note: SharingNote = {
  kind: 'note',
  of: 'answers',
  text: 'Shared with origin, 2 answers waiting',
  sync: 'Sync',
};

/** A picture with something about a file, and nothing to ask. */
export function looking(file: FileSection, rest: Partial<AskNothing> = {}): Picture {
  return { ...quiet(rest), file };
}

export const uploadFile = { name: 'upload.ts', path: 'mobile/upload/upload.ts' };

/** Tickets in every state that one can be shown in. */
export const toldTickets: readonly ShownTicket[] = [
  {
    ticket: '#27',
    linked: true,
    told: { title: 'Photos get lost in basements', state: 'open', stateText: 'open, In Review' },
  },
  {
    ticket: '!3',
    linked: true,
    told: { title: 'Send photos in parts', state: 'merged', stateText: 'merged' },
  },
  {
    ticket: 'TASK-4',
    linked: false,
    told: {
      title:
        'Uploads that resume after the phone was off for a while, whichever network comes back',
      state: 'closed',
      stateText: 'closed, Done',
      age: 'as of 3 days ago',
    },
  },
  { ticket: '#28', linked: true },
  { ticket: 'PROJ-7', linked: false },
];

/** A tracker that would tell more to somebody who signed in. */
export const signInNote: TrackerNote = {
  tracker: 'github:github.com',
  signIn: 'Sign in to github.com to see titles',
};

/** A tracker that cannot be asked, and what can be done about it. */
export const troubleNote: TrackerNote = {
  tracker: 'jira-dc:jira.acme.test',
  text: 'The certificate of jira.acme.test is not trusted on this machine.',
  detail: 'Add its issuer to the trust store of the system.',
  cause: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  way: { label: 'Open Settings', id: 'trackerSettings' },
};

/** A commit of a file, made of one digit. */
export function pastCommit(digit: string, given: Partial<ShownCommit> = {}): ShownCommit {
  return {
    sha: shaOf(digit),
    subject: `Send photos in parts (${digit})`,
    age: '3 weeks ago',
    date: '1 November 2026 at 10:00',
    said: [
      { field: 'who', text: 'Field technician', from: 'in its message' },
      { field: 'why', text: 'uploads fail in basements', from: 'already answered, for TASK-4' },
    ],
    tickets: [
      { ticket: '#27', linked: true },
      { ticket: 'TASK-4', linked: false },
    ],
    ...given,
  };
}

/** All that is known of a file, with so many commits and tickets. */
export function pastWith(
  commits: number,
  tickets: number,
  given: Partial<ShownPast> = {},
): ShownPast {
  const digits = Array.from('123456789abcdef');
  return {
    age: 'First 2019, last 3 weeks ago, 41 commits',
    ageInFull: '2 March 2019 at 09:12 to 1 November 2026 at 10:00',
    commits: digits.slice(0, commits).map((digit) => pastCommit(digit)),
    tickets: digits.slice(0, tickets).map((digit) => ({
      ticket: `#${digit}`,
      linked: digit !== '2',
      count: '3 commits',
      last: '1 November 2026 at 10:00',
    })),
    ...given,
  };
}

/** A file whose tickets were told, as far as trackers answered. */
export const ticketed: FileSection = {
  file: uploadFile,
  past: pastWith(0, 0, {
    commits: [pastCommit('1', { tickets: toldTickets }), pastCommit('2')],
    tickets: toldTickets.map((one) => ({ ...one, count: '3 commits', last: '1 November 2026' })),
  }),
  trackers: [troubleNote, signInNote],
};

export const reading: Notice = {
  about: 'history',
  text: 'Reading the history…',
  detail: '12,000 commits read, back to March 2019',
  busy: true,
  ways: [{ label: 'Stop', id: 'stopReading' }],
};

export const putOff: Notice = {
  about: 'history',
  text: 'There is little space left on the disk, so the history is not read by itself.',
  busy: false,
  ways: [
    { label: 'Read the history now', id: 'readHistory' },
    { label: 'Open Settings', id: 'historySettings' },
  ],
};

/** Says something about a file that has no past. */
export const sayingOf = (text: string): Notice => ({ about: 'file', text, busy: false, ways: [] });

/** Every state of the page that can be told by a picture alone. */
export const told: Readonly<Record<string, Picture>> = {
  card: asking(cardWith({ repository: 'mobile' }), { waiting: 2, saved, decided }),
  nothing: quiet({ decided, way: { label: 'Ask again', id: 'askAgain' } }),
  saved: quiet({ saved }),
  offer: quiet({ saved, sharing: offerWith({ repository: 'mobile' }), decided }),
  'offer under a card': asking(cardWith(), { saved, sharing: offerWith({ remotes: [] }) }),
  note: quiet({ saved, sharing: { ...note, repository: 'mobile' } }),
  stopped: quiet({
    sharing: { kind: 'note', of: 'answers', text: 'No longer shared.', lines: offerWith().lines },
  }),
  state: stuck({
    detail: 'Open a folder with a Git repository to be asked about its commits.',
    way: { label: 'Open Folder', id: 'openFolder' },
  }),
  busy: stuck({ text: 'Reading the history…', busy: true }),
  file: looking({ file: { ...uploadFile, repository: 'mobile' }, past: pastWith(7, 6) }),
  'file of short subjects': looking({
    file: uploadFile,
    past: pastWith(0, 1, {
      commits: Array.from('123', (digit) => pastCommit(digit, { subject: 'a', said: [] })),
    }),
  }),
  'file under a card': {
    ...asking(cardWith(), { saved }),
    file: {
      file: uploadFile,
      past: pastWith(1, 0, {
        commits: [pastCommit('1', { moved: 'moved from mobile/photos.ts', said: [], tickets: [] })],
      }),
      remark: 'This is a shallow clone: older commits are not here.',
    },
  },
  'tickets of a file': looking(ticketed),
  'tickets of a card': asking(cardWith({ tickets: toldTickets })),
  'no file': looking({ notice: sayingOf('Open a file to see what its changes were for.') }),
  'new file': looking({ file: uploadFile, notice: sayingOf('This file is not committed yet.') }),
  reading: looking({ file: uploadFile, notice: reading, past: pastWith(2, 2) }),
  'put off': looking({ file: uploadFile, notice: putOff }),
};
