import type { TrailerLine } from '../answers/trailers.ts';
import type { Found, Joined } from '../model/joined.ts';

/**
 * The lines that a message lacks: what was just given, and of the other fields each value that is
 * known of this commit. Who first, then why, then item.
 */
export function linesFor(
  { who, why, item }: Joined,
  given: { readonly who?: string; readonly why?: string; readonly item?: string },
): readonly TrailerLine[] {
  return [
    ...valuesOf(who, given.who).map((value) => ({ key: 'Who', value })),
    ...valuesOf(why, given.why).map((value) => ({ key: 'Why', value })),
    ...valuesOf(item, given.item).map((value) => ({ key: 'Item', value })),
  ];
}

function valuesOf(found: Found | undefined, given: string | undefined): readonly string[] {
  if (given !== undefined) return [given];
  switch (found?.source) {
    case undefined:
    // It is there already, wherever in the message.
    case 'message':
    // It was said about the ticket, and may not be true of each of its commits.
    case 'ticket-answer':
      return [];
    case 'answer':
    case 'same-change':
    case 'branch':
      return found.values;
  }
}
