import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProductError } from '../base/productError.ts';

/**
 * Refuses a prepared folder that leads elsewhere, or stands in one that does: what is written or
 * removed there would be somebody else's. Rejects with `read-only` and the path.
 */
export async function refuseForeign(folder: string): Promise<void> {
  for (const place of [join(folder, '..'), folder]) {
    const found = await lstat(place).catch(() => undefined);
    if (found && !found.isDirectory()) {
      throw new ProductError('read-only', `not a folder of its own: ${place}`);
    }
  }
}
