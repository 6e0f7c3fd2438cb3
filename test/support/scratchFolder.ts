import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWithUs } from './endWithUs.ts';

/** A new empty folder, links resolved, that is gone when this process ends, also by Ctrl+C. */
export function scratchFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'product-mindset-')));
  endWithUs(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
