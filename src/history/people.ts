import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readGit } from '../git/streamGit.ts';
import { isReadable, mailmapped } from './mailmap.ts';
import { note, noted } from './meta.ts';
import type { Session, Source } from './session.ts';
import { write } from './session.ts';

/** Maps identities to people by `.mailmap`; a changed one costs no new reading of the history. */
export async function tellPeopleApart(session: Session): Promise<void> {
  const { database, source, signal } = session;
  const stamp = await mailmapStamp(source);
  const isNew = stamp !== noted(database, 'mailmap');
  const condition = isNew ? '' : 'WHERE person IS NULL';
  const rows = database.prepare(`SELECT id, name, email FROM identity ${condition}`).all();
  const identities = rows.map(({ id, name, email }) => ({
    id: id as number,
    name: name as string,
    email: email as string,
  }));
  if (identities.length === 0) return;
  const people = await mailmapped(source.git, identities, signal);
  write(session, () => {
    if (isNew) database.exec('DELETE FROM person');
    const insert = database.prepare('INSERT OR IGNORE INTO person(name, email) VALUES (?, ?)');
    const assign = database.prepare(
      'UPDATE identity SET person = (SELECT id FROM person WHERE name = ? AND email = ?) WHERE id = ?',
    );
    for (const [index, { id }] of identities.entries()) {
      const { name, email } = people[index] ?? { name: '', email: '' };
      insert.run(name, email);
      assign.run(name, email, id);
    }
    note(database, 'mailmap', stamp);
  });
}

/** Changes with the `.mailmap`: of the work tree, or of HEAD where there is none (git-check-mailmap(1)). */
export async function mailmapStamp({ git, isBare }: Source): Promise<string> {
  if (isBare) {
    const args = ['rev-parse', '--verify', '--quiet', 'HEAD:.mailmap'];
    return (await readGit(git, { args, accepts: [1, 128] })).toString().trim();
  }
  const path = join(git.directory, '.mailmap');
  const text = (await isReadable(path)) ? await readFile(path).catch(() => undefined) : undefined;
  return text ? createHash('sha256').update(text).digest('hex') : '';
}
