/**
 * Finds what may concern a path: each thing stands under the folders, or the file, that its paths begin
 * with (`mobile/upload`), under what one of the names in them is or ends with (`endingWith('.ts')`), or
 * under `''` when they may be any. In the order in which it was given.
 */
export function byBeginning<T>(
  things: Iterable<readonly [beginning: string, thing: T]>,
): (path: string) => readonly T[] {
  const under = new Map<string, { readonly place: number; readonly thing: T }[]>();
  let place = 0;
  for (const [beginning, thing] of things) {
    const others = under.get(beginning);
    const placed = { place, thing };
    if (others) others.push(placed);
    else under.set(beginning, [placed]);
    place += 1;
  }
  const hasEndings = [...under.keys()].some((key) => key.startsWith(endingMark));
  return (path) => {
    const found = [...(under.get('') ?? [])];
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      found.push(...(under.get(path.slice(0, end)) ?? []));
    }
    if (path !== '') found.push(...(under.get(path) ?? []));
    if (hasEndings) for (const ending of endingsIn(path)) found.push(...(under.get(ending) ?? []));
    return found.sort((one, other) => one.place - other.place).map(({ thing }) => thing);
  };
}

/** No name of a file has it. */
const endingMark = '\0';

/** Stands for paths with a name that is `/name`, or that ends with `.ending`. */
export function endingWith(ending: string): string {
  return endingMark + ending;
}

function endingsIn(path: string): ReadonlySet<string> {
  const endings = new Set<string>();
  for (const name of path.split('/')) {
    endings.add(endingWith(`/${name}`));
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      endings.add(endingWith(name.slice(dot)));
    }
  }
  return endings;
}
