import type { FigureName, ToldMonth } from '../../src/protocol/signalPicture.ts';
import { figureNames } from '../../src/protocol/signalPicture.ts';
import { gapPlot } from './gapPlot.ts';
import { heatPlot } from './heatPlot.ts';
import { onTimePlot } from './onTimePlot.ts';
import { standaloneSvg } from './standaloneSvg.ts';
import { trendPlot } from './trendPlot.ts';

/** Fills the places of the plots in the page, and draws anew when there is more or less room. */
export interface SignalPlots {
  /** Draws what is told; what is the same as before stays as it is. */
  draw(told: ToldMonth | undefined): void;
  /** The text of a plot that is seen without this page. */
  standalone(figure: FigureName): string | undefined;
}

interface Drawn {
  /** What it was drawn from, as text. */
  readonly of: string;
  readonly svg: SVGSVGElement;
}

const [narrowest, widest] = [300, 760];

export function signalPlots(main: Element): SignalPlots {
  let shown: ToldMonth | undefined;
  const drawn = new Map<FigureName, Drawn>();

  const drawAll = (): void => {
    for (const name of figureNames) {
      const place = main.querySelector(`[data-plot="${name}"]`);
      if (!shown || !place) continue;
      const width = Math.min(widest, Math.max(narrowest, Math.floor(place.clientWidth)));
      const of = JSON.stringify([width, shown[name]]);
      const before = drawn.get(name);
      const svg = before?.of === of ? before.svg : plotOf(name, shown, width);
      if (!svg) continue;
      drawn.set(name, { of, svg });
      if (svg.parentElement !== place) place.replaceChildren(svg);
    }
  };

  new ResizeObserver(drawAll).observe(main);
  return {
    draw(told) {
      shown = told;
      drawAll();
    },
    standalone(name) {
      const [figure, svg] = [shown?.[name], drawn.get(name)?.svg];
      return figure && svg && standaloneSvg(svg, figure);
    },
  };
}

function plotOf(name: FigureName, told: ToldMonth, width: number): SVGSVGElement | undefined {
  switch (name) {
    case 'heat':
      return heatPlot(told.heat);
    case 'gaps':
      return gapPlot(told.gaps, width);
    case 'onTime':
      return onTimePlot(told.onTime, width);
    case 'trend':
      return told.trend && trendPlot(told.trend, width);
  }
}
