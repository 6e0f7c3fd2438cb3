import { snoozedBy } from '../ask/snooze.ts';
import { saidOf } from '../ask/decisionAbout.ts';
import type { QuestionId } from '../model/question.ts';
import type { Plan } from '../model/plan.ts';
import type { Story } from '../model/story.ts';
import type { Mind } from '../story/mind.ts';
import { emptyPlan } from '../model/plan.ts';
import type { AskSection, Card, Decided, Picture, Saved } from '../protocol/picture.ts';
import { mostOfCard } from '../protocol/picture.ts';
import type { Settings } from '../protocol/ids.ts';
import type { ArrivedNews } from './arrivedNews.ts';
import type { Asker, Waiting } from './asker.ts';
import type { Indexer } from './indexer.ts';
import type { Heard } from './filePart.ts';
import { filePart } from './filePart.ts';
import { chipsOf, whoLabel } from './chips.ts';
import { suggestionsOf } from './circumstances.ts';
import type { Minds } from './minds.ts';
import type { NotAsked } from './notAsked.ts';
import { repositoryName } from './repositoryName.ts';
import type { ShownFile } from './shownFile.ts';
import { isNever, setting } from './settings.ts';
import type { Sharer } from './sharer.ts';
import type { Rounds } from './rounds.ts';
import { signalPart } from './signalPart.ts';
import type { Voting } from './voting.ts';
import { sharingPart } from './sharingPart.ts';
import { shortSha } from './shortSha.ts';
import { shownText } from './shownText.ts';
import { shownTickets } from './ticketPart.ts';
import type { TicketingDoor } from './ticketingDoor.ts';
import type { Titles } from './titles.ts';
import type { TrackersFound } from '../tickets/trackersIn.ts';
import type { InheritedFrom } from './notAskedWording.ts';
import { knownFrom, notAskedText } from './notAskedWording.ts';
import { pageWords } from './pageWords.ts';
import { wording } from './wording.ts';

/** Who knows what the panel shows. */
export interface Known {
  readonly minds: Minds;
  readonly asker: Asker;
  readonly sharer: Sharer;
  /** Shares the votes. */
  readonly voteSharer: Sharer;
  readonly indexer: Indexer;
  readonly shownFile: ShownFile;
  readonly news: ArrivedNews;
  readonly titles: Titles;
  readonly ticketing: TicketingDoor;
  /** The trackers that the person has set. */
  readonly trackers: () => TrackersFound;
}

/** All that the panel shows, from what is known now. */
export function pictureOf(
  known: Known & { readonly voting: Voting; readonly rounds: Pick<Rounds, 'facts'> },
  saved: Saved | undefined,
  now: number,
): Picture {
  const { minds, asker, sharer, indexer, shownFile, voting, voteSharer, rounds, news } = known;
  const signal = signalPart(minds, voting, voteSharer, rounds.facts, news);
  const file = filePart(minds, indexer, shownFile, heardOf(known, now), now);
  return {
    words: pageWords(),
    ask: askSection(minds, asker, sharer, saved, now),
    ...(file ? { file } : {}),
    ...(signal ? { signal } : {}),
  };
}

/** Where the trackers stand. */
function heardOf({ titles, ticketing, trackers }: Known, now: number): Heard {
  return {
    isAsking: titles.isAsking,
    notes: (mind, tickets) => ticketing.notes(mind, tickets, trackers().bad, now),
  };
}

function askSection(
  minds: Minds,
  asker: Asker,
  sharer: Sharer,
  saved: Saved | undefined,
  now: number,
): AskSection {
  if (minds.state !== 'ready') {
    return {
      kind: 'state',
      busy: minds.state === 'loading',
      ...wording.state(minds.state, minds.failure),
    };
  }
  const [first, ...others] = asker.cards;
  // One question at a time: a card goes before what follows from the one that was just answered.
  const sharing = sharingPart(minds, sharer, first !== undefined && saved === undefined);
  const common = {
    decided: asker.notAsked.map(decidedOf),
    ...(saved ? { saved } : {}),
    ...(sharing ? { sharing } : {}),
  };
  if (first) {
    return { kind: 'card', card: cardOf(first, minds, now), waiting: others.length, ...common };
  }
  const detail = unusual(minds);
  return {
    kind: 'nothing',
    ...nothingWords(minds, setting('ask.mode'), now),
    ...(detail === undefined ? {} : { detail }),
    ...common,
  };
}

