import { join } from 'node:path';
import type { ItemId, TicketKey } from '../model/ids.ts';
import type { Plan, PlanProblem } from '../model/plan.ts';
import type { Position } from '../plan/keyPlaces.ts';
import { keyPlaces } from '../plan/keyPlaces.ts';
import { planNames } from '../plan/planPaths.ts';
import { textOfFile } from '../plan/textOfFile.ts';
import { unmatchedPatterns } from '../plan/unmatchedPatterns.ts';
import type { CheckFacts } from '../roadmap/checkOf.ts';
import { checkOf } from '../roadmap/checkOf.ts';
import type { Finding, Place, Severity } from '../roadmap/finding.ts';
import type { Mind } from '../story/mind.ts';
import { recentSince } from '../story/recentSince.ts';
import { findingDetail } from './findingText.ts';

/** Something that `check` says; the place is known but for what commits say. */
export interface PlanFinding extends Partial<Position> {
  readonly severity: Severity;
  /** `invalid`: it cannot be used as it is written. */
  readonly code: Finding['code'] | 'invalid';
  readonly file?: string;
  /** The id of the item, outcome or persona. */
  readonly id?: string;
  readonly detail: string;
}

/** What of the files cannot be used. */
export function validationFindings(problems: readonly PlanProblem[]): readonly PlanFinding[] {
  return problems.map(({ file, line, column, detail }) => ({
    severity: 'error',
    code: 'invalid',
    file,
    line,
    column,
    detail,
  }));
}

/** What is found when a plan is held against the repository; `now` in milliseconds since the epoch. */
export async function repositoryFindings(
  mind: Mind,
  plan: Plan,
  now: number,
): Promise<readonly PlanFinding[]> {
  const findings = checkOf(plan, await factsOf(mind, plan, now), now);
  const placeOf = await placesIn(mind.root);
  return findings.map((finding) => {
    const { severity, code } = finding;
    const detail = findingDetail(finding);
    if (!('at' in finding)) return { severity, code, detail };
    const { file, position } = placeOf(finding.at, valueIn(finding));
    return { severity, code, file, ...position, id: finding.at.id, detail };
  });
}

/** What of a list it is about. */
function valueIn(finding: Finding): string | undefined {
  if (finding.code === 'path-matches-nothing') return finding.pattern;
  return finding.code === 'ticket-missing' ? finding.ticket : undefined;
}

const mostCommits = 10_000;

async function factsOf(mind: Mind, plan: Plan, now: number): Promise<CheckFacts> {
  const { history, files, tickets, references } = mind;
  const since = recentSince(now);
  const work = await history.ask('workSince', { since, limit: mostCommits });
  const items = plan.items.filter(({ status }) => status !== 'dropped');
  const isMissing = (ticket: string): boolean => {
    const known = tickets.known(references.refOf(ticket as TicketKey));
    return known !== undefined && known.ticket === undefined;
  };
  return {
    unmatched: unmatchedPatterns(
      items.flatMap(({ paths }) => paths),
      await files.tracked(),
    ),
    missing: new Set(items.flatMap((item) => item.tickets).filter(isMissing)),
    moved: await movedIn(mind, plan),
    named: work.flatMap(({ item }) => item),
  };
}

/** When the items that are for now last moved; what the index does not reach back to is not known. */
async function movedIn(mind: Mind, { items }: Plan): Promise<ReadonlyMap<ItemId, number | null>> {
  const { history } = mind;
  const { state, isShallow, isTreeless } = await history.ask('condition', {});
  const isWhole = state === 'complete' && !isShallow && !isTreeless;
  const known = mind.progress();
  const moved = new Map<ItemId, number | null>();
  for (const { id, status, paths } of items) {
    if (status !== 'now') continue;
    const [newest] =
      paths.length === 0 ? [] : await history.ask('touching', { globs: paths, since: 0, limit: 1 });
    const times = [known.get(id)?.lastAt, newest?.committedAt].filter((at) => at !== undefined);
    if (times.length > 0) moved.set(id, Math.max(...times));
    else if (isWhole && known.has(id)) moved.set(id, null);
  }
  return moved;
}

/** Finds where something stands; its file alone when it cannot be found in it. */
async function placesIn(
  root: string,
): Promise<
  (
    place: Place,
    value?: string,
  ) => { readonly file: string; readonly position: Position | undefined }
> {
  const placesOf = async (file: 'roadmap' | 'personas') =>
    keyPlaces(file, (await textOfFile(join(root, planNames[file]))) ?? '');
  const places = { roadmap: await placesOf('roadmap'), personas: await placesOf('personas') };
  return ({ list, id, key }, value) => {
    const file = list === 'personas' ? 'personas' : 'roadmap';
    return { file: planNames[file], position: places[file](list, id, key, value) };
  };
}
