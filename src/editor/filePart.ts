import { basename } from 'node:path';
import { personaNamesOf } from '../ask/personaNames.ts';
import type { Found } from '../model/joined.ts';
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
import type { FileCommit } from '../model/past.ts';
import type { FileStory } from '../story/fileStory.ts';
import type { Mind } from '../story/mind.ts';
import { whoLabel } from './chips.ts';
import { fileWording } from './fileWording.ts';
import { historyNotice } from './historyNotice.ts';
import type { Indexer } from './indexer.ts';
import type { Minds } from './minds.ts';
import { repositoryName } from './repositoryName.ts';
import { setting } from './settings.ts';
import type { Shown, ShownFile, ShownInRepository } from './shownFile.ts';
import { shownTickets } from './ticketPart.ts';

/** So many tickets of one commit are shown; more are in its message. */
const mostOfCommit = 5;

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
  const { entry, path, story } = shown;
  const several = minds.all.length > 1;
  const file = {
    name: basename(path),
    path,
    ...(several ? { repository: repositoryName(entry.mind.root) } : {}),
  };
  const notice = noticeOf(shown, indexer, now);
  const past = story && pastOf(shown, story, heard, now);
  const trackers = story ? heard.notes(entry.mind, ticketsShown(story)) : [];
  const remark = story && fileWording.remark(story.condition);
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
  { entry, story, failure }: ShownInRepository,
  indexer: Pick<Indexer, 'indexingOf'>,
  now: number,
): Notice | undefined {
  const said = historyNotice({
    indexing: indexer.indexingOf(entry),
    head: entry.mind.facts()?.standing.head,
    now,
    ...(story ? { condition: story.condition } : {}),
    ...(failure === undefined ? {} : { failure }),
  });
  if (said || !story || story.commits.length > 0) return said;
  const { isShallow, isTreeless } = story.condition;
  if (isTreeless) return undefined;
  return aboutFile(isShallow ? fileWording.notInClone() : fileWording.notCommitted());
}

function pastOf(
  { entry }: ShownInRepository,
  { age, commits, tickets, condition }: FileStory,
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
  { commit, joined }: ToldCommit<FileCommit>,
  plan: Plan,
  told: (ticket: TicketKey) => ShownTicket,
  now: number,
): ShownCommit {
  const { sha, subject, authoredAt, tickets, movedFrom } = commit;
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

/** All tickets that the panel shows of a file. */
export function ticketsShown({
  tickets,
  commits,
}: Pick<FileStory, 'tickets' | 'commits'>): readonly TicketKey[] {
  const behind = tickets.slice(0, mostOfPast).map(({ ticket }) => ticket);
  const ofCommits = commits
    .slice(0, mostOfPast)
    .flatMap(({ commit }) => commit.tickets.slice(0, mostOfCommit));
  return [...new Set([...behind, ...ofCommits])];
}
