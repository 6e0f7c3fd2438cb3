import type { SignalSummary } from '../../src/protocol/signalSection.ts';
import type { Hands } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';

const titleId = 'signal-summary';

/** What is told of the information that the own team has from the others. */
export function signalSummary(summary: SignalSummary, hands: Hands): Piece {
  const { title, notice, month, rows, hidden, next, way } = summary;
  return piece(
    'div',
    {
      key: 'summary',
      attributes: { class: 'signal-summary', role: 'group', 'aria-labelledby': titleId },
    },
    [
      piece('h3', { key: 'title', attributes: { id: titleId, dir: 'auto' } }, title),
      piece(
        'div',
        { key: 'notice', attributes: { role: 'status', 'aria-live': 'polite' } },
        notice === undefined ? [] : [quiet('text', notice.text)],
      ),
      month === undefined || rows.length === 0 ? undefined : quiet('month', month),
      rows.length === 0
        ? undefined
        : piece(
            'ul',
            { key: 'rows' },
            rows.map(({ from, direction, text }) =>
              piece('li', { key: from, attributes: { class: 'summary-row' } }, [
                piece('bdi', { key: 'direction', attributes: { class: 'direction' } }, direction),
                piece('span', { key: 'text', attributes: { dir: 'auto' } }, text),
              ]),
            ),
          ),
      hidden === undefined ? undefined : quiet('hidden', hidden),
      ...next.map((text, index) => quiet(`next:${index}`, text)),
      way === undefined
        ? undefined
        : linkButton('signal:picture', way.label, () => hands.ask('go', { way: way.id })),
    ],
  );
}

function quiet(key: string, text: string): Piece {
  return piece('p', { key, attributes: { class: 'quiet', dir: 'auto' } }, text);
}
