import type { Clock } from '../base/clock.ts';
import { coalesced } from '../base/coalesced.ts';
import type { History } from '../history/history.ts';
import type { ItemProgress } from '../model/context.ts';
import type { ItemId, Sha } from '../model/ids.ts';
import type { Commits } from './commits.ts';
import type { Tracing } from './itemTraces.ts';
import { itemTraces } from './itemTraces.ts';
import { recentSince } from './recentSince.ts';

/** How far the items of a roadmap have come, as it was last looked at. */
export interface Survey {
  /** From memory. */
  progress(): ReadonlyMap<ItemId, ItemProgress>;
  /** Looks again, when something may have become different. Never rejects. */
  look(): Promise<void>;
}

/** What a survey looks at. */
export interface Surveyed {
  readonly history: Pick<History, 'ask'>;
  readonly commits: Pick<Commits, 'firstTagged' | 'tagsStamp'>;
  /** By what items are known now; nothing until the plan was read. */
  readonly tracing: () => Tracing | undefined;
  readonly clock: Clock;
  readonly onNew: () => void;
}

/**
 * Looks how far items have come: one question to the index for all of them, and git is asked about
 * tags only for first commits that were not known under the tags of now. Without a complete index
 * nothing is known: half a count is no count.
 */
export function surveyOf({ history, commits, tracing, clock, onNew }: Surveyed): Survey {
  let progress: ReadonlyMap<ItemId, ItemProgress> = new Map();
  let looked: string | undefined;
  /** When each first commit was first in a tag, by the tags of this stamp. */
  let tagged: { readonly stamp: string; readonly at: Map<Sha, number | undefined> } | undefined;

  const taggedAt = async (
    firsts: readonly Sha[],
  ): Promise<ReadonlyMap<Sha, number | undefined>> => {
    const stamp = await commits.tagsStamp();
    const known = tagged?.stamp === stamp ? tagged.at : new Map<Sha, number | undefined>();
    const fresh = [...new Set(firsts.filter((sha) => !known.has(sha)))];
    const found = fresh.length > 0 ? await commits.firstTagged(fresh) : new Map<Sha, number>();
    for (const sha of fresh) known.set(sha, found.get(sha));
    tagged = { stamp, at: known };
    return known;
  };

  const look = coalesced(async () => {
    const from = tracing();
    if (!from) return;
    const traces = itemTraces(from);
    const items = [...traces.values()];
    if (items.length === 0 && progress.size === 0) return;
    const { state, head } = await history.ask('condition', {});
    if (state !== 'complete') return;
    const stamp = JSON.stringify([head, await commits.tagsStamp(), [...traces]]);
    if (stamp === looked) return;
    const work = await history.ask('workOn', { items, since: recentSince(clock()) });
    const tags = await taggedAt(work.flatMap(({ first }) => first ?? []));
    progress = new Map(
      [...traces.keys()].map((id, place) => {
        const { first, ...rest } = work[place] ?? { commits: 0 };
        const at = first && tags.get(first);
        return [id, { ...rest, ...(at === undefined ? {} : { taggedAt: at }) }];
      }),
    );
    looked = stamp;
    onNew();
  });

  return {
    progress: () => progress,
    // What could not be found out now is found out the next time.
    look: () => look().catch(() => undefined),
  };
}
