/** Why something could not be done; the words for people are chosen elsewhere. */
export type Reason =
  | 'git-missing'
  | 'git-too-old'
  | 'git-failed'
  | 'git-timeout'
  | 'not-a-repository'
  | 'unsafe-ownership'
  | 'no-commit'
  | 'unknown-revision'
  | 'read-only'
  | 'disk-full'
  | 'contended'
  | 'notes-unreadable'
  | 'not-amendable'
  | 'no-sqlite'
  | 'bad-input';

/** A failure that callers can tell apart by `reason`. `message` is for the log. */
export class ProductError extends Error {
  readonly reason: Reason;
  constructor(reason: Reason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ProductError';
    this.reason = reason;
  }
}

/**
 * The reason of a failure, `undefined` for anything that is not a `ProductError`. Told by its name,
 * since each bundle has a class of its own.
 */
export function reasonOf(error: unknown): Reason | undefined {
  return isProductError(error) ? error.reason : undefined;
}

function isProductError(error: unknown): error is ProductError {
  return error instanceof Error && error.name === 'ProductError' && 'reason' in error;
}
