import { ProductError, reasonOf } from '../base/productError.ts';

/** What a file system says, as a `ProductError`; anything else as it is. */
export function failedToWrite(cause: unknown): unknown {
  if (reasonOf(cause) !== undefined || !(cause instanceof Error) || !('code' in cause))
    return cause;
  const { code } = cause;
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new ProductError('disk-full', 'the hook was not written', { cause });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new ProductError('read-only', 'read-only: the hook cannot be written', { cause });
  }
  return cause;
}
