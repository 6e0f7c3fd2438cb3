import type { RoundTeam } from '../../src/protocol/roundPart.ts';
import type { Hands } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Handlers, Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { button } from '../ui/toolkit.ts';
import { roundKeys } from './roundKeys.ts';
import { roundList } from './roundList.ts';
import { roundScale } from './roundScale.ts';

const titleId = 'round-title';

/** What is asked about one team: two amounts, whether it is in time, and kinds. */
export function roundTeam(part: RoundTeam, hands: Hands): Piece {
  const { team, place, title, progress, scales, lists, back, next, clear, hint, leave } = part;
  const go = (to: number) => (): void => hands.ask('goInRound', { place: to });
  return piece(
    'div',
    {
      // Another team is another element, so that readers hear where focus went.
      key: `round:${place}:${team}`,
      on: leftByEscape(hands),
      attributes: { class: 'round', role: 'group', 'aria-labelledby': titleId },
    },
    [
      piece('div', { key: 'head', attributes: { class: 'round-head' } }, [
        piece('h3', { key: 'title', attributes: { id: titleId, dir: 'auto' } }, [
          piece('bdi', { key: 'team' }, title),
          piece('span', { key: 'progress', attributes: { class: 'quiet' } }, progress),
        ]),
      ]),
      ...scales.map((scale) => roundScale(team, scale, hands)),
      ...lists.map((list) => roundList(team, list, hands)),
      piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
        button('round:next', next.label, go(place + 1), next.isSkip ? 'secondary' : 'primary'),
        back === undefined ? undefined : button(roundKeys.back, back, go(place - 1), 'secondary'),
      ]),
      piece('div', { key: 'links', attributes: { class: 'links' } }, [
        clear === undefined
          ? undefined
          : linkButton('round:clear', clear, () => hands.ask('clearInRound', { team })),
        linkButton('round:leave', leave, () => hands.ask('leaveRound', {})),
      ]),
      piece('p', { key: 'hint', attributes: { class: 'quiet', dir: 'auto' } }, hint),
    ],
  );
}

/** Escape leaves a round, wherever one is in it; what was said stays. */
export function leftByEscape(hands: Hands): Handlers {
  return {
    keydown: (event) => {
      if (event.key !== 'Escape' || event.repeat || event.isComposing) return;
      event.preventDefault();
      hands.ask('leaveRound', {});
    },
  };
}
