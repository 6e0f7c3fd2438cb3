import { operators, upkeep } from '../model/answer.ts';
import type { TextEdit } from '../model/textEdit.ts';
import type { ListName, PlanFileName } from './listsIn.ts';
import type { PlanPlaces } from './planPlaces.ts';
import { scalarText } from './scalarText.ts';
import { definitionsIn, mentionsIn } from './standingAt.ts';

/** Why an id cannot be given: it has not the form of one, another entry has it, it is a word of ours. */
export type IdTrouble = 'form' | 'taken' | 'reserved';

/** Words that say something of their own, as in the schema. */
const reserved: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  personas: [operators, upkeep],
  items: [upkeep],
};

/** As in the schema. */
const idForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

export function isId(text: string): boolean {
  return idForm.test(text);
}

/** What keeps an id from being given to an entry of a list. */
export function idTrouble(
  list: ListName,
  id: string,
  files: readonly PlanPlaces[],
): IdTrouble | undefined {
  if (!isId(id)) return 'form';
  if (reserved[list]?.includes(id) === true) return 'reserved';
  const isTaken = files.some((places) =>
    definitionsIn(places).some((found) => found.list === list && found.id.value === id),
  );
  return isTaken ? 'taken' : undefined;
}

/**
 * The edits, file by file, that give an entry another id wherever it is meant, in the quotes that are
 * there; whether the id can be given is asked before.
 */
export function renameId(
  list: ListName,
  { from, to }: { readonly from: string; readonly to: string },
  files: readonly PlanPlaces[],
): ReadonlyMap<PlanFileName, readonly TextEdit[]> {
  return new Map(
    files.flatMap((places) => {
      const edits = [...definitionsIn(places), ...mentionsIn(places)].flatMap((found) =>
        found.list === list && found.id.value === from
          ? [
              {
                offset: found.id.start,
                length: found.id.end - found.id.start,
                text: scalarText(to, found.id.quote),
              },
            ]
          : [],
      );
      return edits.length === 0 ? [] : [[places.file, edits] as const];
    }),
  );
}
