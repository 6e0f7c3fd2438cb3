import type { PlanPlaces } from './planPlaces.ts';
import { isId } from './renameId.ts';
import type { Mention } from './standingAt.ts';
import { definitionsIn, mentionsIn } from './standingAt.ts';

/** A mention of an id that no entry has, though there are entries of its kind. */
export interface Stranger extends Mention {
  /** The ids that it could be. */
  readonly known: readonly string[];
}

/** The strangers among the mentions of a file, by what all files of the plan define. */
export function strangersIn(places: PlanPlaces, files: readonly PlanPlaces[]): readonly Stranger[] {
  const definitions = files.flatMap(definitionsIn);
  const known = {
    personas: idsOf(definitions, 'personas'),
    teams: idsOf(definitions, 'teams'),
    outcomes: idsOf(definitions, 'outcomes'),
    items: idsOf(definitions, 'items'),
  };
  return mentionsIn(places).flatMap((mention) => {
    const ids = known[mention.list];
    const isStranger = ids.size > 0 && !ids.has(mention.id.value) && isId(mention.id.value);
    return isStranger ? [{ ...mention, known: [...ids] }] : [];
  });
}

function idsOf(
  definitions: ReturnType<typeof definitionsIn>,
  list: Mention['list'],
): ReadonlySet<string> {
  return new Set(definitions.flatMap((each) => (each.list === list ? [each.id.value] : [])));
}
