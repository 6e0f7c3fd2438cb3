import * as v from 'valibot';
import type { ItemId, OutcomeId, PersonaId, TeamId } from '../model/ids.ts';
import { operators, upkeep } from '../model/answer.ts';
import type { Outcome, Persona, RoadmapItem, Team } from '../model/plan.ts';

const longestText = 500;
const mostValues = 200;

const text = v.pipe(
  v.string('must be text'),
  v.trim(),
  v.nonEmpty('must not be empty'),
  v.maxLength(longestText, `must have at most ${longestText} characters`),
  v.regex(/^\P{Cc}*$/u, 'must be one line'),
);
const id = v.pipe(
  v.string('must be text'),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u, 'must be letters, digits, ".", "_" or "-"'),
);
const personaId = v.pipe(
  id,
  v.check((value) => value !== operators && value !== upkeep, 'is a word that is taken'),
  v.transform((value) => value as PersonaId),
);
const teamId = v.pipe(
  id,
  v.transform((value) => value as TeamId),
);
const outcomeId = v.pipe(
  id,
  v.transform((value) => value as OutcomeId),
);
const itemId = v.pipe(
  id,
  v.transform((value) => value as ItemId),
);

/** A list that may be left out. */
const listOf = <T extends v.GenericSchema>(schema: T) =>
  v.optional(
    v.pipe(
      v.array(schema, 'must be a list'),
      v.maxLength(mostValues, `must have at most ${mostValues} entries`),
    ),
    [],
  );

/** Matching takes exponential time in the wildcards of a pattern, and no folder needs more of them. */
const isPlain = (path: string): boolean =>
  (path.match(/\*\*/g) ?? []).length <= 2 && (path.match(/[*?[]/g) ?? []).length <= 8;
const pattern = v.pipe(text, v.check(isPlain, 'must have fewer wildcards'));

const kinds = ['external', 'internal', 'operator', 'developer'] as const;
const statuses = ['now', 'next', 'later', 'launched', 'upkeep', 'dropped'] as const;

/** One entry of a `.product/` file: keys that are not named here belong to others and are let be. */
export type EntrySchema<T> = v.GenericSchema<unknown, T>;

export const personaSchema: EntrySchema<Persona> = v.object(
  {
    id: personaId,
    name: text,
    aliases: listOf(text),
    kind: v.optional(v.picklist(kinds, `must be one of ${kinds.join(', ')}`), 'external'),
  },
  'must have an id and a name',
);

export const teamSchema: EntrySchema<Team> = v.object(
  { id: teamId, name: text, members: listOf(text), codeowners: listOf(text) },
  'must have an id and a name',
);

export const outcomeSchema: EntrySchema<Outcome> = v.object(
  { id: outcomeId, text },
  'must have an id and a text',
);

export const itemSchema: EntrySchema<RoadmapItem> = v.pipe(
  v.object(
    {
      id: itemId,
      title: text,
      status: v.picklist(statuses, `must be one of ${statuses.join(', ')}`),
      outcome: v.optional(outcomeId),
      personas: listOf(personaId),
      paths: listOf(pattern),
      tickets: listOf(text),
      teams: listOf(teamId),
    },
    'must have an id, a title and a status',
  ),
  v.transform(({ outcome, ...item }) => ({
    ...item,
    ...(outcome === undefined ? {} : { outcome }),
  })),
);
