import type { ListPlaces } from './planPlaces.ts';

/** Whether other places of a list mean a value too, by the name that it was given. */
export function isMeant({ entries }: ListPlaces, anchor: string): boolean {
  return entries.some(({ entry }) => entry.aliases.includes(anchor));
}
