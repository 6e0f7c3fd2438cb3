import type { Condition, History, QuestionName, Questions } from '../history/history.ts';

const nothing: Condition = {
  state: 'absent',
  commits: 0,
  paths: 0,
  moves: 'known',
  isTreeless: false,
  isShallow: false,
};

const says: { readonly [Name in QuestionName]: Questions[Name]['gives'] } = {
  condition: nothing,
  commitsOf: [],
  ageOf: undefined,
  ticketsOf: [],
  sharesOf: [],
  together: [],
  sharesTogether: [],
  commitsOfTicket: [],
  touching: [],
  since: undefined,
  ticketPrefixes: [],
  commit: undefined,
  file: { condition: nothing, commits: [], age: undefined, tickets: [] },
};

/** A past of which nothing may be read, or can be: it says nothing. */
export const unread: Pick<History, 'ask'> = {
  ask: <Name extends QuestionName>(name: Name): Promise<Questions[Name]['gives']> =>
    Promise.resolve(says[name]),
};
