import type { Check } from './checks.ts';
import { isAnswer, isAsk, isFields, isNumber, isTextUpTo, oneOf } from './checks.ts';
import type { AskName, FromHost, FromPage, SnoozeId, VerdictId } from './messages.ts';
import { longestPath, longestText } from './messages.ts';
import { listIds, scaleIds } from './roundPart.ts';
import { shareables } from './sharingPart.ts';
import { wayIds } from './ways.ts';

const isSha: Check = (value) =>
  typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isText = isTextUpTo(longestText);
const isPath = isTextUpTo(longestPath);
const isAbsentOrSha: Check = (value) => value === undefined || isSha(value);
const isAbsentOrText: Check = (value) => value === undefined || isText(value);

const snoozes: readonly SnoozeId[] = ['hour', 'today', 'branch', 'never'];
const aboutCommit = { sha: isSha };
const isVerdict = oneOf(['signal', 'noise'] satisfies readonly VerdictId[]);
const aboutOffer = { of: oneOf(shareables), offer: isNumber };

/** What each ask must carry. A new ask without a row does not compile. */
const shapes: Readonly<Record<AskName, Readonly<Record<string, Check>>>> = {
  ready: {},
  answer: { ...aboutCommit, who: isAbsentOrText, why: isAbsentOrText, item: isAbsentOrText },
  skip: aboutCommit,
  notUseful: aboutCommit,
  alreadySaid: aboutCommit,
  snooze: { ...aboutCommit, for: oneOf(snoozes) },
  open: aboutCommit,
  putIntoMessage: aboutCommit,
  showCommit: aboutCommit,
  go: { way: oneOf(wayIds) },
  openTicket: { ticket: isText, sha: isAbsentOrSha },
  showItem: { item: isText },
  goBack: {},
  pin: { on: isBoolean },
  openFile: { path: isPath },
  signIn: { tracker: isText },
  share: aboutOffer,
  notShare: aboutOffer,
  shareWith: { ...aboutOffer, remote: isText, on: isBoolean },
  sync: { of: oneOf(shareables) },
  voteOnNews: { news: isText, verdict: isVerdict },
  dismissNews: { news: isText },
  dismissAllNews: {},
  vote: { form: isNumber, from: isText, what: isText, verdict: isVerdict, text: isAbsentOrText },
  undoVote: {},
  changeVote: {
    vote: isText,
    verdict: (value) => value === undefined || isVerdict(value),
    text: isAbsentOrText,
  },
  takeBackVote: { vote: isText },
  dropAbout: { form: isNumber },
  chooseTeam: { team: isText },
  changeTeam: {},
  shareVotes: {},
  startRound: {},
  putOffRound: {},
  leaveRound: {},
  goInRound: { place: isNumber },
  chooseInRound: { team: isText, scale: oneOf(scaleIds), choice: isNumber },
  chooseKindInRound: { team: isText, list: oneOf(listIds), kind: isText, on: isBoolean },
  clearInRound: { team: isText },
  keepRound: {},
  openAgenda: { team: isText },
};

/** The message if it is one that a page may send, else `undefined`. */
export function fromPage(value: unknown): FromPage | undefined {
  return isAsk(value, shapes) ? (value as FromPage) : undefined;
}

/** The message if it is one that the host may send, else `undefined`. */
export function fromHost(value: unknown): FromHost | undefined {
  if (!isFields(value)) return undefined;
  const isPicture = value['tell'] === 'picture' && isFields(value['picture']);
  return isPicture || isAnswer(value) ? (value as unknown as FromHost) : undefined;
}
