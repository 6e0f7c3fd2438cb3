/** Milliseconds of one extension. */
export interface Activation {
  readonly load: number;
  readonly call: number;
  /** Until what its activation promised was there. */
  readonly finish: number;
}

/** What the "Extension Activation Stats" of VS Code's "Startup Performance" say of an extension. */
export function activationIn(text: string, id: string): Activation {
  const line = text.split('\n').find((one) => one.startsWith(`| ${id} `));
  const [, , , load, call, finish] = (line ?? '').split('|').map((cell) => Number(cell.trim()));
  if (load === undefined || call === undefined || finish === undefined) {
    throw new Error(`"Startup Performance" does not know ${id}.`);
  }
  return { load, call, finish };
}
