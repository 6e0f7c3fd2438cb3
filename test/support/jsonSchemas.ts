import { toJsonSchema } from '@valibot/to-json-schema';
import type { JsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import type { GenericSchema } from 'valibot';
import { array, getDescription } from 'valibot';
import { personaSchema, roadmapSchema, teamSchema } from '../../src/plan/schemas.ts';
import { repositoryRoot } from './places.ts';

/** What a YAML editor shows of a file as a whole. */
interface SchemaFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly definition: GenericSchema;
}

const files: readonly SchemaFile[] = [
  {
    path: 'media/schemas/roadmap.schema.json',
    title: 'Roadmap',
    description: 'What the team works on, for whom, to what outcome, and in which files.',
    definition: roadmapSchema,
  },
  {
    path: 'media/schemas/personas.schema.json',
    title: 'Personas',
    description: 'Whom the product is for.',
    definition: array(personaSchema),
  },
  {
    path: 'media/schemas/teams.schema.json',
    title: 'Teams',
    description: 'Who works on the product, by team.',
    definition: array(teamSchema),
  },
];

/** The texts of the JSON schemas for YAML editors, as the definition in code has them, by their paths. */
export async function jsonSchemas(): Promise<ReadonlyMap<string, string>> {
  const options = await resolveConfig(repositoryRoot);
  const written = files.map(async ({ path, title, description, definition }) => {
    const { $schema, ...schema } = schemaOf(definition);
    const text = JSON.stringify({ $schema, title, description, ...schema });
    return [path, await format(text, { ...options, parser: 'json' })] as const;
  });
  return new Map(await Promise.all(written));
}

function schemaOf(definition: GenericSchema): JsonSchema {
  return toJsonSchema(definition, {
    typeMode: 'input',
    // What has no words in JSON Schema only our own reader checks: days that no calendar has, and the
    // number of wildcards.
    ignoreActions: ['check', 'finite', 'readonly', 'transform', 'trim'],
    overrideAction: ({ valibotAction, jsonSchema }) =>
      // Every validator of JSON Schema reads patterns with the flag for Unicode.
      valibotAction.type === 'regex'
        ? { ...jsonSchema, pattern: sourceOf(valibotAction) }
        : undefined,
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      if ('entries' in valibotSchema) {
        const entries = valibotSchema.entries as Readonly<Record<string, GenericSchema>>;
        return knownKeys(entries, jsonSchema);
      }
      const [list] = jsonSchema.anyOf ?? [];
      if (valibotSchema.type === 'nullish' && typeof list === 'object') {
        return { ...list, type: ['array', 'null'] };
      }
      // An empty list need not be written.
      if (jsonSchema.type === 'array') delete jsonSchema.default;
      return jsonSchema;
    },
  });
}

/** With what is said of each key; unknown ones belong to others. */
function knownKeys(
  entries: Readonly<Record<string, GenericSchema>>,
  jsonSchema: JsonSchema,
): JsonSchema {
  delete jsonSchema.additionalProperties;
  const described = Object.entries(jsonSchema.properties ?? {}).map(([key, property]) => {
    const description = entries[key] && descriptionOf(entries[key]);
    return [key, typeof property === 'object' ? { ...property, description } : property] as const;
  });
  return { ...jsonSchema, properties: Object.fromEntries(described) };
}

function descriptionOf(schema: GenericSchema): string {
  const wrapped = 'wrapped' in schema ? (schema.wrapped as GenericSchema) : undefined;
  const description = getDescription(schema) ?? (wrapped && descriptionOf(wrapped));
  if (description === undefined) throw new TypeError('A field says what it is for.');
  return description;
}

function sourceOf(action: object): string {
  if (!('requirement' in action) || !(action.requirement instanceof RegExp)) {
    throw new TypeError('A regular expression has one.');
  }
  return action.requirement.source;
}
