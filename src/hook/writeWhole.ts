import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, writeFile } from 'node:fs/promises';

/** Writes a file so that a reader sees the old text or the new one; one character a byte. */
export async function writeWhole(file: string, text: string, mode: number): Promise<void> {
  const next = `${file}.${randomUUID()}`;
  try {
    await writeFile(next, Buffer.from(text, 'latin1'), { flag: 'wx' });
    await chmod(next, mode);
    await rename(next, file);
  } catch (error) {
    await rm(next, { force: true });
    throw error;
  }
}
