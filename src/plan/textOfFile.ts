import { open, stat } from 'node:fs/promises';

/** In bytes: as much as GitHub reads of CODEOWNERS, and more than a file of a plan may have. */
const longestRead = 3 * 2 ** 20;

/** The text of a file of a plan, or its beginning; none when it is missing or no file. */
export async function textOfFile(path: string): Promise<string | undefined> {
  try {
    // A pipe or a device that a hostile repository links to would never end.
    const found = await stat(path);
    if (!found.isFile()) return undefined;
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(found.size, longestRead)));
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    // Every file of a plan is optional.
    return undefined;
  }
}
