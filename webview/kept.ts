import { longestText } from '../src/protocol/messages.ts';
import { fieldsOf } from './fields.ts';
import type { Ballot } from './signal/ballot.ts';
import { emptyBallot } from './signal/ballot.ts';
import type { Draft, FoldName, State } from './state.ts';
import { emptyState, foldNames } from './state.ts';

/** All that outlives a hidden page: what was typed, what is folded, and the scroll position. */
export interface Kept {
  readonly drafts: readonly Draft[];
  readonly folds: State['folds'];
  readonly ballot: Ballot;
  readonly scroll: number;
}

/** What to keep of a state; `scroll` in CSS pixels. */
export function keptOf({ drafts, folds, ballot }: State, scroll: number): Kept {
  return { drafts, folds, ballot, scroll };
}

/** The state and scroll position to start with; anything that is not what `keptOf` gave is left out. */
export function restored(kept: unknown): { readonly state: State; readonly scroll: number } {
  const { drafts, folds, ballot, scroll } = fieldsOf<keyof Kept>(kept);
  const known = fieldsOf<FoldName>(folds);
  return {
    state: {
      ...emptyState,
      drafts: Array.isArray(drafts) ? drafts.filter(isDraft) : [],
      folds: Object.fromEntries(
        foldNames.flatMap((name) => {
          const closed = known[name];
          return typeof closed === 'boolean' ? [[name, closed]] : [];
        }),
      ),
      ballot: isBallot(ballot) ? ballot : emptyBallot,
    },
    scroll: typeof scroll === 'number' ? scroll : 0,
  };
}

function isDraft(value: unknown): value is Draft {
  const { sha, who, why } = fieldsOf<keyof Draft>(value);
  return typeof sha === 'string' && isShort(who) && isShort(why);
}

function isBallot(value: unknown): value is Ballot {
  const { form, from, what, text } = fieldsOf<keyof Ballot>(value);
  const areIds = [from, what].every((id) => id === undefined || isShort(id));
  return typeof form === 'number' && areIds && isShort(text);
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= longestText;
}
