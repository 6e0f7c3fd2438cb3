import type { RoundPart, ScaleId } from '../../src/protocol/roundPart.ts';

/** The keys of the elements of a round that focus is moved to. */
export const roundKeys = {
  start: 'round:start',
  keep: 'round:keep',
  back: 'round:back',
  agenda: (team: string): string => `round:agenda:${team}`,
  choice: (scale: ScaleId, index: number): string => `round:${scale}:${index}`,
};

/**
 * The key of the element that gets focus when one picture of a round follows another: what was opened
 * by a gesture has it; a round that only changed leaves it where it is.
 */
export function focusOfRound(
  before: RoundPart | undefined,
  next: RoundPart | undefined,
): string | undefined {
  if (!next || !before || placeIn(before) === placeIn(next)) return undefined;
  return entranceOfRound(next);
}

function placeIn(part: RoundPart): string {
  return part.kind === 'team' || part.kind === 'end' ? String(part.place) : part.kind;
}

/** The key of the element that one comes to first. */
export function entranceOfRound(part: RoundPart): string {
  switch (part.kind) {
    case 'team': {
      const [first] = part.scales;
      if (!first) return roundKeys.back;
      const on = first.choices.findIndex((choice) => choice.on);
      return roundKeys.choice(first.scale, Math.max(on, 0));
    }
    case 'end':
      return part.keep === undefined ? roundKeys.back : roundKeys.keep;
    case 'start':
      return roundKeys.start;
    case 'spoken':
      return roundKeys.agenda(part.teams[0]?.team ?? '');
  }
}
