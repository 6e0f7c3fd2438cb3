import type { Repair } from '../sharing/repairAnswers.ts';
import { plainLine } from './plainLine.ts';

/** What a repair did, as a few lines for people. */
export function repairText({ backup, returned, wasUnreadable, removed }: Repair): string {
  const done = [
    ...(wasUnreadable ? ['mended: the notes could not be read: they are as they were before'] : []),
    ...(returned > 0 ? [`mended: commits that have answers again: ${returned}`] : []),
    ...(removed > 0 ? [`mended: references of killed writers removed: ${removed}`] : []),
    ...(backup === undefined ? [] : [`kept aside: ${plainLine(backup)}`]),
  ];
  return done.length > 0 ? done.join('\n') : 'nothing to mend';
}
