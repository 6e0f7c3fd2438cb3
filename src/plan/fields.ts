import * as v from 'valibot';
import { operators, upkeep } from '../model/answer.ts';
import type { ItemId, OutcomeId, PersonaId, TeamId } from '../model/ids.ts';
import { planIdForm } from '../model/ids.ts';
import { meantOf } from './meant.ts';

/** Values that the entries of `.product/` files are made of. Messages go on after the name of a field. */

const longestText = 500;
const longestProse = 2000;
const mostValues = 200;

/** The most frequent slips have a reason that YAML hides. */
const empty = 'is empty (what begins with # must be in quotes)';

function notText({ input }: { readonly input: unknown }): string {
  if (input === null) return empty;
  const isBare = typeof input === 'number' || typeof input === 'boolean';
  return isBare ? 'must be text: put it in quotes' : 'must be text';
}

const string = v.string(notText);

export const text = v.pipe(
  string,
  v.maxLength(longestText, `must have at most ${longestText} characters`),
  v.regex(/^\s*(?=\S)\P{Cc}*\s*$/u, ({ input }) =>
    input.trim() === '' ? 'must not be empty' : 'must be one line',
  ),
  v.trim(),
);

/** Some sentences; how they were broken into lines says nothing. */
export const prose = v.pipe(
  string,
  v.maxLength(longestProse, `must have at most ${longestProse} characters`),
  v.regex(/\S/, 'must not be empty'),
  v.transform((value) => value.replace(/[\s\p{Cc}]+/gu, ' ').trim()),
);

const id = v.pipe(
  string,
  v.regex(
    planIdForm,
    'must be letters, digits, ".", "_" or "-", at most 64, the first a letter or digit',
  ),
);
export const personaId = v.pipe(
  id,
  v.notValues([operators, upkeep], 'is a word that is taken: it says who without any persona'),
  v.transform((value) => value as PersonaId),
);
export const teamId = v.pipe(
  id,
  v.transform((value) => value as TeamId),
);
export const outcomeId = v.pipe(
  id,
  v.transform((value) => value as OutcomeId),
);
export const itemId = v.pipe(
  id,
  v.notValues([upkeep], 'is a word that is taken: it says that no item is served'),
  v.transform((value) => value as ItemId),
);

const dayForm = 'must be a day such as 2026-12-01';

export const day = v.pipe(
  v.string(dayForm),
  v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, dayForm),
  v.check(isInCalendar, 'is a day that no calendar has'),
);

function isInCalendar(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

export const amount = v.pipe(v.number('must be a number'), v.finite('must be a number'));

/** Matching takes exponential time in the wildcards of a pattern, and no folder needs more of them. */
const isPlain = (path: string): boolean =>
  (path.match(/\*\*/g) ?? []).length <= 2 && (path.match(/[*?[]/g) ?? []).length <= 8;
export const pattern = v.pipe(
  text,
  v.check(isPlain, 'must have fewer wildcards: at most 8, and ** at most twice'),
);

/** One of some words. */
export const oneOf = <const Words extends readonly string[]>(
  words: Words,
): v.PicklistSchema<Words, (issue: v.PicklistIssue) => string> =>
  v.picklist(words, ({ input }) => `must be one of ${words.join(', ')}${meantOf(input, words)}`);

/** A list that may be left out. */
export const listOf = <T extends v.GenericSchema>(
  schema: T,
): v.OptionalSchema<
  v.SchemaWithPipe<
    readonly [
      v.ArraySchema<T, (issue: v.ArrayIssue) => string>,
      v.MaxLengthAction<v.InferOutput<T>[], number, string>,
      v.ReadonlyAction<v.InferOutput<T>[]>,
    ]
  >,
  readonly []
> =>
  v.optional(
    v.pipe(
      v.array(schema, ({ input }) => (input === null ? empty : 'must be a list')),
      v.maxLength(mostValues, `must have at most ${mostValues} entries`),
      v.readonly(),
    ),
    [],
  );
