import { basename, dirname } from 'node:path/posix';
import type { LookedAt } from '../protocol/fileSection.ts';
import { contextNow } from './contextNow.ts';
import { contextWording } from './contextWording.ts';
import { shortSha } from './shortSha.ts';
import type { ShownInRepository } from './shown.ts';
import { shownText } from './shownText.ts';

/** So many paths are named one by one. */
const mostNamed = 20;

/** What is shown, by its name. */
export function lookedAt({ subject, gathering }: ShownInRepository, now: number): LookedAt {
  switch (subject.kind) {
    case 'file':
      return { name: basename(subject.path), ...folderOf(subject.path), path: subject.path };
    case 'folder': {
      const { path } = subject;
      if (path === '') return named(contextWording.wholeRepository());
      return { name: `${basename(path)}/`, ...folderOf(path), path: `${path}/` };
    }
    case 'paths': {
      const { paths } = subject;
      const [only] = paths;
      const name = contextWording.changes(paths.length);
      if (only === undefined) return named(name);
      return { name, path: `${name}: ${paths.slice(0, mostNamed).join(', ')}` };
    }
    case 'item': {
      const served = gathering && contextNow(gathering, now).items[0];
      const [id, title] = [shownText(subject.item), served && shownText(served.item.title)];
      return title === undefined
        ? named(id)
        : { name: title, folder: id, path: `${title} (${id})` };
    }
    case 'commit': {
      const name = contextWording.commit(shortSha(subject.sha));
      const told = gathering?.commits[0]?.commit.subject;
      return told === undefined
        ? named(name)
        : { name, folder: shownText(told), path: `${name}: ${shownText(told)}` };
    }
  }
}

function named(name: string): LookedAt {
  return { name, path: name };
}

function folderOf(path: string): Pick<LookedAt, 'folder'> {
  const folder = dirname(path);
  return folder === '.' ? {} : { folder };
}
