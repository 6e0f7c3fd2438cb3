import * as vscode from 'vscode';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import type { RoadmapItem } from '../model/plan.ts';
import { roadmapId } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { Destination } from './moveRoadmapItem.ts';
import { failed } from './outcomes.ts';
import type { RoadmapRow, RowOf } from './roadmapRows.ts';
import { roadmapWording } from './roadmapWording.ts';
import { wording } from './wording.ts';

/** VS Code makes this name from the id of the view. */
const ours = `application/vnd.code.tree.${roadmapId.toLowerCase()}`;

/** What a drop does. */
interface Dropping {
  readonly move: (root: string, item: RoadmapItem, to: Destination) => Promise<Outcome>;
  readonly say: (outcome: Outcome) => void;
  readonly log: Log;
}

/** Lets an item be dragged to a horizon, or before another item. */
export function roadmapDrag({
  move,
  say,
  log,
}: Dropping): vscode.TreeDragAndDropController<RoadmapRow> {
  return {
    dragMimeTypes: [ours],
    dropMimeTypes: [ours],
    handleDrag(rows, transfer) {
      const [row] = rows;
      if (row?.kind === 'item') transfer.set(ours, new vscode.DataTransferItem(row));
    },
    async handleDrop(target, transfer) {
      const row = transfer.get(ours)?.value as RoadmapRow | undefined;
      if (row?.kind !== 'item') return;
      const to = target && destinationOf(target, row);
      if (!to) return;
      if (target.root !== row.root) {
        say(failed(roadmapWording.otherRepository()));
        return;
      }
      try {
        say(await move(row.root, row.item, to));
      } catch (error) {
        log.error('A roadmap item could not be moved', error);
        say(failed(wording.failure(reasonOf(error))));
      }
    },
  };
}

/** Where a drop on a row leads; nowhere for one on itself, or on what is no place for items. */
function destinationOf(target: RoadmapRow, { item }: RowOf<'item'>): Destination | undefined {
  if (target.kind === 'horizon') return { status: target.status };
  if (target.kind !== 'item' || target.item.id === item.id) return undefined;
  const { status, id } = target.item;
  return { status, before: id };
}
