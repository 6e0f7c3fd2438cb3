import type { ItemId } from '../model/ids.ts';
import type { ItemStatus, RoadmapItem } from '../model/plan.ts';
import type { TextEdit } from '../model/textEdit.ts';
import type { Outcome } from '../protocol/messages.ts';
import { editRoadmap } from './editRoadmap.ts';
import { done, failed } from './outcomes.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';

/** Where an item goes: to the end of a horizon, or before another item of it. */
export interface Destination {
  readonly status: ItemStatus;
  readonly before?: ItemId;
}

/** What changes the text of a roadmap and keeps its comments, order and style. */
export interface PlanEditing {
  /** `undefined` where the text cannot be changed by itself: it is broken, or in conflict. */
  moveItem(text: string, item: ItemId, to: Destination): readonly TextEdit[] | undefined;
}

/**
 * Moves an item in the roadmap file of a repository, so that it can be undone there; saves the file
 * unless somebody was editing it.
 */
export async function moveRoadmapItem(
  root: string,
  item: RoadmapItem,
  to: Destination,
  editing: PlanEditing,
): Promise<Outcome> {
  if (item.origin) return failed(roadmapWording.notFromHere());
  const edited = await editRoadmap(root, (text) => editing.moveItem(text, item.id, to));
  const names = [shownText(item.title, 60), roadmapWording.horizon(to.status)] as const;
  switch (edited) {
    case 'saved':
      return done(roadmapWording.moved(...names));
    case 'unsaved':
      return done(roadmapWording.movedUnsaved(...names));
    case 'same':
      return done('');
    case 'not-saved':
    case 'in-conflict':
    case 'not-possible':
    case 'read-only':
      return failed(roadmapWording.notEdited(edited));
  }
}
