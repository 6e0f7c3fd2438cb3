import { env } from 'vscode';
import type { OwningTeam } from '../model/context.ts';
import type { Plan } from '../model/plan.ts';
import { mostOfPast } from '../protocol/fileSection.ts';
import { longestText } from '../protocol/messages.ts';
import type { ShownContext, ShownItem, ShownWhy } from '../protocol/shownContext.ts';
import { mostItems } from '../protocol/shownContext.ts';
import type { Context, ServedItem, ToldWhy } from '../roadmap/context.ts';
import type { Gathering } from '../story/gathering.ts';
import { whoLabel } from './chips.ts';
import { contextNow } from './contextNow.ts';
import { contextWording } from './contextWording.ts';
import { fileWording } from './fileWording.ts';
import { outcomePart } from './outcomePart.ts';
import { personasPart, teamsPart } from './sharesPart.ts';
import { shortSha } from './shortSha.ts';
import { shownText } from './shownText.ts';
import { dateText } from './times.ts';

/** What something serves and why it is like this; `isPlanAlone`: of its past nothing may be known. */
export function contextPart(gathering: Gathering, isPlanAlone: boolean, now: number): ShownContext {
  const context = contextNow(gathering, now);
  const { plan, condition } = gathering;
  const isRead = condition.state !== 'absent' && gathering.commits.length > 0;
  // Of one commit, who it is for stands beside it; and who made it is a person.
  const isCommit = context.subject.kind === 'commit';
  const personas = isRead && !isCommit ? personasPart(context, plan) : undefined;
  const teams = isRead && !isCommit ? teamsPart(context.teams, plan) : undefined;
  const unowned = unownedPart(context, gathering, isPlanAlone);
  return {
    items: context.items.slice(0, mostItems).map((item) => itemPart(item, now)),
    ...(unowned ? { unowned } : {}),
    whys: context.whys.slice(0, mostOfPast).map((why) => whyPart(why, plan, now)),
    ...(personas ? { personas } : {}),
    ...(teams ? { teams } : {}),
    ...ownersPart(context.owners, plan),
    files: context.files.map(({ path, commits }) => ({
      path,
      count: fileWording.commitsOf({ commits }),
    })),
  };
}

function unownedPart(
  { items, next, subject }: Context,
  { condition, plan, planned }: Gathering,
  isPlanAlone: boolean,
): ShownContext['unowned'] {
  if (items.length > 0) return undefined;
  if (next === 'set-up') {
    const isBare = plan.items.length === 0 && planned.length === 0;
    return {
      text: isBare ? contextWording.noRoadmap() : contextWording.unowned(subject),
      way: { id: 'setUp', label: contextWording.setUp() },
    };
  }
  const isKnown = isPlanAlone || condition.state === 'complete' || condition.isTreeless;
  if (!isKnown && subject.kind !== 'item') return { text: contextWording.unownedSoFar() };
  const text = contextWording.unowned(subject);
  const hasPath = subject.kind === 'file' || (subject.kind === 'folder' && subject.path !== '');
  if (next === undefined || !hasPath) return { text };
  return { text, way: { id: 'addToRoadmap', label: contextWording.addToRoadmap() } };
}

function itemPart(served: ServedItem, now: number): ShownItem {
  const { item, because, stage, outcome, personas } = served;
  const hasOwnStage = stage && stage.stage !== item.status;
  const isItself = because.kind === 'itself';
  const reason = reasonOf(served);
  return {
    item: item.id,
    title: shownText(item.title),
    labels: [
      contextWording.horizon(item.status),
      ...(hasOwnStage ? [contextWording.stage(stage.stage)] : []),
    ],
    ...(reason === '' ? {} : { reason }),
    details: isItself ? detailsOf(served, now) : [],
    personas: personas.map(({ name }) => shownText(name, 60)).join(', '),
    ...(outcome ? { outcome: outcomePart(outcome, now) } : {}),
  };
}

function reasonOf({ item: { origin }, because, outcome }: ServedItem): string {
  const reason = contextWording.reason(because);
  const parts = [
    ...(origin ? [contextWording.planned(origin.kind)] : []),
    ...(origin?.due === undefined ? [] : [contextWording.due(origin.due)]),
    ...(reason === undefined ? [] : [reason]),
    ...(origin || outcome ? [] : [contextWording.noOutcome()]),
  ];
  return parts.map((part) => shownText(part)).join(' · ');
}

function detailsOf({ item, progress }: ServedItem, now: number): readonly string[] {
  const { problem, hypothesis, review } = item;
  return [
    ...[problem, hypothesis].flatMap((text) =>
      text === undefined ? [] : [shownText(text, longestText)],
    ),
    ...(progress ? [contextWording.progress(progress.commits, progress.lastAt, now)] : []),
    ...(review === undefined ? [] : [contextWording.review(review)]),
  ];
}

function whyPart(told: ToldWhy, plan: Plan, now: number): ShownWhy {
  const { sha, why, who, at } = told;
  return {
    sha,
    text: shownText(why, longestText),
    ...(who === undefined ? {} : { who: shownText(whoLabel(who, plan), 60) }),
    from: contextWording.from(told, shortSha(sha)),
    age: fileWording.ago(at, now),
    date: dateText(at, env.language),
  };
}

function ownersPart(owners: readonly OwningTeam[], plan: Plan): Pick<ShownContext, 'owners'> {
  if (owners.length === 0) return {};
  const names = owners.map(({ handle, team }) =>
    shownText(team === undefined ? handle : whoLabel(team, plan), 60),
  );
  return { owners: contextWording.owners([...new Set(names)]) };
}
