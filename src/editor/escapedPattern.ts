/** A path as a pattern that means just this path: what means more than itself in a pattern is escaped. */
export function escapedPattern(path: string): string {
  return path.replace(/[*?[\\]|^[!#]| $/g, '\\$&');
}
