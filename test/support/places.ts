/** Where things are in this checkout; all absolute. */
import { join } from 'node:path';

export const repositoryRoot = join(import.meta.dirname, '..', '..');

/** What is fetched or made once and kept between runs; never committed. */
export const downloads = join(repositoryRoot, '.vscode-test');
