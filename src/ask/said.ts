import type { TicketKey } from '../model/ids.ts';
import type { Found, Joined } from '../model/joined.ts';
import { joinedOf } from '../model/joinedOf.ts';
import type { MessageParts } from '../model/message.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import type { HeardTicket } from '../model/ticket.ts';
import { hasCue } from './hasCue.ts';
import { personaNamesOf } from './personaNames.ts';
import { hasWords, proseOf } from './proseOf.ts';
import type { Prose } from './proseOf.ts';
import { whoInTickets, whyInTickets } from './saidInTickets.ts';
import type { Said, SaidWho, SaidWhy } from './saidWhoAndWhy.ts';

/** All that is known about a commit when the question is whether its who and why are there. */
export interface Evidence {
  readonly message: MessageParts;
  /** The tickets that the message or the branch mentions. */
  readonly tickets: readonly TicketKey[];
  /** What is remembered of those of them that their trackers told us about. */
  readonly heard: readonly HeardTicket[];
  /** What its message and the answers say in so many words; without it, only the message counts. */
  readonly joined?: Joined;
  readonly plan: Plan;
  /** The most specific roadmap items that own the changed paths, distinct. */
  readonly owners: readonly RoadmapItem[];
}

/** Share of the labelled commits that lack a why, and how well rules find those (Tian et al. 2022). */
const missing = 0.307;
const precision = 0.675;
const recall = 0.629;
/** Precision of "a linked ticket means that the why is present" on the same commits. */
const ofTicket = 0.961;
/**
 * P(why | no rule misses it) = 1 − missed / unflagged. Of all commits missing·recall are flagged
 * rightly, so missing·recall/precision are flagged at all and missing·(1 − recall) are missed:
 * 1 − (0.307·0.371) / (1 − 0.307·0.629/0.675) = 1 − 0.1139/0.7139 ≈ 0.84.
 */
const ofText = 1 - (missing * (1 - recall)) / (1 - (missing * recall) / precision);

const wordsOfLongBody = 10;

/**
 * Whether a commit already says for whom it is and why, and by which rule. A why has a probability:
 * 1 for a line or an answer; 0.961 for a ticket; ≈ 0.84 for the rules about text, from their published
 * precision (0.675) and recall (0.629) on "why missing" and its base rate (30.7 %).
 */
export function said(evidence: Evidence): Said {
  const prose = proseOf(evidence.message);
  return { who: whoSaid(evidence, prose), why: whySaid(evidence, prose) };
}

function whoSaid(
  { message, plan, owners, heard, joined = joinedOf({ message }) }: Evidence,
  prose: Prose,
): SaidWho | null {
  const names = personaNamesOf(plan);
  if (joined.who) {
    const { values, source } = joined.who;
    const [value, ...others] = new Set(values.map((one) => names.named(one) ?? one));
    const rule = source === 'message' ? 'who-line' : 'recorded';
    if (value !== undefined) return { value, ...further(others), source, rule };
  }
  const named = names.mentionedIn(prose.subject) ?? names.mentionedIn(prose.body);
  if (named !== undefined) return { value: named, source: 'message', rule: 'persona-named' };
  const ofTicket = whoInTickets(heard, names);
  if (ofTicket) return ofTicket;
  const [inherited, competing] = new Set(owners.flatMap(({ personas }) => personas));
  if (inherited === undefined || competing !== undefined) return null;
  return { value: inherited, source: 'item', rule: 'inherited' };
}

function whySaid(
  { message, tickets, heard, joined = joinedOf({ message }) }: Evidence,
  prose: Prose,
): SaidWhy | null {
  if (joined.why) return whyFound(joined.why);
  const inTickets = whyInTickets(heard);
  if (inTickets) return { ...inTickets, probability: ofTicket };
  // A ticket that nobody could read may say it; one that was read and does not, does not.
  const isRead = (ticket: TicketKey): boolean => heard.some(({ key }) => key === ticket);
  if (!tickets.every(isRead)) {
    return { probability: ofTicket, source: 'ticket', rule: 'ticket-mentioned' };
  }
  if (hasCue(prose.subject) || hasCue(prose.body)) {
    return { probability: ofText, source: 'message', rule: 'cue-word' };
  }
  if (hasWords(prose.body, wordsOfLongBody)) {
    return { probability: ofText, source: 'message', rule: 'long-body' };
  }
  return null;
}

function whyFound({ values, source }: Found): SaidWhy {
  const [value, ...others] = values;
  return {
    value,
    ...further(others),
    // What was answered for the ticket is as likely about this commit as the ticket is.
    probability: source === 'ticket-answer' ? ofTicket : 1,
    source,
    rule: source === 'message' ? 'why-line' : 'recorded',
  };
}

function further(others: readonly string[]): { readonly others?: readonly string[] } {
  return others.length > 0 ? { others } : {};
}
