import type { ShownShares } from '../src/protocol/shownContext.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** How something is divided: a thin bar, and the same in words; or why that is not told. */
export function shareBar(
  name: 'personas' | 'teams',
  title: string,
  { parts, remark }: ShownShares,
): Piece {
  const id = `file-${name}`;
  return piece(
    'div',
    {
      key: name,
      attributes: { class: `past ${name}`, role: 'group', 'aria-labelledby': id },
    },
    [
      piece('h3', { key: 'title', attributes: { id, class: 'quiet' } }, title),
      parts.length === 0 ? undefined : bar(parts.map(({ share }) => share)),
      parts.length === 0
        ? undefined
        : piece(
            'p',
            { key: 'parts', attributes: { class: 'parts', dir: 'auto' } },
            parts.flatMap(({ label, text }, index) => [
              index === 0 ? undefined : piece('span', { key: `then:${index}` }, ' · '),
              piece('bdi', { key: `part:${index}` }, `${label} ${text}`),
            ]),
          ),
      remark === undefined
        ? undefined
        : piece('p', { key: 'remark', attributes: { class: 'small', dir: 'auto' } }, remark),
    ],
  );
}

/** What is left of the whole is what is not known. */
function bar(shares: readonly number[]): Piece {
  let from = 0;
  const drawn = shares.map((share, index) => {
    const d = `M${short(from)} 0h${short(Math.max(0, share * 100 - 0.5))}v1H${short(from)}z`;
    from += share * 100;
    return piece('path', { key: String(index), attributes: { class: `part part-${index}`, d } });
  });
  return piece(
    'svg',
    {
      key: 'bar',
      attributes: {
        class: 'share-bar',
        viewBox: '0 0 100 1',
        preserveAspectRatio: 'none',
        'aria-hidden': 'true',
      },
    },
    drawn,
  );
}

const short = (value: number): string => String(Math.round(value * 100) / 100);
