import type { RoadmapItem } from '../model/plan.ts';
import type { OpenRepository } from './openRepository.ts';
import { pathInRepository } from './fileInRepository.ts';
import { whoLabel } from './chips.ts';
import { shownText } from './shownText.ts';

type Entry = Pick<OpenRepository, 'mind' | 'repository'>;

/** What owns a file by the rules of the plan. */
export interface Served {
  readonly items: readonly RoadmapItem[];
  /** Title and personas of each, as they are shown. */
  readonly words: readonly { readonly title: string; readonly whom: string }[];
}

/** The items that own a file by the rules of the plan; from memory alone. `undefined` for none. */
export function servedBy(file: string, repositories: readonly Entry[]): Served | undefined {
  const found = pathInRepository(file, repositories);
  const plan = found?.entry.mind.facts()?.plan;
  if (!found || !plan) return undefined;
  const items = found.entry.mind.ownersOf([found.path]);
  if (items.length === 0) return undefined;
  const words = items.map(({ title, personas }) => ({
    title: shownText(title, 80),
    whom: personas.map((id) => shownText(whoLabel(id, plan), 60)).join(', '),
  }));
  return { items, words };
}
