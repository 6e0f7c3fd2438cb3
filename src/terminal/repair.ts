import type { Repair } from '../sharing/repairNotes.ts';
import type { Repairs } from '../story/patient.ts';
import { plainLine } from './plainLine.ts';

/** What mends notes. */
export const repairCommand = 'product-mindset doctor --repair';

/** What a repair did, as a few lines for people. */
export function repairText({ answers, votes }: Repairs): string {
  const done = [
    ...linesOf(answers, { unreadable: 'answers', returned: 'commits that have answers again' }),
    ...linesOf(votes, { unreadable: 'votes', returned: 'months that have votes again' }),
  ];
  return done.length > 0 ? done.join('\n') : 'nothing to mend';
}

function linesOf(
  { backup, returned, wasUnreadable, removed }: Repair,
  names: { readonly unreadable: string; readonly returned: string },
): readonly string[] {
  return [
    ...(wasUnreadable
      ? [`mended: the ${names.unreadable} could not be read: they are as they were before`]
      : []),
    ...(returned > 0 ? [`mended: ${names.returned}: ${returned}`] : []),
    ...(removed > 0 ? [`mended: references of killed writers removed: ${removed}`] : []),
    ...(backup === undefined ? [] : [`kept aside: ${plainLine(backup)}`]),
  ];
}
