/** The door of the plan: what reads YAML is loaded only where there is a `.product/`. */
export { readPlan } from './plan/readPlan.ts';
