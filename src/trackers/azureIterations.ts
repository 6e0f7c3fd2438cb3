import * as v from 'valibot';
import { getIfThere } from './getIfThere.ts';
import { inParallel } from './inParallel.ts';
import { parsed } from './parsed.ts';
import { plansFrom } from './plansFrom.ts';
import { TrackerFailure } from './tracker.ts';
import type { Connection, Tracker } from './tracker.ts';

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
  const known = projectsIn(findings);
  const unknown = new Set(projects.flatMap((one) => (!one || known.has(one) ? [] : [one])));
  try {
    await inParallel(unknown, 4, async (project) => {
      const { body } = await http.get(pathOf(project), { signal, accepts: [401, 403, 404] });
      known.set(project, new Map(endsIn(body, '', 0)));
    });
  } catch (error) {
    if (!(error instanceof TrackerFailure)) throw error;
  }
  return new Map([...known.values()].flatMap((ends) => [...ends]));
}

function projectsIn(findings: Map<string, unknown>): Map<string, ReadonlyMap<string, string>> {
  const name = 'azure.iterations';
  const known = (findings.get(name) ?? new Map()) as Map<string, ReadonlyMap<string, string>>;
  findings.set(name, known);
  return known;
}

function pathOf(project: string): string {
  return `/${encodeURIComponent(project)}/_apis/wit/classificationnodes/Iterations?$depth=${deepest}&api-version=7.1`;
}

const day = 24 * 60 * 60_000;

/** The iterations of a project that have dates and are not over; without a name, of the one that work items are of. */
export const azurePlans: NonNullable<Tracker['plans']> = async (
  { names },
  { http, findings },
  { now, signal },
) => {
  const [project] = [...names, ...projectsIn(findings).keys()];
  if (project === undefined) return undefined;
  const root = await getIfThere(http, pathOf(project), signal);
  return plansFrom(
    root === undefined ? [] : [...endsIn(parsed(node, root), '', 0)],
    v.array(v.string()),
    ([path = '', due = '']) =>
      // The last day counts to its end.
      Date.parse(due) + day > now
        ? { kind: 'sprint', title: path.slice(path.lastIndexOf('\\') + 1), due, isDone: false }
        : undefined,
    now,
  );
};

function* endsIn(one: unknown, above: string, depth: number): Generator<[string, string]> {
  const read = v.safeParse(node, one);
  if (!read.success || depth > deepest) return;
  const { name, attributes, children } = read.output;
  const path = above === '' ? name : `${above}\\${name}`;
  if (attributes?.finishDate) yield [path, attributes.finishDate];
  for (const child of children ?? []) yield* endsIn(child, path, depth + 1);
}
