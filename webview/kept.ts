import { longestText } from '../src/protocol/messages.ts';
import { fieldsOf } from './fields.ts';
import type { Draft, FoldName, State } from './state.ts';
import { emptyState } from './state.ts';

/** All that outlives a hidden page: what was typed, what is folded, and the scroll position. */
export interface Kept {
  readonly drafts: readonly Draft[];
  readonly folds: State['folds'];
  readonly scroll: number;
}

/** What to keep of a state; `scroll` in CSS pixels. */
export function keptOf({ drafts, folds }: State, scroll: number): Kept {
  return { drafts, folds, scroll };
}

/** The state and scroll position to start with; anything that is not what `keptOf` gave is left out. */
export function restored(kept: unknown): { readonly state: State; readonly scroll: number } {
  const { drafts, folds, scroll } = fieldsOf<keyof Kept>(kept);
  const { ask, decided, lines, file } = fieldsOf<FoldName>(folds);
  return {
    state: {
      ...emptyState,
      drafts: Array.isArray(drafts) ? drafts.filter(isDraft) : [],
      folds: {
        ...(typeof ask === 'boolean' ? { ask } : {}),
        ...(typeof decided === 'boolean' ? { decided } : {}),
        ...(typeof lines === 'boolean' ? { lines } : {}),
        ...(typeof file === 'boolean' ? { file } : {}),
      },
    },
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}

function isDraft(value: unknown): value is Draft {
  const { sha, who, why } = fieldsOf<keyof Draft>(value);
  return typeof sha === 'string' && isShort(who) && isShort(why);
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestText;
}
