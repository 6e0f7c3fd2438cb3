import * as v from 'valibot';
import { apiPath } from './apiPath.ts';
import { graphqlData } from './graphql.ts';
import { goalOf, linearCycle, linearProject, planFields, sprintOf } from './linearTicket.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import type { Tracker } from './tracker.ts';

const query = `query($keys:[String!]!){
projects(first:80,orderBy:updatedAt,filter:{accessibleTeams:{some:{key:{in:$keys}}}}){nodes{${planFields.project}}}
cycles(first:20,filter:{team:{key:{in:$keys}},or:[{isActive:{eq:true}},{isNext:{eq:true}}]}){nodes{${planFields.cycle}}}}`;
const list = v.object({ nodes: v.array(v.unknown()) });
const answer = v.object({ projects: list, cycles: list });

/** The projects of teams, the liveliest first, and their cycles of now and next. */
export const linearPlans: NonNullable<Tracker['plans']> = async (
  { names: keys },
  { http, api },
  { now, signal },
) => {
  if (keys.length === 0) return undefined;
  const question = { query, variables: { keys } };
  const data = await graphqlData(http, apiPath({ api }, '/graphql'), question, signal);
  const { projects, cycles } = parsed(answer, data);
  return [
    ...plansFrom(
      projects.nodes,
      linearProject,
      (row) => ({ ...goalOf('project', row), ended: row.completedAt ?? row.canceledAt }),
      now,
    ),
    ...plansFrom(cycles.nodes, linearCycle, sprintOf, now),
  ];
};
