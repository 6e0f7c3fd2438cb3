import type { TicketKey } from '../model/ids.ts';
import { streamGit } from '../git/streamGit.ts';
import { headsForm, logReader } from './logRecords.ts';
import { note, noted } from './meta.ts';
import { namesIn } from './names.ts';
import { referencesOf } from './references.ts';
import type { Session } from './session.ts';
import { write } from './session.ts';
import { commitFinder } from './tips.ts';
import { ticketsIn } from './messageFacts.ts';

/** So many commits are stored at once. */
const atOnce = 5000;

/**
 * Finds the tickets of commits again that were read while references meant something else: their
 * messages are read, newest first, and until then the old tickets stay.
 */
export async function rereadTickets(session: Session): Promise<void> {
  const { database, source, signal } = session;
  const start = noted(database, 'reread');
  if (start === undefined) return;
  const shas = database
    .prepare('SELECT lower(hex(sha)) AS sha FROM commits WHERE id >= ? ORDER BY id')
    .all(start)
    .map(({ sha }) => sha as string);
  const references = referencesOf(database);
  const names = namesIn(database);
  const idOf = commitFinder(database);
  const forget = database.prepare('DELETE FROM commit_ticket WHERE commit_ = ?');
  const insert = database.prepare('INSERT OR IGNORE INTO commit_ticket VALUES (?, ?)');
  const waiting: { readonly sha: string; readonly tickets: readonly TicketKey[] }[] = [];
  const store = (): void => {
    write(session, () => {
      for (const { sha, tickets } of waiting) {
        const id = idOf(sha);
        if (id === undefined) continue;
        forget.run(id);
        for (const ticket of tickets) insert.run(id, names.tickets.of(ticket));
        note(database, 'reread', id + 1);
      }
      names.tickets.store();
    });
    waiting.length = 0;
  };
  const reader = logReader({
    head: ({ sha, message }) => {
      waiting.push({ sha, tickets: ticketsIn(message.toString(), references) });
    },
    entry: () => undefined,
    end: () => undefined,
  });
  const args = ['log', '--no-walk=unsorted', '--ignore-missing', ...headsForm, '--stdin'];
  const call = { args, input: [shas.join('\n'), '\n'] };
  for await (const chunk of streamGit(source.git, call, signal)) {
    reader.push(chunk);
    if (waiting.length >= atOnce) store();
  }
  store();
  write(session, () => note(database, 'reread', undefined));
}
