/** A server that speaks GitHub's published schema, with the tickets that a test gives it. */
import { readFileSync } from 'node:fs';
import { GraphQLError, buildASTSchema, parse, visit } from 'graphql';
import type { GraphQLSchema, ObjectTypeDefinitionNode, ObjectTypeExtensionNode } from 'graphql';
import { graphqlServer } from './graphqlServer.ts';
import type { GraphqlResult } from './graphqlServer.ts';
import type { FakeServer } from './startServer.ts';

export interface GithubRepository {
  /** As the server writes it, whatever it was asked by. */
  readonly nameWithOwner: string;
  readonly tickets: readonly GithubTicket[];
  readonly milestones?: readonly GithubMilestone[];
}

export interface GithubMilestone {
  readonly number: number;
  readonly title: string;
  readonly dueOn?: string | null;
  /** When it was closed, if it was. */
  readonly closedAt?: string;
  readonly updatedAt?: string;
  readonly url?: string;
}

/** What is left out is as of an ordinary open issue. */
export interface GithubTicket {
  readonly __typename: 'Issue' | 'PullRequest';
  readonly number: number;
  readonly [field: string]: unknown;
}

interface GithubServerOptions {
  /** Former names, by `owner/name`; the value is today's. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** Fields that an older server does not have. */
  readonly without?: Readonly<Record<string, readonly string[]>>;
  readonly path?: string;
}

export const githubToken = 'gho_ofSomebody';
export const githubCredential = { kind: 'bearer', token: githubToken } as const;

/** What a test says of an issue. */
export function issue(number: number, more: Readonly<Record<string, unknown>> = {}): GithubTicket {
  return { __typename: 'Issue', number, ...more };
}

/** What a test says of a pull request. */
export function pullRequest(
  number: number,
  more: Readonly<Record<string, unknown>> = {},
): GithubTicket {
  return { __typename: 'PullRequest', number, ...more };
}

/** A server with these repositories and no others. */
export function githubServer(
  repositories: readonly GithubRepository[],
  { renamed = {}, without = {}, path = '/graphql' }: GithubServerOptions = {},
): Promise<FakeServer> {
  return graphqlServer({
    schema: schemaWithout(without),
    path,
    // GitHub's own client says it in the second way.
    authorizations: [`Bearer ${githubToken}`, `token ${githubToken}`],
    root: {
      repository: ({ owner, name }: { readonly owner: string; readonly name: string }) => {
        const asked = `${owner}/${name}`.toLowerCase();
        const today = (renamed[asked] ?? asked).toLowerCase();
        const found = repositories.find((one) => one.nameWithOwner.toLowerCase() === today);
        return found ? repositoryOf(found) : notFound('Repository');
      },
    },
    finished: asGithub,
  });
}

function repositoryOf({ nameWithOwner, tickets, milestones = [] }: GithubRepository) {
  return {
    nameWithOwner,
    milestones: ({ states, first, orderBy }: MilestonesArguments) => {
      if (orderBy.field !== 'UPDATED_AT' || orderBy.direction !== 'DESC') {
        throw new Error('The server does not know this order');
      }
      const found = milestones.filter(({ closedAt }) =>
        states.includes(closedAt === undefined ? 'OPEN' : 'CLOSED'),
      );
      const latest = found.toSorted((one, other) => timeOf(other) - timeOf(one)).slice(0, first);
      return { nodes: latest.map((one) => milestoneOf(one, nameWithOwner)) };
    },
    issueOrPullRequest: ({ number }: { readonly number: number }) => {
      const found = tickets.find((one) => one.number === number);
      if (!found) return notFound('issue or pull request');
      return found['error'] instanceof Error ? found['error'] : completed(found, nameWithOwner);
    },
  };
}

interface MilestonesArguments {
  readonly states: readonly string[];
  readonly first: number;
  readonly orderBy: { readonly field: string; readonly direction: string };
}

function timeOf({ updatedAt }: GithubMilestone): number {
  return Date.parse(updatedAt ?? '2026-01-01');
}

function milestoneOf({ number, ...more }: GithubMilestone, nameWithOwner: string): object {
  return {
    number,
    url: `https://github.com/${nameWithOwner}/milestone/${number}`,
    dueOn: null,
    closed: more.closedAt !== undefined,
    closedAt: null,
    ...more,
  };
}

function completed(ticket: GithubTicket, nameWithOwner: string): Record<string, unknown> {
  const { __typename, number, parent } = ticket;
  const isIssue = __typename === 'Issue';
  return {
    title: `Ticket ${number}`,
    url: `https://github.com/${nameWithOwner}/${isIssue ? 'issues' : 'pull'}/${number}`,
    body: '',
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-02-01T00:00:00Z',
    closedAt: null,
    state: 'OPEN',
    milestone: null,
    labels: { nodes: [] },
    comments: { totalCount: 0, nodes: [] },
    participants: { totalCount: 1 },
    repository: { nameWithOwner },
    ...(isIssue
      ? { stateReason: null, issueType: null }
      : { isDraft: false, closingIssuesReferences: { nodes: [] } }),
    ...ticket,
    ...(isIssue && { parent: parent ? completed(parent as GithubTicket, nameWithOwner) : null }),
  };
}

function notFound(what: string): GraphQLError {
  return new GraphQLError(`Could not resolve to a ${what}.`, { extensions: { type: 'NOT_FOUND' } });
}

/** GitHub says the type of an error beside its message. */
function asGithub({ errors, ...rest }: GraphqlResult): GraphqlResult {
  if (!errors) return rest;
  return {
    ...rest,
    errors: errors.map(({ extensions, ...error }) => {
      const type = (extensions as { readonly type?: string } | undefined)?.type;
      return type === undefined ? { ...error, extensions } : { ...error, type };
    }),
  };
}

const schemas = new Map<string, GraphQLSchema>();

/** `issueType` is on github.com and not yet in the package. */
function schemaWithout(without: Readonly<Record<string, readonly string[]>>): GraphQLSchema {
  const known = schemas.get(JSON.stringify(without));
  if (known) return known;
  // Not by importing it, which reads the same in another language as well.
  const file = new URL('schema.graphql', import.meta.resolve('@octokit/graphql-schema'));
  const sdl = readFileSync(file, 'utf8');
  const added = sdl.includes('issueType: IssueType')
    ? ''
    : 'type IssueType { name: String! } extend type Issue { issueType: IssueType }';
  const fewer = (node: ObjectTypeDefinitionNode | ObjectTypeExtensionNode) => ({
    ...node,
    fields: node.fields?.filter(
      ({ name }) => !(without[node.name.value] ?? []).includes(name.value),
    ),
  });
  const document = visit(parse(`${sdl}\n${added}`, { noLocation: true }), {
    ObjectTypeDefinition: fewer,
    ObjectTypeExtension: fewer,
  });
  // The published schema defines two of its fields twice.
  const schema = buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
  schemas.set(JSON.stringify(without), schema);
  return schema;
}
