import { basename } from 'node:path';
import { personaNamesOf } from '../ask/personaNames.ts';
import type { Found } from '../model/joined.ts';
import type { ContextSubject } from '../model/context.ts';
import type { TicketKey } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type {
  FileSection,
  Notice,
  ShownCommit,
  ShownPast,
  ShownSaying,
  ShownTicket,
  TrackerNote,
} from '../protocol/fileSection.ts';
import { mostOfPast } from '../protocol/fileSection.ts';
import { longestText } from '../protocol/messages.ts';
import type { ToldCommit } from '../model/context.ts';
import type { Gathering } from '../story/gathering.ts';
import type { Mind } from '../story/mind.ts';
import { whoLabel } from './chips.ts';
import { fileWording } from './fileWording.ts';
import { historyNotice } from './historyNotice.ts';
import type { Indexer } from './indexer.ts';
import type { Minds } from './minds.ts';
import { repositoryName } from './repositoryName.ts';
import { setting } from './settings.ts';
import type { Shown, ShownInRepository } from './shown.ts';
import type { ShownFile } from './shownFile.ts';
import { shownTickets } from './ticketPart.ts';
import { mostOfCommit, ticketsShown } from './ticketsShown.ts';

/** What is known about the trackers of the tickets that are shown. */
export interface Heard {
  /** Answers are on their way. */
  readonly isAsking: boolean;
  /** What keeps the titles of tickets of a repository away. */
  readonly notes: (mind: Mind, tickets: readonly TicketKey[]) => readonly TrackerNote[];
}

/** What the panel shows about the file that the person looks at; nothing while no repository is open. */
export function filePart(
  minds: Pick<Minds, 'all' | 'state'>,
  indexer: Pick<Indexer, 'indexingOf'>,
  { shown }: Pick<ShownFile, 'shown'>,
  heard: Heard,
  now: number,
): FileSection | undefined {
  if (minds.state !== 'ready') return undefined;
  if (setting('history.index') === 'off') {
    const ways = [fileWording.way('historySettings')];
    return { notice: { ...aboutFile(fileWording.off()), ways } };
  }
  if (shown.kind !== 'in-repository')
    return { ...namedOf(shown), notice: aboutFile(whyNot(shown)) };
  const { entry, subject, gathering } = shown;
  const path = pathOf(subject);
  const several = minds.all.length > 1;
  const file = {
    name: basename(path),
    path,
    ...(several ? { repository: repositoryName(entry.mind.root) } : {}),
  };
  const notice = noticeOf(shown, indexer, now);
  const past = gathering && pastOf(shown, gathering, heard, now);
  const trackers = gathering ? heard.notes(entry.mind, ticketsShown(gathering)) : [];
  const remark = gathering && fileWording.remark(gathering.condition);
  return {
    file,
    ...(notice ? { notice } : {}),
    ...(past ? { past } : {}),
    ...(trackers.length > 0 ? { trackers } : {}),
    ...(remark === undefined ? {} : { remark }),
  };
}

function aboutFile(text: string): Notice {
  return { about: 'file', text, busy: false, ways: [] };
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
  { entry, gathering, failure }: ShownInRepository,
  indexer: Pick<Indexer, 'indexingOf'>,
  now: number,
): Notice | undefined {
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
  return aboutFile(isShallow ? fileWording.notInClone() : fileWording.notCommitted());
}

function pastOf(
  { entry }: ShownInRepository,
  { age, commits, tickets, condition }: Gathering,
  { isAsking }: Heard,
  now: number,
): ShownPast | undefined {
  if (!age) return undefined;
  const told = shownTickets(entry.mind, now, isAsking);
  const plan = entry.mind.facts()?.plan ?? emptyPlan;
  return {
    age: fileWording.age(age, condition.state === 'complete', now),
    ageInFull: fileWording.ageInFull(age),
    commits: commits.slice(0, mostOfPast).map((one) => commitOf(one, plan, told, now)),
    tickets: tickets.slice(0, mostOfPast).map((one) => ({
      ...told(one.ticket),
      count: fileWording.commitsOf(one),
      last: fileWording.date(one.lastAt),
    })),
  };
}

function commitOf(
  { commit, joined }: ToldCommit,
  plan: Plan,
  told: (ticket: TicketKey) => ShownTicket,
  now: number,
): ShownCommit {
  const { sha, subject, authoredAt, tickets } = commit;
  const movedFrom = 'movedFrom' in commit ? commit.movedFrom : undefined;
  const [ticket] = tickets;
  const names = personaNamesOf(plan);
  const who = (value: string): string => whoLabel(names.named(value) ?? value, plan);
  return {
    sha,
    subject,
    age: fileWording.ago(authoredAt, now),
    date: fileWording.date(authoredAt),
    said: [
      ...sayings('who', joined.who, ticket, who),
      ...sayings('why', joined.why, ticket, (value) => value),
    ],
    tickets: tickets.slice(0, mostOfCommit).map(told),
    ...(movedFrom === undefined ? {} : { moved: fileWording.movedFrom(movedFrom) }),
  };
}

function sayings(
  field: ShownSaying['field'],
  found: Found | undefined,
  ticket: TicketKey | undefined,
  label: (value: string) => string,
): readonly ShownSaying[] {
  if (!found) return [];
  const from = fileWording.from(found.source, ticket);
  const texts = new Set(found.values.map((value) => label(value).slice(0, longestText)));
  return [...texts].map((text) => ({ field, text, from }));
}

function pathOf(subject: ContextSubject): string {
  return subject.kind === 'file' ? subject.path : '';
}
