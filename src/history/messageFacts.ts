import type { TicketKey } from '../model/ids.ts';
import { partsOf } from '../model/message.ts';
import type { MessageParts } from '../model/message.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import { referencesIn } from '../tickets/referencesIn.ts';
import { ticketKeysOf } from '../tickets/ticketKeysOf.ts';

/** What the index keeps of a message. */
export interface MessageFacts extends Pick<MessageParts, 'who' | 'why' | 'item'> {
  /** The first line that is not blank, runs of white space as one blank; at most 200 UTF-16 units. */
  readonly subject: string;
  readonly tickets: readonly TicketKey[];
  /** From `Co-authored-by:` trailers, each once; at most 50. */
  readonly coauthors: readonly { readonly name: string; readonly email: string }[];
}

const longestSubject = 200;
/** So much of a first line is looked at: the rest may be blanks. */
const longestLine = 2000;
const mostCoauthors = 50;
/** A squash of many commits says much; more is no message to people. */
const mostValues = 20;

/** Ends before the `:` of a line that says more. */
const key = /(?:who|why|item|co-authored-by)[ \t]*$/i;
const longestKey = 40;
const oddBlank = /^\s|\s$|\s\s|[^\S ]/;
const person = /^([^<>]*)<([^<>\s]{1,200})>$/;
const nothing = { coauthors: [], who: [], why: [], item: [] };

/** Reads a message for the index, in time linear in its length. */
export function messageFacts(message: string, references: ReferenceContext): MessageFacts {
  // A copy: a slice would keep the whole message in memory until its batch is stored.
  const subject = Buffer.from(subjectOf(message)).toString();
  const tickets = ticketsIn(message, references);
  if (!mayHaveMore(message)) return { subject, tickets, ...nothing };
  const { who, why, item, trailers } = partsOf(message);
  const [whos, whys, items] = [who, why, item].map((values) => values.slice(0, mostValues));
  return {
    subject,
    tickets,
    coauthors: coauthorsOf(trailers),
    who: whos ?? [],
    why: whys ?? [],
    item: items ?? [],
  };
}

/** Most messages have neither a co-author nor a who and why: this costs much less than all parts. */
function mayHaveMore(message: string): boolean {
  for (let at = message.indexOf(':'); at > 0; at = message.indexOf(':', at + 1)) {
    if (key.test(message.slice(Math.max(0, at - longestKey), at))) return true;
  }
  return false;
}

function subjectOf(message: string): string {
  const start = /\S/.exec(message)?.index ?? message.length;
  const rest = message.slice(start, start + longestLine);
  const [line = ''] = rest.split(/[\n\r]/, 1);
  const subject = oddBlank.test(line) ? line.replaceAll(/\s+/g, ' ').trim() : line;
  if (subject.length <= longestSubject) return subject;
  return subject
    .slice(0, longestSubject)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}

/** The tickets that a message refers to, but for those that it only takes back, as people write them. */
export function ticketsIn(message: string, references: ReferenceContext): readonly TicketKey[] {
  return ticketKeysOf(referencesIn(message, references), references);
}

function coauthorsOf(trailers: MessageParts['trailers']): MessageFacts['coauthors'] {
  const found = new Map<string, { name: string; email: string }>();
  for (const { key, value } of trailers) {
    if (found.size === mostCoauthors) break;
    if (key.toLowerCase() !== 'co-authored-by') continue;
    const [, name = '', email] = person.exec(value) ?? [];
    if (email !== undefined) found.set(`${name.trim()}\n${email}`, { name: name.trim(), email });
  }
  return [...found.values()];
}
