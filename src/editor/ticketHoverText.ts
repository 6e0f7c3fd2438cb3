import type { KnownTicket } from '../tickets/tickets.ts';
import { shownText } from './shownText.ts';
import { toldOf } from './ticketPart.ts';
import { trackerWording } from './trackerWording.ts';

/** What is remembered of a ticket, in a few lines of plain text. */
export function ticketHoverText(known: KnownTicket, now: number): string {
  const { ticket } = known;
  const told = toldOf(known, now);
  if (!ticket || !told) return trackerWording.missing();
  const [parent] = ticket.parents;
  const planned = ticket.planned.find(({ isDone }) => isDone !== true) ?? ticket.planned[0];
  const lines = [
    `${shownText(ticket.key, 60)} ${told.title}`,
    [told.stateText, shownText(ticket.type ?? '', 40), planned && plannedText(planned)]
      .filter((text) => text !== undefined && text !== '')
      .join(' · '),
    parent && trackerWording.partOf(shownText(parent.key, 60), shownText(parent.title)),
    told.age,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
}

function plannedText({ title, due }: { readonly title: string; readonly due?: string }): string {
  const words = shownText(title, 60);
  return due === undefined ? words : trackerWording.due(words, shownText(due, 20));
}
