import { ProductError } from '../base/productError.ts';

/** A failure of the file system as one that callers can tell apart. */
export function writeFailure(cause: unknown): ProductError {
  const code = codeOf(cause);
  const words = `a file of the repository could not be written: ${code}`;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new ProductError('read-only', words, { cause });
    case 'ENOSPC':
    case 'EDQUOT':
      return new ProductError('disk-full', words, { cause });
    default:
      return new ProductError('git-failed', words, { cause });
  }
}

/** The code of a failure of the system, such as `ENOENT`; `unknown` for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
