import { emptyPlan } from '../model/plan.ts';
import { whoLabel } from './chips.ts';
import { servesWording } from './servesWording.ts';
import type { ShownFile } from './shownFile.ts';
import { shownText } from './shownText.ts';

/** What the open file serves by the rules of the plan, from memory, as lines of plain text; or nothing. */
export async function openFileServes(shownFile: Pick<ShownFile, 'file'>): Promise<string> {
  const found = await shownFile.file();
  if (!found) return '';
  const { mind } = found.entry;
  const [item] = mind.ownersOf([found.path]);
  if (!item) return '';
  const plan = mind.facts()?.plan ?? emptyPlan;
  const names = item.personas.map((id) => whoLabel(id, plan));
  const outcome = plan.outcomes.find(({ id }) => id === item.outcome);
  return [
    servesWording.serves(shownText(item.title, 80), shownText(names.join(', '), 120)),
    ...(outcome ? [servesWording.to(shownText(outcome.text, 120))] : []),
  ].join('\n');
}
