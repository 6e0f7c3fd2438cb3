import { statfs } from 'node:fs/promises';
import { setting } from './settings.ts';

const gigabyte = 10 ** 9;

/** Whether the disk of a folder has as much space left as the person wants to keep; if that is known. */
export async function hasRoom(folder: string): Promise<boolean> {
  const found = await statfs(folder).catch(() => undefined);
  // Some file systems, such as those of a network, do not say.
  if (!found || found.blocks === 0) return true;
  return found.bavail * found.bsize >= setting('history.leaveFree') * gigabyte;
}
