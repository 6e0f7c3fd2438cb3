import * as v from 'valibot';
import { partsOfRef } from '../tickets/ticketRef.ts';
import { getIfThere } from './getIfThere.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import type { Tracker } from './tracker.ts';

const text = v.nullish(v.string());
const issues = v.object({
  issues: v.array(v.object({ project: v.nullish(v.object({ id: v.number() })) })),
});
const versions = v.object({ versions: v.array(v.unknown()) });
const version = v.object({
  id: v.number(),
  name: v.string(),
  status: text,
  due_date: text,
  updated_on: text,
});

/** The versions of the project that most tickets of the repository are of, with those shared with it. */
export const redminePlans: NonNullable<Tracker['plans']> = async (
  { refs },
  { http, site },
  { now, signal },
) => {
  const numbers = refs.flatMap((ref) => {
    const said = partsOfRef(ref);
    return said.kind === 'redmine' ? [said.number] : [];
  });
  if (numbers.length === 0) return undefined;
  const some = numbers.slice(0, 50).join();
  const asked = await http.get(`/issues.json?issue_id=${some}&status_id=*&limit=50`, { signal });
  const counts = new Map<number, number>();
  for (const { project } of parsed(issues, asked.body).issues) {
    if (project) counts.set(project.id, (counts.get(project.id) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, one], [, other]) => other - one);
  if (!most) return undefined;
  const listed = await getIfThere(http, `/projects/${most[0]}/versions.json`, signal);
  return plansFrom(
    listed === undefined ? [] : parsed(versions, listed).versions,
    version,
    ({ id, name, status, due_date: due, updated_on: ended }) => ({
      kind: 'version',
      title: name,
      due,
      isDone: status === 'closed',
      ended,
      url: `${site}/versions/${id}`,
    }),
    now,
  );
};
