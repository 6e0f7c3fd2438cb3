import * as v from 'valibot';
import type { TicketRef } from '../model/ids.ts';
import { partsOfRef } from '../tickets/ticketRef.ts';
import { githubPlans } from './githubPlans.ts';
import { fieldsQuestion, pathAt, ticketsQuestion } from './githubQuery.ts';
import type { AskedRepository, GithubFields } from './githubQuery.ts';
import { githubRow, githubTicketOf } from './githubTicket.ts';
import { askGraphql } from './graphql.ts';
import type { GraphqlAnswer, GraphqlError } from './graphql.ts';
import { parsed } from './parsed.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Heard, Tracker } from './tracker.ts';

/**
 * GitHub and GitHub Enterprise Server: one question for issues and pull requests of any repositories
 * of a host. Projects are not asked for: they need a scope of their own.
 */
export const github: Tracker = {
  kind: 'github',
  most: 50,
  async fetch(refs, connection, { signal }) {
    const heard = new Map<TicketRef, Heard>();
    const repositories = repositoriesOf(refs, heard);
    if (repositories.length === 0) return heard;
    const { data, errors } = await answerOf(repositories, connection, signal);
    let isUnreadable = false;
    for (const [index, repository] of repositories.entries()) {
      const alias = `r${index}`;
      for (const asked of repository.tickets) {
        const one = heardOf(data?.[alias], alias, asked, errors);
        if (one) heard.set(asked.ref, one);
        else isUnreadable = true;
      }
    }
    if (heard.size === 0 && isUnreadable) {
      throw new TrackerFailure('unreadable', `None of ${refs.length} tickets can be read`);
    }
    return heard;
  },
  plans: githubPlans,
};

interface Asked {
  readonly ref: TicketRef;
  readonly host: string;
  readonly number: number;
}
interface Repository extends AskedRepository {
  readonly tickets: readonly Asked[];
}

/** The numbers of GraphQL end here; one beyond it would spoil the whole question. */
const largest = 2 ** 31 - 1;

function repositoriesOf(
  refs: readonly TicketRef[],
  heard: Map<TicketRef, Heard>,
): readonly Repository[] {
  const byPath = new Map<string, Asked[]>();
  for (const ref of refs) {
    const parts = partsOfRef(ref);
    if (parts.kind !== 'github') continue;
    const { host, path, number } = parts;
    if (number > largest) heard.set(ref, { kind: 'missing' });
    else byPath.set(path, [...(byPath.get(path) ?? []), { ref, host, number }]);
  }
  return [...byPath].flatMap(([path, tickets]) => {
    const [owner, name, ...more] = path.split('/');
    if (!owner || !name || more.length > 0) return [];
    return [{ owner, name, numbers: [...new Set(tickets.map((one) => one.number))], tickets }];
  });
}

const finding = 'github.fields';

/** A server that knows only a part of the question is asked once which, and then for that part. */
async function answerOf(
  repositories: readonly AskedRepository[],
  { http, api, findings }: Connection,
  signal: AbortSignal,
): Promise<GraphqlAnswer> {
  const path = pathAt(api);
  const known = findings.get(finding) as GithubFields | undefined;
  const first = await askGraphql(http, path, ticketsQuestion(repositories, known), signal);
  if (first.data) return first;
  if (!known) {
    const { data } = await askGraphql(http, path, fieldsQuestion, signal);
    const fields = fieldsIn(data);
    findings.set(finding, fields);
    const second = await askGraphql(http, path, ticketsQuestion(repositories, fields), signal);
    if (second.data) return second;
  }
  throw new TrackerFailure('unreadable', 'The question is not understood');
}

const type = v.object({ fields: v.array(v.object({ name: v.string() })) });

function fieldsIn(data: unknown): GithubFields {
  const { Issue, PullRequest } = parsed(v.object({ Issue: type, PullRequest: type }), data);
  const names = ({ fields }: v.InferOutput<typeof type>) => new Set(fields.map(({ name }) => name));
  return { Issue: names(Issue), PullRequest: names(PullRequest) };
}

const someRepository = v.looseObject({ nameWithOwner: v.string() });

/** `undefined`: it was not found out, since the server stumbled over it or we cannot read it. */
function heardOf(
  value: unknown,
  alias: string,
  { ref, host, number }: Asked,
  errors: readonly GraphqlError[],
): Heard | undefined {
  const name = `i${number}`;
  if (value === null) return missing(errors, [alias]);
  const repository = v.safeParse(someRepository, value);
  if (!repository.success) return undefined;
  const { nameWithOwner: path, [name]: own } = repository.output;
  if (own === null) return missing(errors, [alias, name]);
  const row = v.safeParse(githubRow, own);
  if (!row.success) return undefined;
  return { kind: 'ticket', ticket: githubTicketOf(row.output, ref, { host, path }) };
}

/** What is not there, and what this account may not see, which is sometimes said as another error. */
const absences: readonly (string | undefined)[] = ['NOT_FOUND', 'FORBIDDEN'];

function missing(errors: readonly GraphqlError[], path: readonly string[]): Heard | undefined {
  const own = errors.filter((error) => path.every((step, index) => error.path[index] === step));
  return own.every(({ code }) => absences.includes(code)) ? { kind: 'missing' } : undefined;
}
