import { fewestPeople } from '../model/teamsOf.ts';

/** Fewer are too few to be told what they said, unless another number is set (product definition, §8). */
const usually = 5;
/** Whoever wants more than so many people before anything is told wants to be told nothing. */
const most = 100;

/** k: a whole number from 3 to 100; what is no whole number is 5. */
export function fewestOf(set: number | undefined): number {
  if (set === undefined || !Number.isInteger(set)) return usually;
  return Math.min(Math.max(set, fewestPeople), most);
}
