import * as vscode from 'vscode';
import { escapedIcons } from './escapedIcons.ts';
import type { Roadmap, RowOf } from './roadmapRows.ts';
import { itemRow } from './roadmapRows.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';

/** Lets the person choose an item, whatever the filter of the tree; nothing when there is none. */
export async function chooseItem(
  roadmaps: readonly Pick<Roadmap, 'root' | 'name' | 'items'>[],
): Promise<RowOf<'item'> | undefined> {
  const isLone = roadmaps.length < 2;
  const choices = roadmaps.flatMap(({ root, name, items }) =>
    items.map((item) => ({
      label: escapedIcons(shownText(item.title, 100)),
      description: isLone
        ? roadmapWording.horizon(item.status)
        : `${roadmapWording.horizon(item.status)}, ${shownText(name, 60)}`,
      row: itemRow(root, item),
    })),
  );
  if (choices.length === 0) return undefined;
  const placeHolder = roadmapWording.chooseItem();
  const matchOnDescription = true;
  return (await vscode.window.showQuickPick(choices, { placeHolder, matchOnDescription }))?.row;
}
