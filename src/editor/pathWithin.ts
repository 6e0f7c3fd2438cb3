import { isAbsolute, relative, sep } from 'node:path';

/** The way from a folder to a file in it, with `/` between folders; nothing for a file outside of it. */
export function pathWithin(folder: string, file: string): string | undefined {
  // `relative` knows that Windows does not tell `C:` from `c:`.
  const path = relative(folder, file);
  const [first] = path.split(sep);
  if (path === '' || first === '..' || isAbsolute(path)) return undefined;
  return path.split(sep).join('/');
}
