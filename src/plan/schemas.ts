import * as v from 'valibot';
import { itemStatuses, stages } from '../model/plan.ts';
import type { Metric, Outcome, Persona, Reading, RoadmapItem, Team } from '../model/plan.ts';
import {
  amount,
  day,
  itemId,
  listOf,
  oneOf,
  outcomeId,
  pattern,
  personaId,
  prose,
  teamId,
  text,
} from './fields.ts';

/**
 * The one definition of what stands in `.product/`: the reader validates with it, the compiler compares
 * it with the types, and the JSON schemas for YAML editors are written from it, with its descriptions.
 * Keys that are not named here belong to others and are let be.
 */

/** Whoever fills in a field reads this. */
const field = <T extends v.GenericSchema>(
  schema: T,
  description: string,
): v.SchemaWithPipe<readonly [T, v.DescriptionAction<v.InferOutput<T>, string>]> =>
  v.pipe(schema, v.description(description));

const maybe = <T extends v.GenericSchema>(
  schema: T,
  description: string,
): v.ExactOptionalSchema<
  v.SchemaWithPipe<readonly [T, v.DescriptionAction<v.InferOutput<T>, string>]>,
  undefined
> => v.exactOptional(field(schema, description));

/** Same keys, same values, the same ones optional. */
type Exactly<One, Other> = [One, Required<One>] extends [Other, Required<Other>]
  ? [Other, Required<Other>] extends [One, Required<One>]
    ? unknown
    : never
  : never;

/** A definition that says neither more nor less than a type, for the compiler. */
const definitionOf =
  <T>() =>
  <Schema extends v.GenericSchema<unknown, T>>(
    schema: Exactly<v.InferOutput<Schema>, T> & Schema,
  ): Schema =>
    schema;

/** One entry of a `.product/` file. */
export type EntrySchema<T> = v.GenericSchema<unknown, T>;

export const personaSchema = definitionOf<Persona>()(
  v.object(
    {
      id: field(personaId, 'What roadmap items and `Who:` lines say: field-technician.'),
      name: field(text, 'What people call them.'),
      aliases: field(
        listOf(text),
        'Other words for them: found in commit messages and tickets, they mean this persona.',
      ),
      kind: field(
        v.optional(oneOf(['external', 'internal', 'operator', 'developer']), 'external'),
        'Where they are: outside of the company, in it, those who run the product, or who build on it.',
      ),
      job: maybe(
        prose,
        'What they want to get done: "When I finish a job, I want the photos sent, so I can drive on".',
      ),
      confidence: maybe(
        oneOf(['assumed', 'observed']),
        'Whether somebody has watched such a person, or the team imagines them.',
      ),
      reviewed: maybe(day, 'The day on which the team last looked whether this is still true.'),
    },
    'must have an id and a name',
  ),
);

export const teamSchema = definitionOf<Team>()(
  v.object(
    {
      id: field(teamId, 'What roadmap items say: mobile.'),
      name: field(text, 'What people call the team.'),
      members: field(
        listOf(text),
        'E-mail addresses of its people, with * for anything: "*@mobile.acme.test".',
      ),
      codeowners: field(listOf(text), 'What the team is called in CODEOWNERS: "@acme/mobile".'),
    },
    'must have an id and a name',
  ),
);

const readingSchema = definitionOf<Reading>()(
  v.object(
    {
      at: field(day, 'The day on which it was measured.'),
      value: field(amount, 'What was measured.'),
    },
    'must be { at: 2026-10-01, value: 18 } or alike',
  ),
);

const metricSchema = definitionOf<Metric>()(
  v.object(
    {
      name: field(text, 'What is counted, with its unit: lost photos a week.'),
      baseline: maybe(amount, 'How it was before.'),
      target: maybe(amount, 'How it should become.'),
      readings: field(
        v.pipe(
          listOf(readingSchema),
          v.transform((readings) =>
            readings.toSorted((one, other) => one.at.localeCompare(other.at)),
          ),
          v.readonly(),
        ),
        'What was measured since.',
      ),
    },
    'must be { name: lost photos a week, baseline: 41, target: 5 } or alike',
  ),
);

export const outcomeSchema = definitionOf<Outcome>()(
  v.object(
    {
      id: field(outcomeId, 'What roadmap items say: O2.'),
      text: field(text, 'What is different for people when it is reached.'),
      metric: maybe(metricSchema, 'How one sees that it is reached.'),
    },
    'must have an id and a text',
  ),
);

export const itemSchema = definitionOf<Omit<RoadmapItem, 'origin'>>()(
  v.object(
    {
      id: field(itemId, 'What `Item:` lines say: R-17.'),
      title: field(text, 'What it is, in a few words.'),
      status: field(
        oneOf(itemStatuses),
        'Its horizon (now, next, later), or where it went: launched, upkeep, dropped.',
      ),
      stage: maybe(
        oneOf(stages),
        'How far it has come. Left out, it follows from commits and tags.',
      ),
      outcome: maybe(outcomeId, 'The id of the outcome that it serves.'),
      personas: field(listOf(personaId), 'The ids of the personas that it is for.'),
      problem: maybe(prose, 'What is wrong for them without it.'),
      hypothesis: maybe(
        prose,
        'We believe … for … will result in …; we will know when … (the metric) by … (a day).',
      ),
      paths: field(
        listOf(pattern),
        'The files that serve it, as in .gitignore, from the top of the repository: "mobile/upload/**". The most specific pattern wins. Upper and lower case are different.',
      ),
      tickets: field(listOf(text), 'As one writes them in a commit, in quotes: "#12", "PROJ-7".'),
      teams: field(listOf(teamId), 'The ids of the teams that work on it, the owning one first.'),
      review: maybe(day, 'The day on which the team wants to look at it again.'),
    },
    'must have an id, a title and a status',
  ),
);

/** The lists of `roadmap.yaml`; those of the other files are the files themselves. */
export const roadmapSchema = v.object({
  version: v.pipe(
    v.optional(v.literal(1, 'must be 1')),
    v.description('The version of this format: 1.'),
  ),
  outcomes: v.pipe(
    v.nullish(v.array(outcomeSchema)),
    v.description('What should become different for people.'),
  ),
  items: v.pipe(
    v.nullish(v.array(itemSchema)),
    v.description('What the team works on, worked on, or may work on later.'),
  ),
});
