/** One way in which a `.product/` file can be broken, and what has to come of it. */
export interface BrokenRow {
  readonly name: string;
  /** `roadmap` unless told; the others are then as in `others`. */
  readonly file?: 'personas' | 'teams';
  readonly text: string;
  /** Files beside it, by their names. */
  readonly others?: Readonly<Record<string, string>>;
  /** All problems of the file: line, column of the first letter, what `detail` says. */
  readonly told: readonly string[];
  /** The ids of all that can still be used: personas, teams, outcomes, items. */
  readonly left: string;
}

/** A roadmap with lines between an outcome `O`, an item `A` in line 5 and an item `Z`. */
export const between = (...lines: readonly string[]): string =>
  [
    'version: 1',
    'outcomes:',
    '  - { id: O, text: Fewer calls }',
    'items:',
    '  - { id: A, title: First, status: now }',
    ...lines,
    '  - { id: Z, title: Last, status: later }',
    '',
  ].join('\n');

/** The same with an item `X` between them, and these lines of it from line 9 on. */
export const item = (...lines: readonly string[]): string =>
  between(
    '  - id: X',
    '    title: Between',
    '    status: next',
    ...lines.map((line) => `    ${line}`),
  );

/** A roadmap with an outcome `X` between outcomes `A` and `Z`, and these lines of it from line 6 on. */
export const outcome = (...lines: readonly string[]): string =>
  [
    'version: 1',
    'outcomes:',
    '  - { id: A, text: First }',
    '  - id: X',
    '    text: Between',
    ...lines.map((line) => `    ${line}`),
    '  - { id: Z, text: Last }',
    '',
  ].join('\n');

/** Entries of the other files: `x` between `a` and `z`, and these lines of it from line 4 on. */
export const entry = (...lines: readonly string[]): string =>
  [
    '- { id: a, name: First }',
    '- id: x',
    '  name: Between',
    ...lines.map((line) => `  ${line}`),
    '- { id: z, name: Last }',
    '',
  ].join('\n');
