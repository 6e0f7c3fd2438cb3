import type { VerdictId } from '../../src/protocol/messages.ts';
import type { NewsGesture, PlanNewsPart, ShownPlanNews } from '../../src/protocol/planNewsPart.ts';
import { glyph } from '../glyphs.ts';
import type { Hands } from '../hands.ts';
import { pressed } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { verdictKey } from './ballot.ts';
import { keyHint } from './keyHint.ts';

const titleId = 'plan-news-title';
const signalKey = (news: string): string => `planNews:signal:${news}`;

/** What other teams changed in the roadmap, each with one gesture that votes. */
export function planNews({ title, news, more, dismissAll }: PlanNewsPart, hands: Hands): Piece {
  return piece(
    'div',
    {
      key: 'planNews',
      attributes: { class: 'plan-news', role: 'group', 'aria-labelledby': titleId },
    },
    [
      piece('h3', { key: 'title', attributes: { id: titleId } }, title),
      piece(
        'ul',
        { key: 'news' },
        news.map((one, index) => newsPiece(one, news[index + 1] ?? news[index - 1], hands)),
      ),
      piece('div', { key: 'all', attributes: { class: 'links' } }, [
        more === undefined
          ? undefined
          : piece('span', { key: 'more', attributes: { class: 'quiet' } }, more),
        dismissAll === undefined
          ? undefined
          : linkButton('planNews:all', dismissAll, () => hands.ask('dismissAllNews', {}), {
              after: verdictKey('signal'),
            }),
      ]),
    ],
  );
}

/** `next` is where focus goes once this one is done with. */
function newsPiece(
  { news, text, verdicts, dismiss }: ShownPlanNews,
  next: ShownPlanNews | undefined,
  hands: Hands,
): Piece {
  const after = next ? signalKey(next.news) : verdictKey('signal');
  const vote = (verdict: VerdictId): void => hands.ask('voteOnNews', { news, verdict });
  const leave = (): void => hands.ask('dismissNews', { news });
  const [signal, noise] = verdicts;
  const gestures: readonly (readonly [NewsGesture, () => void])[] = [
    [signal, () => vote('signal')],
    [noise, () => vote('noise')],
    [dismiss, leave],
  ];
  const keydown = (event: KeyboardEvent): void => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.isComposing || hasModifier) return;
    const found = gestures.find(
      ([{ key }]) => key === event.key || key === event.key.toLowerCase(),
    );
    if (!found) return;
    // The section around it has the same keys for what is chosen there.
    event.stopPropagation();
    event.preventDefault();
    if (!event.repeat) found[1]();
  };
  return piece('li', { key: news }, [
    piece(
      'div',
      {
        key: 'piece',
        on: { keydown },
        attributes: { class: 'news', role: 'group', 'aria-label': text },
      },
      [
        piece('p', { key: 'text', attributes: { dir: 'auto', title: text } }, text),
        piece('div', { key: 'gestures', attributes: { class: 'row' } }, [
          verdictButton(signalKey(news), 'signal', signal, after, () => vote('signal')),
          verdictButton(`planNews:noise:${news}`, 'noise', noise, after, () => vote('noise')),
          linkButton(`planNews:dismiss:${news}`, dismiss.label, leave, { after }),
        ]),
      ],
    ),
  ]);
}

function verdictButton(
  key: string,
  verdict: VerdictId,
  { label, key: shortcut }: NewsGesture,
  after: string,
  vote: () => void,
): Piece {
  return piece(
    'button',
    {
      key,
      on: pressed(vote),
      attributes: {
        class: `verdict ${verdict}`,
        type: 'button',
        'aria-keyshortcuts': shortcut,
        'data-after': after,
      },
    },
    [glyph(verdict), piece('span', {}, label), keyHint(shortcut)],
  );
}
