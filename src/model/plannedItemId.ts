import type { ItemId } from './ids.ts';
import type { PlannedItem } from './plan.ts';

const longestSlug = 40;

const known = new WeakMap<PlannedItem, ItemId>();

/**
 * The id that something which a tracker plans has as a roadmap item: `milestone-summer-1k2x9f`. It
 * stays the same while kind, title, place and address do, and is another one for equal titles elsewhere.
 */
export function plannedItemId(planned: PlannedItem): ItemId {
  const before = known.get(planned);
  if (before !== undefined) return before;
  const id = made(planned);
  known.set(planned, id);
  return id;
}

function made({ kind, title, place, url }: PlannedItem): ItemId {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const slug = Array.from(words.join('-')).slice(0, longestSlug).join('').replace(/-+$/, '');
  const hash = hashOf([kind, title, place, url ?? ''].join('\n'));
  return [kind, slug, hash].filter(Boolean).join('-') as ItemId;
}

/** FNV-1a of 32 bits over UTF-16 units: enough to tell a few thousand titles apart. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
