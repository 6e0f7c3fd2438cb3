import * as v from 'valibot';
import { inParallel } from './inParallel.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection } from './tracker.ts';

interface Node {
  readonly name: string;
  readonly attributes?: { readonly finishDate?: string | null | undefined } | null | undefined;
  readonly children?: readonly unknown[] | null | undefined;
}

const node: v.GenericSchema<unknown, Node> = v.object({
  name: v.string(),
  attributes: v.nullish(v.object({ finishDate: v.nullish(v.string()) })),
  children: v.nullish(v.array(v.unknown())),
});

/** Levels below the project. */
const deepest = 5;

/**
 * When the iterations of projects end, by paths as work items have them: `Shop\Release 1\Sprint 2`. Each
 * project is asked for once a window; what cannot be had is left out.
 */
export async function iterationsOf(
  projects: readonly (string | null | undefined)[],
  { http, findings, signal }: Connection & { readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, string>> {
  const name = 'azure.iterations';
  const known = (findings.get(name) ?? new Map()) as Map<string, ReadonlyMap<string, string>>;
  findings.set(name, known);
  const unknown = new Set(projects.flatMap((one) => (!one || known.has(one) ? [] : [one])));
  try {
    await inParallel(unknown, 4, async (project) => {
      const { body } = await http.get(
        `/${encodeURIComponent(project)}/_apis/wit/classificationnodes/Iterations?$depth=${deepest}&api-version=7.1`,
        { signal, accepts: [401, 403, 404] },
      );
      known.set(project, new Map(endsIn(body, '', 0)));
    });
  } catch (error) {
    if (!(error instanceof TrackerFailure)) throw error;
  }
  return new Map([...known.values()].flatMap((ends) => [...ends]));
}

function* endsIn(one: unknown, above: string, depth: number): Generator<[string, string]> {
  const read = v.safeParse(node, one);
  if (!read.success || depth > deepest) return;
  const { name, attributes, children } = read.output;
  const path = above === '' ? name : `${above}\\${name}`;
  if (attributes?.finishDate) yield [path, attributes.finishDate];
  for (const child of children ?? []) yield* endsIn(child, path, depth + 1);
}