function cardOf({ entry, story, question }: Waiting, minds: Minds, now: number): Card {
  const { sha } = story.commit;
  const plan = entry.mind.facts()?.plan ?? emptyPlan;
  return {
    sha,
    shortSha: shortSha(sha),
    subject: story.message.subject,
    ...(minds.all.length > 1 ? { repository: repositoryName(entry.mind.root) } : {}),
    tickets: story.tickets.slice(0, mostOfCard).map(shownTickets(entry.mind, now)),
    question: wording.question(question),
    chips: chipsOf(question, suggestionsOf(entry, story, question), plan, story.answer),
    line: freeLineOf(question, story.answer?.why),
  };
}

/** The first thing that somebody should know about an open repository, since nothing is asked. */
function unusual(minds: Minds): string | undefined {
  for (const { mind } of minds.all) {
    const { standing, plan } = mind.facts() ?? {};
    const words = standing && wording.standing(standing);
    if (words !== undefined) return words;
    const problems = plan?.problems ?? [];
    const [problem] = problems;
    if (problem) return wording.planProblems(problem.file, problem.line, problems.length);
  }
  return undefined;
}

/** The line stands for what was answered before until something else is written. */
function freeLineOf(question: QuestionId, why: string | undefined): Card['line'] {
  const line = wording.line(question);
  return why === undefined ? line : { ...line, placeholder: why };
}

function decidedOf({ entry, story, because }: NotAsked): Decided {
  const { sha } = story.commit;
  const { mind } = entry;
  const heard = mind.heardOf(story.tickets);
  const plan = mind.facts()?.plan ?? emptyPlan;
  const { who, why } = saidOf(story, plan, heard);
  const ticket = why?.ticket ?? who?.ticket ?? story.tickets[0];
  const [says] = heard.find(({ key }) => key === ticket)?.tickets ?? [];
  const title = says && shownText(says.title, 80);
  const inherited = who?.source === 'item' ? inheritedFrom(story, who.value, plan) : undefined;
  const known = knownFrom([why?.source, who?.source], ticket, title, inherited);
  return {
    sha,
    shortSha: shortSha(sha),
    subject: story.message.subject,
    text: notAskedText(because, known),
  };
}

function inheritedFrom({ owners }: Story, who: string, plan: Plan): InheritedFrom | undefined {
  const item = owners.find(({ personas }) => personas.some((id) => id === who));
  return item && { item: shownText(item.title, 80), persona: shownText(whoLabel(who, plan), 80) };
}

function nothingWords(
  minds: Minds,
  mode: Settings['ask.mode'],
  now: number,
): Pick<Extract<AskSection, { kind: 'nothing' }>, 'text' | 'way'> {
  const settings = { label: wording.openSettings(), id: 'openSettings' } as const;
  if (mode === 'off') return { text: wording.askingIsOff(), way: settings };
  if (mode === 'quiet') return { text: wording.askingIsQuiet(), way: settings };
  if (minds.all.every(({ mind }) => isSnoozed(mind, now))) {
    return { text: wording.snoozed(), way: { label: wording.askAgain(), id: 'askAgain' } };
  }
  if (minds.all.every(({ mind }) => isNever(mind.root))) {
    return { text: wording.neverAsked(), way: { label: wording.askAgain(), id: 'askAgain' } };
  }
  return { text: wording.nothingToAsk() };
}

function isSnoozed(mind: Mind, now: number): boolean {
  return snoozedBy(mind.asking.events(), now, mind.facts()?.standing.branch) !== null;
}
