import type { Memento } from 'vscode';
import type { KeptNews } from '../feedback/keptNews.ts';
import { isMonth } from '../feedback/months.ts';
import type { PlanNews } from '../feedback/planNews.ts';
import { itemStatuses } from '../model/plan.ts';
import { isFields } from '../protocol/checks.ts';

const keyOf = (root: string): string => `planNews:${root}`;

/** What is kept of the repository with this root; what is stored may be from another version. */
export function newsIn(memory: Pick<Memento, 'get'>, root: string): KeptNews | undefined {
  const stored = memory.get(keyOf(root));
  if (!isFields(stored)) return undefined;
  const { month, waiting, done } = stored;
  if (!isMonth(month) || !Array.isArray(waiting) || !Array.isArray(done)) return undefined;
  return {
    month,
    waiting: waiting.filter(isNews),
    done: done.filter((name) => typeof name === 'string'),
  };
}

export async function rememberNews(memory: Memento, root: string, news: KeptNews): Promise<void> {
  await memory.update(keyOf(root), news);
}

function isNews(value: unknown): value is PlanNews {
  if (!isFields(value)) return false;
  const { item, title, team, kind, to, outcome } = value;
  if (![item, title, team].every((text) => typeof text === 'string')) return false;
  switch (kind) {
    case 'added':
    case 'moved':
      return itemStatuses.some((status) => status === to);
    case 'dropped':
      return true;
    case 'outcome':
      return outcome === undefined || typeof outcome === 'string';
    default:
      return false;
  }
}
