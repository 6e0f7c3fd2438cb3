import type { Picture } from '../src/protocol/picture.ts';
import type { RoundPart } from '../src/protocol/roundPart.ts';
import type { SharingPart } from '../src/protocol/sharingPart.ts';
import { shareKey } from './shareKeys.ts';
import { entranceOf } from './signal/ballot.ts';
import { entranceOfRound } from './signal/roundKeys.ts';
import type { State } from './state.ts';

/** Something that the person asked to see with a command. */
interface Wish {
  /** Tells it from others. */
  readonly id: string;
  /** The key of the element that focus goes to. */
  readonly focus: string;
  /** The section that it is in. */
  readonly section: 'ask' | 'signal';
}

/** The wish that came with a picture, if one did: where focus goes, with its section open. */
export function newWish(
  before: Picture | undefined,
  next: State,
): Pick<State, 'focus' | 'folds'> | undefined {
  const known = wishesIn(before, next).map(({ id }) => id);
  const wish = wishesIn(next.picture, next).find(({ id }) => !known.includes(id));
  return wish && { focus: wish.focus, folds: { ...next.folds, [wish.section]: false } };
}

function wishesIn(picture: Picture | undefined, { ballot }: State): readonly Wish[] {
  if (!picture) return [];
  const { ask, signal } = picture;
  const form = signal?.state;
  return [
    ...(form?.kind === 'form' && form.isWished
      ? [{ id: `form:${form.form}`, focus: entranceOf(ballot, form), section: 'signal' } as const]
      : []),
    ...roundIn(signal?.round),
    ...offerIn(ask.kind === 'state' ? undefined : ask.sharing, 'ask'),
    ...offerIn(signal?.sharing, 'signal'),
  ];
}

function roundIn(round: RoundPart | undefined): readonly Wish[] {
  const isWished = (round?.kind === 'team' || round?.kind === 'end') && round.isWished;
  return isWished ? [{ id: 'round', focus: entranceOfRound(round), section: 'signal' }] : [];
}

function offerIn(sharing: SharingPart | undefined, section: Wish['section']): readonly Wish[] {
  if (sharing?.kind !== 'offer' || !sharing.isWished) return [];
  const { of } = sharing;
  return [{ id: `offer:${of}`, focus: shareKey(of, 'share'), section }];
}
