import type { TicketKey } from '../model/ids.ts';
import type { FileSection, Notice, TrackerNote } from '../protocol/fileSection.ts';
import type { Gathering } from '../story/gathering.ts';
import type { Mind } from '../story/mind.ts';
import { contextPart } from './contextPart.ts';
import { contextWording } from './contextWording.ts';
import { fileWording } from './fileWording.ts';
import { historyNotice } from './historyNotice.ts';
import type { Indexer } from './indexer.ts';
import { lookedAt } from './lookedAt.ts';
import type { Minds } from './minds.ts';
import { pastPart } from './pastPart.ts';
import { repositoryName } from './repositoryName.ts';
import { setting } from './settings.ts';
import type { Shown, ShownInRepository } from './shown.ts';
import type { ShownFile } from './shownFile.ts';
import { shownTickets } from './ticketPart.ts';
import { ticketsShown } from './ticketsShown.ts';

/** What is known about the trackers of the tickets that are shown. */
export interface Heard {
  /** Answers are on their way. */
  readonly isAsking: boolean;
  /** What keeps the titles of tickets of a repository away. */
  readonly notes: (mind: Mind, tickets: readonly TicketKey[]) => readonly TrackerNote[];
}

type Looking = Pick<ShownFile, 'shown' | 'isPinned' | 'canGoBack'>;

/** What the panel shows about what the person looks at; nothing while no repository is open. */
export function filePart(
  minds: Pick<Minds, 'all' | 'state'>,
  indexer: Pick<Indexer, 'indexingOf'>,
  looking: Looking,
  heard: Heard,
  now: number,
): FileSection | undefined {
  if (minds.state !== 'ready') return undefined;
  const { shown } = looking;
  if (shown.kind !== 'in-repository') {
    const isOff = shown.kind === 'none' && setting('history.index') === 'off';
    return { ...namedOf(shown), notice: isOff ? switchedOff() : aboutFile(whyNot(shown)) };
  }
  const several = minds.all.length > 1;
  const notice = noticeOf(shown, indexer, now);
  return {
    file: {
      ...lookedAt(shown, now),
      ...(several ? { repository: repositoryName(shown.entry.mind.root) } : {}),
      pinned: looking.isPinned,
      canGoBack: looking.canGoBack,
    },
    ...(notice ? { notice } : {}),
    ...(shown.gathering ? knownOf(shown, shown.gathering, heard, now) : {}),
  };
}

function knownOf(
  { entry, isPlanAlone = false }: ShownInRepository,
  gathering: Gathering,
  heard: Heard,
  now: number,
): FileSection {
  const { mind } = entry;
  const past = pastPart(gathering, shownTickets(mind, now, heard.isAsking), now);
  const trackers = heard.notes(mind, ticketsShown(gathering));
  const remark = fileWording.remark(gathering.condition);
  return {
    context: contextPart(gathering, isPlanAlone, now),
    ...(past ? { past } : {}),
    ...(trackers.length > 0 ? { trackers } : {}),
    ...(remark === undefined ? {} : { remark }),
  };
}

function aboutFile(text: string): Notice {
  return { about: 'file', text, busy: false, ways: [] };
}

function switchedOff(): Notice {
  return { ...aboutFile(fileWording.off()), ways: [fileWording.way('historySettings')] };
}

function namedOf(shown: Exclude<Shown, ShownInRepository>): Pick<FileSection, 'file'> {
  return shown.kind === 'none' ? {} : { file: { name: shown.name, path: shown.name } };
}

function whyNot({ kind }: Exclude<Shown, ShownInRepository>): string {
  switch (kind) {
    case 'none':
      return fileWording.noFile();
    case 'unsaved':
      return fileWording.unsaved();
    case 'no-repository':
      return fileWording.noRepository();
  }
}

function noticeOf(
  { entry, subject, gathering, isPlanAlone, failure }: ShownInRepository,
  indexer: Pick<Indexer, 'indexingOf'>,
  now: number,
): Notice | undefined {
  if (isPlanAlone && failure === undefined) return switchedOff();
  const said = historyNotice({
    indexing: indexer.indexingOf(entry),
    head: entry.mind.facts()?.standing.head,
    now,
    ...(gathering ? { condition: gathering.condition } : {}),
    ...(failure === undefined ? {} : { failure }),
  });
  if (said || !gathering || gathering.commits.length > 0) return said;
  const { isShallow, isTreeless } = gathering.condition;
  if (isTreeless) return undefined;
  const isFile = subject.kind === 'file';
  return aboutFile(isFile && isShallow ? fileWording.notInClone() : contextWording.noPast(subject));
}
