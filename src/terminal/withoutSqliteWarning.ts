/**
 * Node.js 22 warns that its SQLite may change, which nobody at a terminal can do anything about. All
 * other warnings stay.
 */
export function withoutSqliteWarning(
  node: { emitWarning: (warning: string | Error, ...details: never[]) => void } = process,
): void {
  const { emitWarning } = node;
  node.emitWarning = (warning, ...details) => {
    if (!String(warning).startsWith('SQLite is an experimental feature')) {
      emitWarning.call(node, warning, ...details);
    }
  };
}
