import * as v from 'valibot';
import { inParallel } from './inParallel.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection } from './tracker.ts';

const answer = v.object({
  version: v.object({ due_date: v.nullish(v.string()), status: v.nullish(v.string()) }),
});

export type Version = v.InferOutput<typeof answer>['version'];

/**
 * What tickets do not say about the versions they are planned for, by their ids; each is asked for once
 * a window. What cannot be had is left out.
 */
export async function versionsOf(
  ids: readonly (number | undefined)[],
  { http, findings }: Connection,
  signal: AbortSignal,
): Promise<ReadonlyMap<number, Version>> {
  const name = 'redmine.versions';
  const known = (findings.get(name) ?? new Map()) as Map<number, Version>;
  findings.set(name, known);
  const unknown = new Set(ids.flatMap((id) => (id === undefined || known.has(id) ? [] : [id])));
  try {
    await inParallel(unknown, 4, async (id) => {
      const { body } = await http.get(`/versions/${id}.json`, { signal, accepts: [403, 404] });
      const version = v.safeParse(answer, body);
      known.set(id, version.success ? version.output.version : {});
    });
  } catch (error) {
    if (!(error instanceof TrackerFailure)) throw error;
  }
  return known;
}
