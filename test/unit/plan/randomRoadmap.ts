import assert from 'node:assert/strict';
import { randomFrom } from '../../support/survival/random.ts';

/** Choices that look random and are the same for each seed. */
export interface Dice {
  pick<T>(all: readonly T[]): T;
  /** True in so many of all cases, 0 to 1. */
  chance(part: number): boolean;
  /** A whole number from 0. */
  below(most: number): number;
}

export function diceFrom(seed: number): Dice {
  const random = randomFrom(seed);
  const below = (most: number): number => random.between(0, most - 1);
  return {
    below,
    pick: (all) => all[below(all.length)] ?? assert.fail('There is nothing to pick from.'),
    chance: (part) => below(1000) < part * 1000,
  };
}

/** How the text of a random roadmap is written. */
const layouts = ['lines', 'braces in lines', 'brackets', 'json'] as const;
export type Layout = (typeof layouts)[number];

export interface RandomRoadmap {
  readonly text: string;
  readonly layout: Layout;
  readonly ids: readonly string[];
}

const statuses = ['now', 'next', 'later', 'launched'] as const;

/** A roadmap as somebody may have written it by hand, the same for each seed. */
export function randomRoadmap(seed: number): RandomRoadmap {
  const random = diceFrom(seed);
  const layout = random.pick(layouts);
  const count = random.below(7) + 1;
  const ids = Array.from({ length: count }, (_, index) => `R-${index}`);
  const end = random.pick(['\n', '\n', '\r\n']);
  const isIndented = random.chance(0.7);
  const hasAnchors = layout !== 'json' && random.chance(0.3);
  const isSpaced = random.chance(0.5);
  const items = ids.map((id, index) => {
    const values = valuesOf(id, index, { random, hasAnchors });
    return layout === 'lines' ? inLines(values, random) : [inBraces(values, layout)];
  });
  const lines =
    layout === 'lines' || layout === 'braces in lines'
      ? listOfLines(items, { random, isIndented, isSpaced })
      : listInBrackets(items, layout, random);
  const text = [...headOf(layout, random), ...lines, ...tailOf(layout, random)].join(end);
  const mark = random.chance(0.2) ? '\uFEFF' : '';
  return { text: `${mark}${text}${random.chance(0.7) ? end : ''}`, layout, ids };
}

type Values = readonly (readonly [key: string, value: string | readonly string[]])[];

function valuesOf(
  id: string,
  index: number,
  { random, hasAnchors }: { readonly random: Dice; readonly hasAnchors: boolean },
): Values {
  const personas = hasAnchors && index === 0 ? '&all [tech, "office"]' : '[tech]';
  const pairs: Values = [
    ['id', id],
    ['title', random.pick(['Uploads', '"Photos: all"', "'It''s so'"])],
    ['status', random.pick([...statuses, '"now"', "'next'"])],
    ['personas', hasAnchors && index > 0 && random.chance(0.4) ? '*all' : personas],
    ...(random.chance(0.7)
      ? [['paths', random.pick([['mobile/**'], ['"a b/**"', "'c'"], []])] as const]
      : []),
  ];
  return random.chance(0.3)
    ? [...pairs.slice(1, 2), ...pairs.slice(0, 1), ...pairs.slice(2)]
    : pairs;
}

function inLines(values: Values, random: Dice): readonly string[] {
  const comment = (): string => (random.chance(0.2) ? ` # of ${random.below(1000)}` : '');
  const lines = values.flatMap(([key, value]) => {
    if (typeof value === 'string') return [`${key}: ${value}${comment()}`];
    if (value.length === 0 || random.chance(0.5))
      return [`${key}: [${value.join(', ')}]${comment()}`];
    return [`${key}:${comment()}`, ...value.map((each) => `  - ${each}${comment()}`)];
  });
  const text = random.chance(0.2) ? ['problem: |', '  No network', '', '  # in basements'] : [];
  const last = random.chance(0.2) ? [`# inside ${random.below(1000)}`] : [];
  return [...lines.slice(0, 2), ...text, ...lines.slice(2), ...last];
}

function inBraces(values: Values, layout: Layout): string {
  const quoted = (text: string): string => {
    if (layout !== 'json' || /^["[*&]/.test(text))
      return text.replace('[tech]', layout === 'json' ? '["tech"]' : '[tech]');
    return JSON.stringify(text.replace(/^'(.*)'$/, '$1').replace("''", "'"));
  };
  const key = (text: string): string => (layout === 'json' ? `"${text}"` : text);
  const pairs = values.map(
    ([name, value]) =>
      `${key(name)}: ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

function listOfLines(
  items: readonly (readonly string[])[],
  how: { readonly random: Dice; readonly isIndented: boolean; readonly isSpaced: boolean },
): readonly string[] {
  const { random, isIndented, isSpaced } = how;
  const margin = isIndented ? '  ' : '';
  const lines = items.flatMap((item, index) => [
    ...(isSpaced && index > 0 ? [''] : []),
    ...(random.chance(0.15) ? [`${margin}# alone ${random.below(1000)}`, ''] : []),
    ...(random.chance(0.2) ? [`${margin}# about ${random.below(1000)}`] : []),
    ...item.map((line, which) =>
      which === 0 ? `${margin}- ${line}` : line && `${margin}  ${line}`,
    ),
  ]);
  return ['items:', ...lines];
}

function listInBrackets(
  items: readonly (readonly string[])[],
  layout: Layout,
  random: Dice,
): readonly string[] {
  const lines = items.map(([line = ''], index) => {
    const comma = index < items.length - 1 ? ',' : '';
    const comment =
      layout === 'brackets' && random.chance(0.2) ? ` # of ${random.below(1000)}` : '';
    return `    ${line}${comma}${comment}`;
  });
  return layout === 'json' ? ['  "items": [', ...lines, '  ]'] : ['items: [', ...lines, '  ]'];
}

function headOf(layout: Layout, random: Dice): readonly string[] {
  if (layout === 'json') return ['{', '  "version": 1,'];
  return [
    ...(random.chance(0.3) ? ['# Ours', ''] : []),
    'version: 1',
    ...(random.chance(0.3) ? ['outcomes:', '  - id: O2', '    text: Same day'] : []),
  ];
}

function tailOf(layout: Layout, random: Dice): readonly string[] {
  if (layout === 'json') return ['}'];
  if (random.chance(0.6)) return [];
  return ['', '# Behind', 'others:', '  - { id: O3, text: "Fewer: calls" } # last'];
}
