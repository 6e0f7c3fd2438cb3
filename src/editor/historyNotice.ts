import type { Reason } from '../base/productError.ts';
import type { Condition } from '../history/condition.ts';
import type { Notice } from '../protocol/fileSection.ts';
import { fileWording } from './fileWording.ts';
import type { Indexing } from './indexing.ts';

interface Around {
  readonly indexing: Indexing;
  /** Absent until the index was asked. */
  readonly condition?: Condition;
  /** Why it could not be asked. */
  readonly failure?: Reason | 'unexpected';
  /** What HEAD is now. */
  readonly head: string | undefined;
  readonly now: number;
}

/** What takes so long is said, also where the answers are there: a pull may bring thousands of commits. */
const long = 1000;

/** How the reading of the history is coming along, where that is worth saying. */
export function historyNotice(around: Around): Notice | undefined {
  const { indexing, condition, failure } = around;
  if (failure === 'no-sqlite') return tooOld();
  if (failure !== undefined) return failed(failure === 'unexpected' ? undefined : failure);
  // A moment later it is known; words that come and go at once say nothing.
  if (!condition) return undefined;
  const isWhole = condition.state === 'complete';
  const soFar = isWhole ? {} : detailOf(fileWording.soFar(condition));
  switch (indexing.kind) {
    case 'waiting':
      return isWhole ? undefined : reading(soFar);
    case 'reading': {
      const { progress, since } = indexing;
      const isShown = !isWhole || condition.moves === 'pending' || around.now - since > long;
      if (!isShown) return undefined;
      return reading(progress ? { detail: fileWording.progress(progress) } : soFar);
    }
    case 'done':
      return undefined;
    case 'empty':
      return notice(fileWording.noCommit());
    case 'stopped':
      return isUpToDate(around)
        ? undefined
        : notice(fileWording.stopped(), { ...soFar, ways: [fileWording.goOn()] });
    case 'elsewhere':
      return notice(fileWording.elsewhere(), { ...soFar, busy: true });
    case 'put-off':
      return isUpToDate(around) ? undefined : putOff(indexing.because, isWhole, soFar);
    case 'failed':
      return indexing.reason === 'no-sqlite' ? tooOld() : failed(indexing.reason);
  }
}

type Detail = Pick<Notice, 'detail'>;

function notice(text: string, rest: Partial<Omit<Notice, 'about' | 'text'>> = {}): Notice {
  return { about: 'history', text, busy: false, ways: [], ...rest };
}

function reading(detail: Detail): Notice {
  return notice(fileWording.reading(), {
    ...detail,
    busy: true,
    ways: [fileWording.way('stopReading')],
  });
}

function putOff(
  because: (Indexing & { readonly kind: 'put-off' })['because'],
  isWhole: boolean,
  soFar: Detail,
): Notice {
  const ways = [fileWording.way('readHistory'), fileWording.way('historySettings')];
  if (isWhole) return notice(fileWording.behind(), { ways });
  const isOnCommand = because === 'on-command';
  const text = isOnCommand ? fileWording.onCommand() : fileWording.littleRoom();
  return notice(text, { ...soFar, ways });
}

function failed(reason: Reason | undefined): Notice {
  return notice(fileWording.failed(), {
    detail: fileWording.failure(reason),
    ways: [fileWording.tryAgain(), fileWording.way('showLog')],
  });
}

function tooOld(): Notice {
  return notice(fileWording.tooOld(), { detail: fileWording.restWorks() });
}

function detailOf(detail: string | undefined): Detail {
  return detail === undefined ? {} : { detail };
}

/** Everything up to where HEAD is now is in the index. */
function isUpToDate({ condition, head }: Around): boolean {
  return (
    condition?.state === 'complete' && condition.moves !== 'pending' && condition.head === head
  );
}
