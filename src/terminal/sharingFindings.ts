import type { Sharing } from '../sharing/sharing.ts';
import type { Finding } from './finding.ts';
import { plainLine } from './plainLine.ts';

/** How it stands with sharing, in the words of `doctor`. */
export async function sharingFindings(sharing: Sharing): Promise<readonly Finding[]> {
  const { isOn, remotes, known, unsent } = await sharing.status();
  if (!isOn) {
    return [
      {
        state: 'note',
        what:
          known.length > 0
            ? 'answers are not shared: they are in this clone only'
            : 'there is no remote: answers are in this clone only',
        mend:
          known.length > 0
            ? 'product-mindset share on'
            : 'to share them one day: git remote add origin ADDRESS',
      },
    ];
  }
  if (remotes.length === 0) {
    const first = known.length > 0 ? '' : 'git remote add origin ADDRESS, and then ';
    const mend = `${first}product-mindset share on`;
    return [{ state: 'note', what: 'sharing is on with no remote yet', mend }];
  }
  return [
    { state: 'good', what: `answers are shared with ${plainLine(remotes.join(', '))}` },
    ...(unsent > 0
      ? [
          {
            state: 'note',
            what: `commits with answers that were not sent yet: ${unsent}`,
            mend: 'product-mindset sync',
          } as const,
        ]
      : []),
  ];
}
