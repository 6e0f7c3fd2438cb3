import * as vscode from 'vscode';
import type { RoadmapItem } from '../model/plan.ts';
import { itemStatuses } from '../model/plan.ts';
import { escapedIcons } from './escapedIcons.ts';
import type { Destination } from './moveRoadmapItem.ts';
import type { Roadmap } from './roadmapRows.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';

type Choice = vscode.QuickPickItem & { readonly to: Destination };

/** Lets the person say where an item goes: first the horizon, then, where others are, before which. */
export async function chooseDestination(
  item: RoadmapItem,
  { items }: Pick<Roadmap, 'items'>,
): Promise<Destination | undefined> {
  const horizon = await vscode.window.showQuickPick<Choice>(
    itemStatuses.map((status) => ({
      label: roadmapWording.horizon(status),
      description: status === item.status ? roadmapWording.isHere() : '',
      to: { status },
    })),
    {
      title: roadmapWording.moveTo(nameOf(item)),
      placeHolder: roadmapWording.moveTo(nameOf(item)),
    },
  );
  if (!horizon) return undefined;
  const { status } = horizon.to;
  const others = items.filter((one) => one.status === status && one.id !== item.id);
  if (others.length === 0) return horizon.to;
  const place = await vscode.window.showQuickPick<Choice>(
    [
      { label: roadmapWording.toEnd(), to: horizon.to },
      ...others.map((one) => ({
        label: roadmapWording.beforeItem(nameOf(one)),
        to: { status, before: one.id },
      })),
    ],
    {
      title: roadmapWording.moveTo(nameOf(item)),
      placeHolder: roadmapWording.chooseBefore(horizon.label),
    },
  );
  return place?.to;
}

const nameOf = ({ title }: RoadmapItem): string => escapedIcons(shownText(title, 80));
