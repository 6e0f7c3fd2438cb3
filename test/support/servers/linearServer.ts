/** A server that speaks Linear's schema, with the issues that a test gives it. */
import {
  GraphQLError,
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { graphqlServer } from './graphqlServer.ts';
import { linearSchema } from './linearSchema.ts';
import type { FakeServer } from './startServer.ts';

/** What is left out is as of an ordinary issue that nobody has begun. */
export interface LinearIssue {
  readonly identifier: string;
  readonly previousIdentifiers?: readonly string[];
  readonly [field: string]: unknown;
}

/** A key for programs, which is shown bare. */
export const linearKey = 'lin_api_ofSomebody';
export const linearCredential = {
  kind: 'header',
  header: 'Authorization',
  token: linearKey,
} as const;

export interface LinearPlans {
  /** `teams`: keys of those that may see it. */
  readonly projects?: readonly (Issue & { readonly teams: readonly string[] })[];
  /** `team`: its key. */
  readonly cycles?: readonly (Issue & { readonly team: string })[];
}

export function linearServer(
  issues: readonly LinearIssue[],
  { projects = [], cycles = [] }: LinearPlans = {},
): Promise<FakeServer> {
  const schema = builtSchema();
  const all = issues.map((one) => completed(schema, 'Issue', ofIssue(one)));
  return graphqlServer({
    schema,
    path: '/graphql',
    authorizations: [linearKey, `Bearer ${linearKey}`],
    root: {
      issue: ({ id }: { readonly id: string }) =>
        all.find((one) => isCalled(one, id)) ?? notFound(),
      issues: ({ filter = {}, first = 50, includeArchived }: IssuesArguments) => ({
        ...completed(schema, 'IssueConnection', {}),
        nodes: all
          .filter((one) => includeArchived === true || one['archivedAt'] === null)
          .filter((one) => matches(one, filter))
          .slice(0, first),
      }),
      projects: ({ filter, first = 50 }: PlansArguments<ProjectFilter>) => {
        const keys = filter?.accessibleTeams.some.key.in;
        const seen = projects.filter(
          ({ teams }) => keys?.some((key) => teams.includes(key)) ?? true,
        );
        const nodes = seen.map((one) => completed(schema, 'Project', one));
        return { ...completed(schema, 'ProjectConnection', {}), nodes: nodes.slice(0, first) };
      },
      cycles: ({ filter, first = 50 }: PlansArguments<CycleFilter>) => {
        const seen = cycles.filter(
          ({ team, ...one }) =>
            (filter?.team.key.in.includes(team) ?? true) &&
            (filter?.or.some((some) =>
              Object.entries(some).every(([name, { eq }]) => one[name] === eq),
            ) ??
              true),
        );
        const nodes = seen.map(({ team, ...one }) =>
          completed(schema, 'Cycle', { ...one, team: { key: team } }),
        );
        return { ...completed(schema, 'CycleConnection', {}), nodes: nodes.slice(0, first) };
      },
      // Linear's own client asks for each of them by itself.
      workflowState: relatedIn(all, 'state'),
      project: relatedIn(all, 'project'),
      cycle: relatedIn(all, 'cycle'),
    },
  });
}

type Issue = Readonly<Record<string, unknown>>;

interface PlansArguments<Filter> {
  readonly filter?: Filter;
  readonly first?: number;
}
interface OfTeams {
  readonly key: { readonly in: readonly string[] };
}
interface ProjectFilter {
  readonly accessibleTeams: { readonly some: OfTeams };
}
interface CycleFilter {
  readonly team: OfTeams;
  readonly or: readonly Readonly<Record<string, { readonly eq: boolean }>>[];
}

interface IssuesArguments {
  readonly filter?: Filter;
  readonly first?: number;
  readonly includeArchived?: boolean;
}

/** As much of the filter as anybody uses here. */
interface Filter {
  readonly or?: readonly Filter[];
  readonly team?: { readonly key: { readonly eqIgnoreCase: string } };
  readonly number?: { readonly in: readonly number[] };
  readonly id?: { readonly in: readonly string[] };
}

function matches(one: Issue, { or, team, number, id, ...others }: Filter): boolean {
  const unknown = Object.keys(others);
  if (unknown.length > 0) throw new Error(`The server does not filter by ${unknown.join(', ')}`);
  const [key = ''] = String(one['identifier']).split('-');
  return (
    (or?.some((filter) => matches(one, filter)) ?? true) &&
    (team ? team.key.eqIgnoreCase.toLowerCase() === key.toLowerCase() : true) &&
    (number?.in.includes(one['number'] as number) ?? true) &&
    (id?.in.some((name) => isCalled(one, name)) ?? true)
  );
}

function relatedIn(all: readonly Issue[], field: string) {
  return ({ id }: { readonly id: string }) => {
    const related = all.map((one) => one[field] as Issue | null);
    return related.find((one) => one?.['id'] === id) ?? notFound();
  };
}

function isCalled(one: Issue, name: string): boolean {
  const names = [one['id'], one['identifier'], ...(one['previousIdentifiers'] as unknown[])];
  return names.some((own) => String(own).toLowerCase() === name.toLowerCase());
}

function notFound(): GraphQLError {
  return new GraphQLError('Entity not found: Issue', { extensions: { code: 'INPUT_ERROR' } });
}

function ofIssue(one: LinearIssue): LinearIssue {
  const [, number] = one.identifier.split('-');
  return {
    id: `id-of-${one.identifier}`,
    number: Number(number),
    previousIdentifiers: [],
    title: `Ticket ${one.identifier}`,
    url: `https://linear.app/acme/issue/${one.identifier}`,
    state: { name: 'Todo', type: 'unstarted' },
    ...one,
  };
}

let built: GraphQLSchema | undefined;
function builtSchema(): GraphQLSchema {
  return (built ??= buildSchema(linearSchema()));
}

/** With something of the right type in every field that may not be `null`, as Linear's own client asks for. */
function completed(schema: GraphQLSchema, name: string, given: Issue): Issue {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`No type of objects: ${name}`);
  const fields = Object.values(type.getFields()).map((field) => {
    const value = given[field.name];
    return [field.name, () => valueOf(schema, field.type, value)] as const;
  });
  const lazy = {};
  for (const [field, get] of fields) Object.defineProperty(lazy, field, { get, enumerable: true });
  return lazy;
}

function valueOf(schema: GraphQLSchema, type: GraphQLOutputType, given: unknown): unknown {
  if (given === undefined && !isNonNullType(type)) return null;
  if (given === null) return null;
  const inner = getNullableType(type);
  if (isListType(inner)) {
    const items = (given ?? []) as readonly unknown[];
    return items.map((one) => valueOf(schema, inner.ofType, one));
  }
  const named = getNamedType(type);
  if (isObjectType(named)) return completed(schema, named.name, (given ?? {}) as Issue);
  if (given !== undefined) return given;
  if (isEnumType(named)) return named.getValues()[0]?.value as unknown;
  const ordinary: Readonly<Record<string, unknown>> = {
    Boolean: false,
    Int: 0,
    Float: 0,
    DateTime: '2026-01-01T00:00:00.000Z',
    JSON: {},
    JSONObject: {},
  };
  return Object.hasOwn(ordinary, named.name) ? ordinary[named.name] : '';
}
