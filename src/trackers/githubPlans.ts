import * as v from 'valibot';
import { pathAt } from './githubQuery.ts';
import { graphqlData } from './graphql.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import type { Tracker } from './tracker.ts';

const milestones = (most: number, state: string): string =>
  `${state}:milestones(first:${most},states:${state},orderBy:{field:UPDATED_AT,direction:DESC}){nodes{title dueOn closed closedAt url}}`;
const query = `query($o:String!$n:String!){repository(owner:$o,name:$n){${milestones(75, 'OPEN')}${milestones(25, 'CLOSED')}}}`;

const text = v.nullish(v.string());
const list = v.nullish(v.object({ nodes: v.nullish(v.array(v.unknown())) }));
const answer = v.object({ repository: v.nullish(v.object({ OPEN: list, CLOSED: list })) });
const milestone = v.object({
  title: v.string(),
  dueOn: text,
  closed: v.nullish(v.boolean()),
  closedAt: text,
  url: text,
});

/** The milestones of a repository, the liveliest first. */
export const githubPlans: NonNullable<Tracker['plans']> = async (
  { names: [path = ''] },
  { http, api },
  { now, signal },
) => {
  const [o, n] = path.split('/');
  if (!o || !n) return undefined;
  const question = { query, variables: { o, n } };
  const data = await graphqlData(http, pathAt(api), question, signal);
  // One that this account may not see has none.
  const { OPEN, CLOSED } = parsed(answer, data).repository ?? {};
  return plansFrom(
    [...(OPEN?.nodes ?? []), ...(CLOSED?.nodes ?? [])],
    milestone,
    ({ title, dueOn: due, closed: isDone, closedAt: ended, url }) => ({
      kind: 'milestone',
      title,
      due,
      isDone,
      ended,
      url,
    }),
    now,
  );
};
