import type { Planning, PlanningParts } from './editor/planning.ts';
import { openPlanning as open } from './editor/planning.ts';

/** What the editor shows of the roadmap, as a bundle by itself: loaded with the first repository. */
export function openPlanning(parts: Omit<PlanningParts, 'editing'>): Planning {
  return open({ ...parts, editing: () => import('./plan.ts') });
}
