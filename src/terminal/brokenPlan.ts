import type { PlanProblem } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Mind } from '../story/mind.ts';
import type { Output } from './output.ts';
import { countText } from './pastText.ts';

/**
 * Complains when something in `.product/` cannot be used, so that nobody takes what is missing for what
 * is not planned. Answers whether there is something.
 */
export function isPlanBroken(mind: Mind, output: Output): boolean {
  const { problems } = mind.facts()?.plan ?? emptyPlan;
  const [first] = problems;
  if (!first) return false;
  output.complain(wordsFor(first, problems.length), 'plan-broken');
  return true;
}

function wordsFor({ file, line, detail }: PlanProblem, count: number): string {
  const more = count > 1 ? `, and ${countText(count - 1, 'more error')}` : '';
  return `not all of the plan can be used: ${file}:${line}: ${detail}${more}; product-mindset check tells all`;
}
