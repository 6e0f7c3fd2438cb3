import * as vscode from 'vscode';
import { escapedIcons } from './escapedIcons.ts';
import type { RoadmapFilter } from './roadmapFilter.ts';
import type { Roadmap } from './roadmapRows.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';

type Choice = vscode.QuickPickItem & {
  readonly is?: { readonly kind: 'mine' | 'persona' | 'team'; readonly id: string };
};

/** Lets the person choose which items are shown; nothing when they go away. */
export async function chooseFilter(
  roadmaps: readonly Roadmap[],
  { personas, teams, isMine }: RoadmapFilter,
): Promise<RoadmapFilter | undefined> {
  const items = roadmaps.flatMap((roadmap) => roadmap.items);
  const choicesOf = (
    kind: 'persona' | 'team',
    named: readonly { readonly id: string; readonly name: string }[],
    chosen: readonly string[],
  ): readonly Choice[] => {
    // What several repositories call alike is one.
    const each = new Map(named.map((one) => [one.id, one] as const));
    return [...each.values()].flatMap(({ id, name }) => {
      const count = items.filter((item) =>
        (kind === 'persona' ? item.personas : item.teams).some((one) => one === id),
      ).length;
      const isChosen = chosen.includes(id);
      if (count === 0 && !isChosen) return [];
      return {
        label: escapedIcons(shownText(name, 60)),
        description: roadmapWording.items(count),
        picked: isChosen,
        is: { kind, id },
      };
    });
  };
  const plans = roadmaps.map(({ plan }) => plan);
  const picked = await vscode.window.showQuickPick<Choice>(
    [
      {
        label: roadmapWording.mine(),
        detail: roadmapWording.mineDetail(),
        picked: isMine,
        is: { kind: 'mine', id: '' },
      },
      ...below(
        roadmapWording.personas(),
        choicesOf(
          'persona',
          plans.flatMap((plan) => plan.personas),
          personas,
        ),
      ),
      ...below(
        roadmapWording.ofTeams(),
        choicesOf(
          'team',
          plans.flatMap((plan) => plan.teams),
          teams,
        ),
      ),
    ],
    { canPickMany: true, placeHolder: roadmapWording.chooseFilter() },
  );
  const ids = (kind: string): readonly string[] =>
    (picked ?? []).flatMap(({ is }) => (is?.kind === kind ? is.id : []));
  return picked && { personas: ids('persona'), teams: ids('team'), isMine: ids('mine').length > 0 };
}

function below(title: string, choices: readonly Choice[]): readonly Choice[] {
  if (choices.length === 0) return [];
  return [{ label: title, kind: vscode.QuickPickItemKind.Separator }, ...choices];
}
