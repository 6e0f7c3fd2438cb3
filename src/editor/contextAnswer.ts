import type { Context } from '../roadmap/context.ts';
import type { Plan } from '../model/plan.ts';
import { whoLabel } from './chips.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import { shownText } from './shownText.ts';

/** *Who uses this?* in one line; what to do about it when nobody wrote it down. */
export function whoUses({ personas, items, next }: Context, plan: Plan): string {
  const [first, ...others] = personas.shares
    .slice(0, 3)
    .map(({ who, commits }) =>
      contextAnswerWording.share(shownText(whoLabel(who, plan), 60), commits, personas.known),
    );
  if (first !== undefined) return contextAnswerWording.used([first, ...others].join(', '));
  const served = items.find((item) => item.personas.length > 0);
  if (!served) return contextAnswerWording.nobody(next);
  const names = served.personas.map(({ name }) => shownText(name, 60)).join(', ');
  return contextAnswerWording.byItem(names, shownText(served.item.title, 80));
}

/** *Why is this here?* in one line; what to do about it when nobody wrote it down. */
export function whyHere({ whys, items, next }: Context, plan: Plan, now: number): string {
  const [newest] = whys;
  if (newest) {
    const { why, who, at } = newest;
    const whom = who === undefined ? undefined : shownText(whoLabel(who, plan), 60);
    return contextAnswerWording.why(shownText(why, 160), whom, at, now);
  }
  const [served] = items;
  if (!served) return contextAnswerWording.nobody(next);
  const { title, problem } = served.item;
  return contextAnswerWording.serves(shownText(title, 80), problem && shownText(problem, 160));
}
