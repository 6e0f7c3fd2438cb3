import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import { ProductError } from '../base/productError.ts';

/**
 * Writes a file of the work tree that is not there yet, whole or not at all. Answers false, and
 * leaves everything as it is, when something has its name already, be it a link that leads nowhere.
 * Rejects with `read-only`, `disk-full`, or `bad-input` when its folder is a link out of the work tree.
 */
export async function writeMissing(root: string, path: string, text: string): Promise<boolean> {
  try {
    const folder = await folderWithin(root, dirname(path));
    const file = join(folder, path.slice(path.lastIndexOf('/') + 1));
    const draft = join(folder, `.${randomUUID()}.tmp`);
    try {
      await writeFile(draft, text, { flag: 'wx' });
      return await given(draft, file);
    } finally {
      await rm(draft, { force: true });
    }
  } catch (error) {
    throw failureOf(error, path);
  }
}

/** The folder as it really is, made if it is missing. */
async function folderWithin(root: string, folder: string): Promise<string> {
  const top = await realpath(root);
  const place = join(top, folder);
  const found = await realpath(place).catch(() => undefined);
  if (found === undefined) {
    // Where a link leads nowhere, this fails.
    await mkdir(place, { recursive: true });
  }
  const real = found ?? (await realpath(place));
  const way = relative(top, real);
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) {
    throw new ProductError('bad-input', `${folder} is a link that leads out of the repository`);
  }
  return real;
}

/** Gives a finished file its name; both ways fail where the name is taken. */
async function given(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file).catch(async (error: unknown) => {
      // Some file systems have no second names.
      if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(error)))
        throw error;
      await copyFile(draft, file, constants.COPYFILE_EXCL);
    });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

function failureOf(cause: unknown, path: string): unknown {
  switch (codeOf(cause)) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ProductError('read-only', `${path} cannot be written`, { cause });
    case 'ENOSPC':
    case 'EDQUOT':
      return new ProductError('disk-full', `${path} was not written`, { cause });
    case 'EEXIST':
    case 'ENOTDIR':
    case 'ELOOP':
    case 'ENOENT':
      return new ProductError('bad-input', `${dirname(path)} is no folder`, { cause });
    default:
      return cause;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
