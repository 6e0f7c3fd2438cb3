import type { AgendaWords } from '../feedback/agenda.ts';
import type { SignalWords } from '../feedback/signalWords.ts';

/** What signal and noise are called in a terminal, and in the Markdown that it prints. */
export const signalWords: SignalWords = {
  title: (month) => `Signal and noise, ${month}`,
  fewest: (k) =>
    `Told is what ${k} people or more said, in steps of ${k}. "Not told" is where fewer did, or nobody: which of the two is never told.`,
  pairs: 'Who hears what from whom',
  receiver: 'Receives ↓ from →',
  hears: (to) => `What ${to} hears`,
  from: (from) => `From ${from}`,
  tooFew: 'not told',
  nothing: 'Of no two teams were there enough people to tell anything.',
  votes: 'Votes',
  round: 'Round',
  people: (people) => `at least ${people} people`,
  signal: (tenths) => `signal ${tenths} of 10`,
  trend: (tenths) => {
    if (tenths === 0) return 'as the month before';
    return tenths > 0
      ? `${tenths} of 10 more than the month before`
      : `${-tenths} of 10 less than the month before`;
  },
  quadrants: { starved: 'starved', flooded: 'flooded', ok: 'the right amount' },
  gap: (gap) => {
    if (gap === 0) return 'needs as much as it gets';
    return `needs ${Math.abs(gap)} ${gap > 0 ? 'more' : 'less'} on a scale of 1 to 5`;
  },
  onTime: (tenths) => `in time for ${tenths} of 10`,
  signals: 'Most valuable',
  noise: 'Least helpful',
  wrote: 'What people wrote',
  quoted: (text) => `“${text}”`,
  kinds: {
    'api-change': 'API and contract changes',
    'release-note': 'release notes',
    incident: 'incidents',
    'priority-change': 'priority changes',
    'user-feedback': 'user feedback',
    'review-comment': 'review comments',
    'status-report': 'status reports',
    meeting: 'meetings',
    'chat-ping': 'chat pings',
    docs: 'docs',
    other: 'other things',
  },
  standing: {
    open: (month, toldFrom) =>
      `Votes for ${month} are still given. It is told from ${toldFrom} on: until then, whoever looked twice would see what one person said.`,
    collecting: (month, toldFrom) =>
      `${month} is over, and what was said in it may still be on its way. It is told from ${toldFrom} on.`,
    unheard: (month, toldFrom) =>
      `${month} is told once the votes of the others were fetched on ${toldFrom} or later.`,
  },
  unknownMonth: (month) => `Of ${month} nothing is told.`,
  next: (month, toldFrom) => `Next is ${month}: it is told from ${toldFrom} on.`,
  suggestion: (from) => `A suggestion to ${from}`,
  suggestions: {
    starved: (to, kinds) =>
      kinds === undefined
        ? `${to} would like to hear more from you: could you start with what you are about to change?`
        : `${to} would like to hear more from you: could you start telling more of what helps most, ${kinds}?`,
    flooded: (to, kinds) =>
      kinds === undefined
        ? `${to} gets more from you than it needs: could you stop sending what nobody has to act on?`
        : `${to} gets more from you than it needs: could you stop sending ${kinds}, or send less of it?`,
    late: (to, kinds) =>
      kinds === undefined
        ? `What you tell ${to} often comes late: could you start telling it earlier, even when it is not settled yet?`
        : `What you tell ${to} often comes late: could you start telling it earlier, above all ${kinds}, even when it is not settled yet?`,
    noisy: (to, kinds) =>
      kinds === undefined
        ? `Could you stop sending ${to} what it does not have to act on?`
        : `Could you stop sending ${kinds} to ${to}, or only when it has to act on it?`,
    clear: (to, kinds) =>
      kinds === undefined
        ? `What you tell ${to} helps: please keep it up.`
        : `What you tell ${to} helps: please keep it up, above all ${kinds}.`,
  },
};

/** What the agenda of two teams is called. */
export const agendaWords: AgendaWords = {
  title: (one, other) => `${one} and ${other}: signal and noise, 30 minutes`,
  minutes: 'Minutes',
  what: 'What',
  steps: {
    read: 'Everybody reads what is told of their own team, in silence.',
    recall:
      'Everybody writes down, in silence, what from the other team helped most of late, and what helped least.',
    miss: 'Each team asks the other: which one would you miss most?',
    agree: 'For each direction, agree on one thing to stop and one thing to start.',
    write: 'Write it down, with a day on which you look at it again.',
    spare: 'To spare.',
  },
  told: (month) => `What is told of ${month}`,
  hears: (to, from) => `What ${to} hears from ${from}`,
  spoken:
    'This is the open, spoken form: it has no numbers, and it is not anonymous. Everybody hears who says what, so say only what you would say to the other team.',
  agreed: 'What we agreed',
  stop: 'Stop',
  start: 'Start',
  lookAgain: (day) => `Look at it again on ${day}.`,
};
