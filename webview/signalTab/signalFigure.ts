import type {
  FigureName,
  SignalFigure,
  SignalPageWords,
  SignalTable,
} from '../../src/protocol/signalPicture.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { plainButton } from '../plainButton.ts';
import type { SignalHands } from './signalHands.ts';
import type { SignalPageState } from './signalState.ts';

/**
 * A plot with its title, how to read it, and the table behind it. The table is there for readers at
 * all times, and on the screen when somebody wants to see it. Who draws fills the place of the plot.
 */
export function signalFigure(
  { tables }: SignalPageState,
  name: FigureName,
  { title, legend, table }: SignalFigure,
  words: SignalPageWords,
  hands: SignalHands,
): Piece {
  const isShown = tables.includes(name);
  const id = `figure-${name}`;
  return piece('section', { key: name, attributes: { 'aria-labelledby': id, class: 'figure' } }, [
    piece('h2', { key: 'title', attributes: { id } }, title),
    piece('div', {
      key: 'plot',
      // What is wider than the tab is scrolled by itself, with keys as well.
      attributes: {
        class: 'plot-place',
        'data-plot': name,
        tabindex: '0',
        role: 'group',
        'aria-labelledby': id,
      },
    }),
    piece(
      'ul',
      { key: 'legend', attributes: { class: 'legend quiet' } },
      legend.map((line) => piece('li', { key: line }, line)),
    ),
    piece('div', { key: 'buttons', attributes: { class: 'buttons' } }, [
      plainButton(`table:${name}`, words.table, () => hands.act({ kind: 'table', figure: name }), {
        pressed: isShown,
        name: `${words.table}: ${title}`,
      }),
      plainButton(`save:${name}`, words.save, () => hands.save(name), {
        name: `${words.save}: ${title}`,
      }),
    ]),
    piece(
      'div',
      {
        key: 'table',
        attributes: isShown
          ? { class: 'table-place', tabindex: '0', role: 'group', 'aria-labelledby': id }
          : { class: 'for-readers' },
      },
      [tableOf(table)],
    ),
  ]);
}

function tableOf({ caption, columns, rows }: SignalTable): Piece {
  const cells = (tag: 'th' | 'td', texts: readonly string[]): readonly Piece[] =>
    texts.map((text) =>
      piece(tag, { attributes: { dir: 'auto', scope: tag === 'th' ? 'col' : undefined } }, text),
    );
  return piece('table', {}, [
    piece('caption', {}, caption),
    piece('thead', {}, [piece('tr', {}, cells('th', columns))]),
    piece(
      'tbody',
      {},
      rows.map(({ head, cells: texts }) =>
        piece('tr', {}, [
          piece('th', { attributes: { scope: 'row', dir: 'auto' } }, head),
          ...cells('td', texts),
        ]),
      ),
    ),
  ]);
}
