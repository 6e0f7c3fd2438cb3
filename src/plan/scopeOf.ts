/** The deepest folder that holds all paths, without a slash at its end; `''` for the top and for none. */
export function scopeOf(paths: readonly string[]): string {
  const [first, ...others] = paths.map((path) => path.split('/').slice(0, -1));
  if (!first) return '';
  const shared = others.reduce((folder, other) => {
    const end = folder.findIndex((name, index) => other[index] !== name);
    return end === -1 ? folder : folder.slice(0, end);
  }, first);
  return shared.join('/');
}
