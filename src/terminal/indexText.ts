import type { Report } from '../history/history.ts';
import { countText, sizeText } from './pastText.ts';
import { plainLine } from './plainLine.ts';

const because: Readonly<Record<NonNullable<Report['rebuilt']>, string>> = {
  wished: 'the index was thrown away and built anew, as you wished',
  damaged: 'the index was damaged and was built anew',
  'other-version': 'the index was of another version and was built anew',
  'other-history':
    'the history is joined or cut off otherwise than before: the index was built anew',
};

/** What was read, as a few lines for people. */
export function reportText(report: Report): string {
  const { commits, paths, added, removed, reused, rebuilt, milliseconds, bytes, file } = report;
  const taken = removed > 0 ? `, ${removed.toLocaleString('en')} taken away` : '';
  const seconds = (milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0);
  return [
    `${countText(commits, 'commit')} and ${countText(paths, 'path')} in the index`,
    `  ${added.toLocaleString('en')} read in ${seconds} s, ${reused.toLocaleString('en')} there before${taken}`,
    ...(rebuilt === undefined ? [] : [`  ${because[rebuilt]}`]),
    `  ${sizeText(bytes)} in ${plainLine(file)}`,
  ].join('\n');
}
