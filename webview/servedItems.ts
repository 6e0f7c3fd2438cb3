import type { PageWords } from '../src/protocol/picture.ts';
import type { ShownContext, ShownItem } from '../src/protocol/shownContext.ts';
import type { Hands } from './hands.ts';
import { pressed } from './hands.ts';
import { linkButton } from './linkButton.ts';
import { outcomePieces } from './outcome.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';
import { shortList } from './shortList.ts';
import type { State } from './state.ts';
import { keys } from './state.ts';

/** One is enough to begin with. */
const shownAtFirst = 1;

/** What something serves, the most specific item first and the others one gesture away; or that it is nothing. */
export function servedItems(
  state: State,
  path: string,
  { items, unowned }: ShownContext,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  const more = words.moreItems.replace('{0}', () => String(items.length - shownAtFirst));
  return [
    shortList(
      state,
      {
        list: 'items',
        path,
        title: words.servesTitle,
        isTitleForReaders: true,
        more,
        items,
        shownAtFirst,
        keyOf: ({ item }) => keys.item(item),
        show: (item) => servedItem(item, words, hands),
      },
      hands,
    ),
    unowned && unownedPiece(unowned, hands),
  ];
}

function unownedPiece({ text, way }: NonNullable<ShownContext['unowned']>, hands: Hands): Piece {
  return piece('div', { key: 'unowned', attributes: { class: 'unowned' } }, [
    piece('p', { key: 'text', attributes: { class: 'quiet', dir: 'auto' } }, text),
    way && linkButton(`file:${way.id}`, way.label, () => hands.ask('go', { way: way.id })),
  ]);
}

function servedItem(shown: ShownItem, words: PageWords, hands: Hands): Piece {
  const { item, labels, details, outcome } = shown;
  return piece('li', { key: item }, [
    piece('div', { key: 'row', attributes: { class: 'row item-row' } }, [
      itemTitle(shown, words, hands),
      ...labels.map((label) =>
        piece('span', { key: label, attributes: { class: 'label' } }, label),
      ),
    ]),
    because(shown, words),
    ...(outcome ? outcomePieces(outcome) : []),
    ...details.map((detail, index) =>
      piece('p', { key: `detail:${index}`, attributes: { class: 'detail', dir: 'auto' } }, detail),
    ),
  ]);
}

/** What the section is about already leads nowhere. */
function itemTitle({ item, title, reason }: ShownItem, words: PageWords, hands: Hands): Piece {
  const show = (): void => hands.ask('showItem', { item });
  const name = piece('bdi', {}, title);
  if (reason === undefined)
    return piece('span', { key: 'title', attributes: { class: 'for-readers' } }, [name]);
  return piece(
    'button',
    {
      key: keys.item(item),
      on: pressed(show),
      attributes: { class: 'item-title', type: 'button', title: words.showItem },
    },
    [name],
  );
}

/** Why it is served, and for whom. */
function because({ reason, personas }: ShownItem, { forWhom }: PageWords): Piece | undefined {
  if (reason === undefined && personas === '') return undefined;
  const [before = '', after = ''] = forWhom.split('{0}');
  const names =
    personas === ''
      ? []
      : [
          piece('span', { key: 'before' }, `${reason === undefined ? '' : ' · '}${before}`),
          piece('bdi', { key: 'names', attributes: { class: 'names' } }, personas),
          piece('span', { key: 'after' }, after),
        ];
  return piece(
    'p',
    { key: 'because', attributes: { class: 'because', dir: 'auto', title: reason } },
    [reason === undefined ? undefined : piece('bdi', { key: 'reason' }, reason), ...names],
  );
}
