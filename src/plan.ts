/** The door of the plan: what reads and writes YAML is loaded only where there is a `.product/`. */
export { addPath } from './plan/addPath.ts';
export { moveItem } from './plan/moveItem.ts';
export { placesReader } from './plan/placesReader.ts';
export { readPlan } from './plan/readPlan.ts';
