import type { RoundPart, RoundStart, SpokenRound } from '../../src/protocol/roundPart.ts';
import type { Hands } from '../hands.ts';
import { pressed } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { button } from '../ui/toolkit.ts';
import { roundEnd } from './roundEnd.ts';
import { roundKeys } from './roundKeys.ts';
import { roundTeam } from './roundTeam.ts';

/** The round of the month: its start, one team of it, what will be kept, or its spoken form. */
export function round(part: RoundPart, hands: Hands): Piece {
  switch (part.kind) {
    case 'start':
      return start(part, hands);
    case 'team':
      return roundTeam(part, hands);
    case 'end':
      return roundEnd(part, hands);
    case 'spoken':
      return spoken(part, hands);
  }
}

function start({ text, start: label, putOff, isQuiet }: RoundStart, hands: Hands): Piece {
  const begin = (): void => hands.ask('startRound', {});
  return piece('div', { key: 'round', attributes: { class: 'round' } }, [
    quiet('text', text),
    piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
      isQuiet
        ? linkButton(roundKeys.start, label, begin)
        : button(roundKeys.start, label, begin, 'secondary'),
      putOff === undefined
        ? undefined
        : linkButton('round:putOff', putOff, () => hands.ask('putOffRound', {})),
    ]),
  ]);
}

function spoken({ remark, label, teams }: SpokenRound, hands: Hands): Piece {
  const chips = teams.map(({ team, label: name }) =>
    piece(
      'button',
      {
        key: roundKeys.agenda(team),
        on: pressed(() => hands.ask('openAgenda', { team })),
        attributes: { class: 'chip', type: 'button', title: name },
      },
      [piece('bdi', {}, name)],
    ),
  );
  return piece('div', { key: 'round:spoken', attributes: { class: 'round' } }, [
    quiet('remark', remark),
    piece('p', { key: 'label', attributes: { id: 'round-agenda', dir: 'auto' } }, label),
    piece(
      'div',
      {
        key: 'teams',
        attributes: { class: 'chips', role: 'group', 'aria-labelledby': 'round-agenda' },
      },
      chips,
    ),
  ]);
}

function quiet(key: string, text: string): Piece {
  return piece('p', { key, attributes: { class: 'quiet', dir: 'auto' } }, text);
}
