import * as v from 'valibot';
import { apiPath } from './apiPath.ts';
import { epicRef, gitlabEpic, gitlabMilestone, groupIn, milestoneOf } from './gitlabTicket.ts';
import { getIfThere } from './getIfThere.ts';
import { says404 } from './gitlabWords.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import type { Tracker } from './tracker.ts';

const epic = v.object({ ...gitlabEpic.entries, due_date: v.nullish(v.string()) });

/** The active milestones and open epics of a project, its group and the groups above. */
export const gitlabPlans: NonNullable<Tracker['plans']> = async (
  { names: [path = ''] },
  connection,
  { now, signal },
) => {
  if (!path.includes('/')) return undefined;
  const group = path.slice(0, path.lastIndexOf('/'));
  const listAt = async (place: string): Promise<readonly unknown[]> => {
    const address = `${apiPath(connection, '/api/v4')}/${place}&per_page=100`;
    const body = await getIfThere(connection.http, address, signal, says404);
    return body === undefined ? [] : parsed(v.array(v.unknown()), body);
  };
  // Its newer name, `include_ancestors`, is unknown before GitLab 16.7.
  const milestones = `projects/${encodeURIComponent(path)}/milestones?state=active&include_parent_milestones=true`;
  const epics = `groups/${encodeURIComponent(group)}/epics?state=opened&include_ancestor_groups=true&include_descendant_groups=false`;
  const { host } = new URL(connection.site);
  return [
    ...plansFrom(await listAt(milestones), gitlabMilestone, milestoneOf, now),
    ...plansFrom(
      await listAt(epics),
      epic,
      ({ iid, title, due_date: due, web_url: url }) => {
        const its = groupIn(url);
        const ref = its === undefined ? undefined : epicRef(host, its, iid);
        return { kind: 'epic', title, due, url, isDone: false, ...(ref && { ref }) };
      },
      now,
    ),
  ];
};
