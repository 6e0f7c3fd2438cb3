import type { AskName, FromHost, FromPage, SnoozeId, VerdictId } from './messages.ts';
import { longestPath, longestText } from './messages.ts';
import { listIds, scaleIds } from './roundPart.ts';
import { shareables } from './sharingPart.ts';
import { wayIds } from './ways.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value);
const isSha: Check = (value) =>
  typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value);
const isBoolean: Check = (value) => typeof value === 'boolean';
const isText: Check = (value) => typeof value === 'string' && value.length <= longestText;
const isPath: Check = (value) => typeof value === 'string' && value.length <= longestPath;
const isAbsentOrSha: Check = (value) => value === undefined || isSha(value);
const isAbsentOrText: Check = (value) => value === undefined || isText(value);
const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);

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
  if (!isFields(value) || !isNumber(value['id'])) return undefined;
  const ask = value['ask'];
  if (typeof ask !== 'string' || !Object.hasOwn(shapes, ask)) return undefined;
  const shape = Object.entries(shapes[ask as AskName]);
  return shape.every(([field, check]) => check(value[field]))
    ? (value as unknown as FromPage)
    : undefined;
}

/** The message if it is one that the host may send, else `undefined`. */
export function fromHost(value: unknown): FromHost | undefined {
  if (!isFields(value)) return undefined;
  const isPicture = value['tell'] === 'picture' && isFields(value['picture']);
  const isAnswer = isNumber(value['answers']) && ('value' in value || 'failed' in value);
  return isPicture || isAnswer ? (value as unknown as FromHost) : undefined;
}
