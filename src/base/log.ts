/** Where durations, counts and failures are written. Never a message body, a token or an address. */
export interface Log {
  debug(text: string): void;
  warn(text: string): void;
  error(text: string, cause?: unknown): void;
}
