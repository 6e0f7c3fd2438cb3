import type { TicketKey } from '../../../src/model/ids.ts';
import type { Remembered } from '../../../src/model/remembered.ts';
import type { openMind } from '../../../src/mind.ts';
import type { Facts, Mind } from '../../../src/story/mind.ts';

/** The variable that says how many answers a repository shall remember. */
export const pastVariable = 'PRODUCT_MINDSET_PAST';

interface MindBundle {
  readonly openMind: typeof openMind;
}

/** The bundle of the mind; each repository remembers so many answers as the variable says, if it is set. */
export function longPast(bundle: MindBundle): MindBundle {
  const length = Number(process.env[pastVariable] ?? 0);
  if (length === 0) return bundle;
  const remembered = Array.from({ length }, (_, index) => rememberedAt(index));
  return {
    ...bundle,
    openMind: async (...opening) => withPast(await bundle.openMind(...opening), remembered),
  };
}

function withPast(mind: Mind, remembered: readonly Remembered[]): Mind {
  let known: Facts | undefined;
  let longer: Facts | undefined;
  const facts = (): Facts | undefined => {
    const now = mind.facts();
    if (now !== known) longer = now && { ...now, remembered };
    known = now;
    return longer;
  };
  return { ...mind, facts };
}

/** Personas, tickets, branches and folders come back as they do in a product. */
function rememberedAt(index: number): Remembered {
  return {
    who: `persona-${index % 500}`,
    why: `they can see what was repaired on visit ${index}`,
    at: 1_767_000_000_000 - index * 60_000,
    branch: index % 3 === 0 ? 'main' : `topic-${index % 700}`,
    tickets: [`FW-${index % 900}` as TicketKey],
    scope: index % 5 === 0 ? '' : `src/part-${index % 40}`,
  };
}
