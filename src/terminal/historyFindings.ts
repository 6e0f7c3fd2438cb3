import { reasonOf } from '../base/productError.ts';
import type { History } from '../history/history.ts';
import type { Condition } from '../history/condition.ts';
import type { Inspection } from '../history/inspectIndex.ts';
import { inspectIndex } from '../history/inspectIndex.ts';
import { failureOf } from './failureText.ts';
import type { Finding } from './finding.ts';
import { countText, dayText, sizeText } from './pastText.ts';
import { plainLine } from './plainLine.ts';

const build = 'product-mindset index';

/** How it stands with the index of the history, whose file is in `folder`, in the words of `doctor`. */
export async function historyFindings(
  history: Pick<History, 'ask'>,
  folder: string,
): Promise<readonly Finding[]> {
  try {
    const inspection = inspectIndex({ folder });
    if (inspection === undefined) return [absent];
    const place = `${plainLine(inspection.file)}, ${sizeText(inspection.bytes)}`;
    switch (inspection.state) {
      case 'damaged':
        return [
          {
            state: 'wrong',
            what: `the index of the history is damaged (${place})`,
            mend: `${build} --rebuild`,
          },
        ];
      case 'foreign':
        return [
          {
            state: 'note',
            what: `the index of the history is of another version (${place})`,
            mend: build,
          },
        ];
      case 'sound':
        return soundFindings(await history.ask('condition', {}), inspection, place);
    }
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined || !(error instanceof Error)) throw error;
    // Everything else works without the index.
    return [{ state: 'note', ...failureOf(reason, error.message) }];
  }
}

const absent: Finding = {
  state: 'note',
  what: 'the history was not read yet: the past of a file cannot be looked up',
  mend: build,
};

function soundFindings(
  condition: Condition,
  { isBeingWritten }: Inspection,
  place: string,
): readonly Finding[] {
  const { state, commits, paths, oldestAt, moves, isTreeless } = condition;
  if (state === 'absent' && !isBeingWritten) return [absent];
  const size = `${countText(commits, 'commit')} and ${countText(paths, 'path')}`;
  const reach = oldestAt === undefined ? '' : ` and goes back to ${dayText(oldestAt)}`;
  const whole: Finding =
    state === 'complete'
      ? { state: 'good', what: `the index of the history has ${size} (${place})` }
      : {
          state: 'note',
          what: `the index of the history is not whole yet: it has ${size}${reach} (${place})`,
          mend: build,
        };
  return [
    whole,
    ...(isBeingWritten
      ? [
          {
            state: 'note',
            what: 'another window or terminal is reading the history just now',
            mend: 'nothing to do: what it has read is there',
          } as const,
        ]
      : []),
    ...(isTreeless
      ? [
          {
            state: 'note',
            what: 'this clone has no trees (--filter=tree:0): what a commit touched is not known',
            mend: 'to know it: make a clone without a filter',
          } as const,
        ]
      : moves === 'exact-only'
        ? [
            {
              state: 'note',
              what: 'files that were moved and edited in one commit are not followed: git would have to fetch them',
              mend: 'to follow them: make a clone without a filter',
            } as const,
          ]
        : []),
  ];
}
