import type { SignalFigure } from '../../src/protocol/signalPicture.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
/** What the editor's style decides, and a file has to say itself. */
const styled = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-size', 'font-weight'];
const [margin, titleHeight, lineHeight] = [16, 28, 18];
const family = 'system-ui, sans-serif';
/** Where it is looked at, the font may be a wider one. */
const leeway = 1.1;

/**
 * A plot as a file of its own: with the colours that it has on the screen, on the ground that it has
 * there, with its title and legend. There is no script, no style and nothing of the page in it.
 */
export function standaloneSvg(svg: SVGSVGElement, { title, gist, legend }: SignalFigure): string {
  const box = svg.viewBox.baseVal;
  const texts = [widthOf(title, '600 15px'), ...legend.map((line) => widthOf(line, '12px'))];
  const width = Math.max(box.width, ...texts) + 2 * margin;
  const height = titleHeight + box.height + legend.length * lineHeight + 2 * margin;
  const file = element('svg', {
    viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
    width: String(Math.ceil(width)),
    height: String(Math.ceil(height)),
    role: 'img',
    'font-family': family,
    'font-size': '12',
  });
  const style = getComputedStyle(svg);
  const color = plainColor(style.color);
  const plot = withOwnStyle(svg);
  plot.setAttribute('x', String(margin));
  plot.setAttribute('y', String(margin + titleHeight));
  file.append(
    withText('title', {}, title),
    withText('desc', {}, gist),
    element('rect', { width: '100%', height: '100%', fill: groundOf(svg) }),
    withText(
      'text',
      {
        x: String(margin),
        y: String(margin + 14),
        fill: color,
        'font-size': '15',
        'font-weight': '600',
      },
      title,
    ),
    plot,
    ...legend.map((line, index) => {
      const y = margin + titleHeight + box.height + (index + 1) * lineHeight;
      return withText('text', { x: String(margin), y: String(y), fill: color }, line);
    }),
  );
  return new XMLSerializer().serializeToString(file);
}

function withOwnStyle(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const originals = [svg, ...svg.querySelectorAll('*')];
  for (const [index, own] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const name of styled) {
      const value = style.getPropertyValue(name);
      if (value !== '') own.setAttribute(name, plainColor(value));
    }
    for (const name of ['style', 'class', 'data-mark']) own.removeAttribute(name);
    if (original.tagName !== 'svg') continue;
    for (const name of ['role', 'aria-label']) own.removeAttribute(name);
    own.setAttribute('color', plainColor(style.color));
  }
  return copy;
}

/** The first ground that is no glass: that of the tab. */
function groundOf(svg: SVGSVGElement): string {
  for (let place: Element | null = svg; place; place = place.parentElement) {
    const ground = getComputedStyle(place).backgroundColor;
    if (!/^(?:transparent|rgba\(.*, 0\))$/.test(ground)) return plainColor(ground);
  }
  return matchMedia('(prefers-color-scheme: dark)').matches ? '#1f1f1f' : '#ffffff';
}

/** `color(srgb …)`, which mixed colours become and few programs know, as `rgb(…)`. */
function plainColor(value: string): string {
  const [, red, green, blue, alpha = '1'] =
    /^color\(srgb ([\d.e-]+) ([\d.e-]+) ([\d.e-]+)(?: \/ ([\d.]+))?\)$/.exec(value) ?? [];
  if (red === undefined || green === undefined || blue === undefined) {
    return value.replace(/^url\("(#[\w-]+)"\)$/, 'url($1)');
  }
  const parts = [red, green, blue].map((part) => Math.round(255 * Number(part)));
  return alpha === '1' ? `rgb(${parts.join(', ')})` : `rgba(${parts.join(', ')}, ${alpha})`;
}

/** In pixels. */
function widthOf(text: string, font: string): number {
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return 0;
  canvas.font = `${font} ${family}`;
  return leeway * canvas.measureText(text).width;
}

function withText(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  text: string,
): SVGElement {
  const made = element(tag, attributes);
  made.textContent = text;
  return made;
}

function element(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(svgNamespace, tag);

  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  return made;
}
