import { env, l10n } from 'vscode';
import type { KnownTicket } from '../tickets/tickets.ts';
import type { ToldTicket } from '../protocol/fileSection.ts';
import { shownText } from './shownText.ts';
import { agoText } from './times.ts';

/** How a ticket is shown. */
export const ticketWording = {
  /** The state, with the tracker's own word where it says more. */
  state(state: ToldTicket['state'], status: string | undefined): string {
    const words = stateWords(state);
    const own = shownText(status ?? '', 40);
    const isSame = [words, state].some((one) => one.toLowerCase() === own.toLowerCase());
    return own === '' || isSame ? words : `${words}, ${own}`;
  },
  /** When a tracker was last heard. */
  age: ({ checkedAt }: KnownTicket, now: number): string =>
    l10n.t('as of {0}', agoText(checkedAt, now, env.language)),
};

function stateWords(state: ToldTicket['state']): string {
  switch (state) {
    case 'open':
      return l10n.t('open');
    case 'closed':
      return l10n.t('closed');
    case 'merged':
      return l10n.t('merged');
  }
}
