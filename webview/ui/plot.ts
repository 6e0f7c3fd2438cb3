import type { Markish, PlotOptions } from '@observablehq/plot';
import { plot } from '@observablehq/plot';

export { axisX, axisY, barX, cell, dot, frame, lineY, ruleX, text } from '@observablehq/plot';
export type { Markish };

/** Colours of the editor that plots use; `signalTab.css` says which of the editor's they are. */
export const ink = {
  text: 'var(--signal-text)',
  quiet: 'var(--signal-quiet)',
  line: 'var(--signal-line)',
  mark: 'var(--signal-mark)',
  border: 'var(--signal-border)',
  paper: 'var(--signal-paper)',
  /** Less or more of the colour of the marks, `share` from 0 to 1: text stays readable on it. */
  shade: (share: number): string =>
    `color-mix(in srgb, var(--signal-fill) ${Math.round(8 + 32 * share)}%, var(--signal-paper))`,
};

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Draws a plot that readers take for one picture with this name. */
export function drawn(gist: string, options: PlotOptions): SVGSVGElement {
  const svg = plot({ ...options, className: 'plot' }) as SVGSVGElement;
  // Its rules are in our own style sheet: the policy of the page lets nobody write one here.
  svg.querySelector('style')?.remove();
  // Inside of one picture nothing has a name; what kinds of marks there are stays known.
  for (const mark of svg.querySelectorAll<SVGElement>('[aria-label]')) {
    mark.dataset['mark'] = mark.getAttribute('aria-label') ?? '';
    mark.removeAttribute('aria-label');
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', gist);
  return svg;
}

/** Lines from corner to corner, by the name that fills it: for what is not told. */
export function hatching(id: string): Markish {
  return () => {
    const pattern = element('pattern', {
      id,
      width: '6',
      height: '6',
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    });
    pattern.append(
      element('line', {
        x1: '0',
        x2: '0',
        y1: '0',
        y2: '6',
        stroke: ink.line,
        'stroke-width': '2',
      }),
    );
    const definitions = element('defs', {});
    definitions.append(pattern);
    return definitions;
  };
}

/** A frame around one row of a plot with bands. */
export function framedRow(row: string): Markish {
  return (_index, { scales, y }, _values, { width, marginRight, marginLeft }) => {
    const height = scales.y?.bandwidth ?? 0;
    return element('rect', {
      x: String(marginLeft - 1),
      y: String((y?.(row) ?? 0) - 1),
      width: String(width - marginRight - marginLeft + 2),
      height: String(height + 2),
      fill: 'none',
      stroke: ink.text,
      'stroke-width': '2',
    });
  };
}

function element(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}
