import type { Shareable } from '../src/protocol/sharingPart.ts';

/** The key of an element of the offer to share something; there may be one offer for each at a time. */
export function shareKey(of: Shareable, name: string): string {
  return of === 'answers' ? name : `${of}:${name}`;
}
