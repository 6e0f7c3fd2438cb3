import type { Planned, Ticket } from '../model/ticket.ts';
import type { KnownTicket, Trouble } from '../tickets/tickets.ts';
import { dayText } from './pastText.ts';
import { plainLine } from './plainLine.ts';

const minute = 60_000;

/** What a tracker says about a ticket, as a few lines for people; `now` in milliseconds since the epoch. */
export function trackedText({ checkedAt }: KnownTicket, ticket: Ticket, now: number): string {
  const { key, title, url, state, status, type, who, why, planned, parents } = ticket;
  const condition = [type, state, status].filter((word) => word !== undefined && word !== '');
  return [
    `${plainLine(key)} ${plainLine(title)} (${plainLine(condition.join(', '))})`,
    ...(url === undefined ? [] : [line('link', url)]),
    ...(who.length > 0 ? [line('who', who.join(', '))] : []),
    ...(why.length > 0 ? [line('why', why.join('; '))] : []),
    ...planned.map((one) => line('for', plannedText(one))),
    ...parents.map((parent) => line('in', `${parent.key} ${parent.title}`)),
    line('read', ageText(now - checkedAt)),
  ].join('\n');
}

const line = (label: string, text: string): string => `  ${label.padEnd(4)}  ${plainLine(text)}`;

const plannedText = ({ kind, title, due }: Planned): string =>
  due === undefined ? `${kind} ${title}` : `${kind} ${title}, due ${due}`;

function ageText(age: number): string {
  const minutes = Math.round(age / minute);
  if (minutes < 1) return 'just now';
  if (minutes < 120) return `${minutes} minutes ago`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`;
}

/** Why nothing is known of a ticket, and what can be done. */
export function troubleText(
  key: string,
  known: KnownTicket | undefined,
  trouble: Trouble | undefined,
  isOffline: boolean,
): string {
  const ticket = plainLine(key);
  if (known) return `${ticket}: its tracker has no such ticket, or none that this account may see`;
  if (isOffline) return `${ticket}: nothing is remembered of it`;
  if (!trouble) return `${ticket}: no tracker is known for it, or nobody is signed in there`;
  return `${ticket}: ${reasonText(trouble)}`;
}

function reasonText({ reason, until }: Trouble): string {
  switch (reason) {
    case 'signed-out':
      return 'the tracker wants a sign-in: put a token into the environment (see --help)';
    case 'forbidden':
      return 'this account may not read it';
    case 'rate-limited':
      return `too many requests${until === undefined ? '' : `; again after ${timeText(until)}`}`;
    case 'not-a-tracker':
      return 'at this address is no tracker of this kind';
    case 'server-failed':
      return 'the tracker failed; its own people can say why';
    case 'unreadable':
      return 'the answer of the tracker cannot be understood';
    case 'too-large':
      return 'the answer of the tracker is too large';
    case 'timeout':
      return 'the tracker did not answer in time';
    case 'offline':
      return 'there is no connection to the tracker';
    case 'certificate':
      return 'its certificate is not trusted here: NODE_EXTRA_CA_CERTS can name one that is';
    case 'redirected':
      return 'the tracker sends us to another host, where we do not go with a token';
  }
}

const timeText = (at: number): string =>
  `${dayText(at)} ${new Date(at).toISOString().slice(11, 16)} UTC`;
