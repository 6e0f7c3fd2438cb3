import type { Quadrant } from '../../src/protocol/signalPicture.ts';

/** The shape of a mark: up where more is needed, down where less is, round where it is enough. */
export function symbolOf(quadrant: Quadrant | undefined): 'triangle' | 'circle' | 'diamond' {
  switch (quadrant) {
    case 'starved':
    case 'flooded':
      return 'triangle';
    case 'ok':
      return 'circle';
    case undefined:
      return 'diamond';
  }
}

/** By how many degrees it is turned. */
export function turnOf(quadrant: Quadrant | undefined): number {
  return quadrant === 'flooded' ? 180 : 0;
}
