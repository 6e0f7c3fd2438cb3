import type { RoundEnd, RoundSummary } from '../../src/protocol/roundPart.ts';
import { glyph } from '../glyphs.ts';
import type { Hands } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { button } from '../ui/toolkit.ts';
import { roundKeys } from './roundKeys.ts';
import { leftByEscape } from './roundTeam.ts';

const titleId = 'round-title';

/** What will be kept of a round, team by team, and the way to keep it. */
export function roundEnd(part: RoundEnd, hands: Hands): Piece {
  const { place, title, teams, remark, back, keep, leave } = part;
  return piece(
    'div',
    {
      key: 'round:end',
      on: leftByEscape(hands),
      attributes: { class: 'round', role: 'group', 'aria-labelledby': titleId },
    },
    [
      piece('h3', { key: 'title', attributes: { id: titleId, dir: 'auto' } }, title),
      piece(
        'ul',
        { key: 'teams', attributes: { 'aria-labelledby': titleId } },
        teams.map((team, index) => summary(team, index, hands)),
      ),
      piece('p', { key: 'remark', attributes: { class: 'quiet', dir: 'auto' } }, remark),
      piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
        keep === undefined
          ? undefined
          : button(roundKeys.keep, keep, () => hands.ask('keepRound', {})),
        button(
          roundKeys.back,
          back,
          () => hands.ask('goInRound', { place: place - 1 }),
          'secondary',
        ),
      ]),
      piece('div', { key: 'links', attributes: { class: 'links' } }, [
        linkButton('round:leave', leave, () => hands.ask('leaveRound', {})),
      ]),
    ],
  );
}

function summary(of: RoundSummary, place: number, hands: Hands): Piece {
  const { team, label, lines, isKept, change, changeName: name } = of;
  return piece('li', { key: team, attributes: { class: isKept ? 'kept' : 'not-kept' } }, [
    piece('div', { key: 'row', attributes: { class: 'row' } }, [
      isKept ? glyph('check') : undefined,
      piece('bdi', { key: 'team', attributes: { class: 'subject', title: label } }, label),
      linkButton(`round:change:${team}`, change, () => hands.ask('goInRound', { place }), { name }),
    ]),
    ...lines.map((line, index) =>
      piece('p', { key: String(index), attributes: { class: 'quiet', dir: 'auto' } }, line),
    ),
  ]);
}
