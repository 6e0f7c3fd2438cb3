import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../protocol/ids.ts';
import type { Metric, RoadmapItem, Stage } from '../model/plan.ts';
import { stageOf } from '../roadmap/stageOf.ts';
import type { Mind } from '../story/mind.ts';
import { whoLabel } from './chips.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import { escapedIcons } from './escapedIcons.ts';
import type { Roadmap, RoadmapRow, RowOf } from './roadmapRows.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';
import { sparkText } from '../roadmap/sparkText.ts';
import { shownTickets } from './ticketPart.ts';

/** What rows are shown with: all of it is in memory. */
export interface RowParts {
  readonly roadmap: Roadmap;
  readonly mind: Pick<Mind, 'progress' | 'references' | 'tickets'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a row looks, is read out, and what it opens. All text of files is text, never markup. */
export function rowItem(row: RoadmapRow, parts: RowParts): vscode.TreeItem {
  const item = lookOf(row, parts);
  item.id = row.id;
  return item;
}

/** What is said about a row to whoever points at it; worked out only then. */
export function rowTooltip(row: RoadmapRow, parts: RowParts): string | undefined {
  switch (row.kind) {
    case 'item':
      return itemInFull(row.item, parts).join('\n');
    case 'outcome':
      return roadmapWording.outcomeInFull(row.outcome).join('\n');
    case 'problem':
      return `${roadmapWording.problemAt(row.problem)}\n${shownText(row.problem.detail, 300)}`;
    case 'repository':
    case 'horizon':
    case 'outcomes':
    case 'pattern':
    case 'file':
    case 'ticket':
    case 'note':
      return undefined;
  }
}

function lookOf(row: RoadmapRow, parts: RowParts): vscode.TreeItem {
  switch (row.kind) {
    case 'repository':
      return made(shownText(row.name), Expanded, {
        icon: 'repo',
        description: roadmapWording.items(row.shown),
      });
    case 'problem':
      return made(roadmapWording.problems(row.count), None, {
        icon: 'warning',
        description: roadmapWording.problemAt(row.problem),
        context: 'problem',
        opens: [commandIds.openRoadmapProblem, row],
      });
    case 'horizon':
      return made(roadmapWording.horizon(row.status), stateOfHorizon(row), {
        description: String(row.count),
        spoken: `${roadmapWording.horizon(row.status)}, ${roadmapWording.items(row.count)}`,
        context: 'horizon',
      });
    case 'item':
      return lookOfItem(row, parts);
    case 'outcomes':
      return made(roadmapWording.outcomes(), Collapsed, { description: String(row.count) });
    case 'outcome':
      return lookOfOutcome(row);
    case 'pattern':
      return lookOfPattern(row);
    case 'file':
      return lookOfFile(row, parts);
    case 'ticket':
      return lookOfTicket(row, parts);
    case 'note':
      return made(
        row.note === 'no-file' ? roadmapWording.noFile() : roadmapWording.moreFiles(),
        None,
        {},
      );
  }
}

interface Look {
  readonly icon?: string;
  readonly description?: string;
  /** What is read out instead of label and description. */
  readonly spoken?: string;
  /** For the `viewItem` of menus. */
  readonly context?: string;
  readonly opens?: readonly [command: string, row: RoadmapRow];
}

function made(
  label: string,
  state: vscode.TreeItemCollapsibleState,
  { icon, description = '', spoken, context, opens }: Look,
): vscode.TreeItem {
  const item = new vscode.TreeItem(escapedIcons(label), state);
  if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
  if (description !== '') item.description = escapedIcons(description);
  const read = [label, description].filter((text) => text !== '').join(', ');
  item.accessibilityInformation = { label: spoken ?? read };
  if (context !== undefined) item.contextValue = context;
  if (opens) item.command = { command: opens[0], title: label, arguments: [opens[1]] };
  return item;
}

function stateOfHorizon({ status, count }: RowOf<'horizon'>): vscode.TreeItemCollapsibleState {
  if (count === 0) return None;
  return status === 'now' ? Expanded : Collapsed;
}

const stageIcons: Readonly<Record<Stage, string>> = {
  discovery: 'lightbulb',
  build: 'tools',
  launched: 'rocket',
  upkeep: 'sync',
};

function lookOfItem({ item }: RowOf<'item'>, parts: RowParts): vscode.TreeItem {
  const { mind, now } = parts;
  const progress = mind.progress().get(item.id);
  const stage = stageOf(item, progress, now)?.stage;
  const title = titleOf(item);
  const whom = personasOf(item, parts);
  const { due } = item.origin ?? {};
  const hasMore = item.paths.length > 0 || item.tickets.length > 0 || item.outcome !== undefined;
  const spoken = [
    title,
    whom === '' ? undefined : roadmapWording.forWhom(whom),
    roadmapWording.horizon(item.status),
    stage && roadmapWording.stage(stage),
    roadmapWording.progress(progress, now),
    due === undefined ? undefined : roadmapWording.due(due),
  ].filter((text) => text !== undefined);
  return made(title, hasMore ? Collapsed : None, {
    icon: item.origin ? 'milestone' : stage ? stageIcons[stage] : 'circle-outline',
    description: whom === '' && due !== undefined ? roadmapWording.due(due) : whom,
    spoken: spoken.join(', '),
    context: item.origin ? 'item.planned' : 'item',
  });
}

const titleOf = ({ title, id }: RoadmapItem): string => shownText(title, 120) || shownText(id, 60);

/** Their names, by which people know them. */
function personasOf({ personas }: RoadmapItem, { roadmap }: RowParts): string {
  const names = personas.map((id) => shownText(whoLabel(id, roadmap.plan), 60));
  return names.join(', ');
}

function itemInFull(item: RoadmapItem, parts: RowParts): readonly string[] {
  const { roadmap, mind, now } = parts;
  const { plan } = roadmap;
  const progress = mind.progress().get(item.id);
  const stage = stageOf(item, progress, now)?.stage;
  const whom = personasOf(item, parts);
  const outcome = plan.outcomes.find(({ id }) => id === item.outcome);
  const teams = item.teams.map((id) => shownText(whoLabel(id, plan), 60)).join(', ');
  const standing = [
    roadmapWording.horizon(item.status),
    stage && roadmapWording.stage(stage),
    roadmapWording.progress(progress, now),
  ].filter((text) => text !== undefined);
  return [
    titleOf(item),
    standing.join(', '),
    whom === '' ? undefined : contextAnswerWording.forWhom(whom),
    item.problem && shownText(item.problem, 300),
    item.hypothesis && shownText(item.hypothesis, 300),
    outcome && roadmapWording.towards(shownText(outcome.text, 200)),
    outcome?.metric && roadmapWording.metric(outcome.metric),
    teams === '' ? undefined : roadmapWording.teams(teams),
    item.review === undefined ? undefined : roadmapWording.review(item.review),
    item.origin && roadmapWording.fromTracker(shownText(item.origin.place, 80)),
    item.origin?.due === undefined ? undefined : roadmapWording.due(item.origin.due),
  ].flatMap((line) => (line === undefined || line === '' ? [] : line));
}

function lookOfOutcome({ outcome, count }: RowOf<'outcome'>): vscode.TreeItem {
  const { text, metric } = outcome;
  const words = metric ? roadmapWording.metric(metric) : '';
  const spoken = [shownText(text, 120), words].filter((part) => part !== '').join(', ');
  return made(shownText(text, 120), count !== undefined && count > 0 ? Collapsed : None, {
    icon: 'target',
    description: metric ? inShort(metric) : '',
    spoken: count === undefined ? spoken : `${spoken}, ${roadmapWording.items(count)}`,
    context: 'outcome',
  });
}

function inShort(metric: Metric): string {
  const bars = sparkText(metric);
  const words = roadmapWording.metricInShort(metric);
  return bars === '' ? words : `${bars} ${words}`;
}

function lookOfPattern({ pattern }: RowOf<'pattern'>): vscode.TreeItem {
  const isTakenAway = pattern.startsWith('!');
  return made(shownText(pattern, 120), isTakenAway ? None : Collapsed, {
    icon: isTakenAway ? 'circle-slash' : 'folder',
    ...(isTakenAway ? { description: roadmapWording.takesAway() } : {}),
    context: 'pattern',
  });
}

function lookOfFile(row: RowOf<'file'>, { roadmap }: RowParts): vscode.TreeItem {
  const { path } = row;
  const end = path.lastIndexOf('/');
  const item = made(shownText(path.slice(end + 1)), None, {
    description: end === -1 ? '' : shownText(path.slice(0, end)),
    context: 'file',
    opens: [commandIds.openItemFile, row],
  });
  // The icon of its kind, and what others say about it.
  item.iconPath = vscode.ThemeIcon.File;
  item.resourceUri = vscode.Uri.file(join(roadmap.root, path));
  return item;
}

function lookOfTicket(row: RowOf<'ticket'>, { mind, now }: RowParts): vscode.TreeItem {
  const { linked, told } = shownTickets(mind, now)(row.ticket);
  const key = shownText(row.ticket, 60);
  const heard = told ? [told.title, told.stateText, told.age] : [roadmapWording.ticketUnknown()];
  return made(key, None, {
    icon: told ? ticketIcons[told.state] : 'issues',
    description: heard.filter((text) => text !== undefined && text !== '').join(', '),
    context: linked ? 'ticket' : 'ticket.unlinked',
    ...(linked ? { opens: [commandIds.openItemTicket, row] as const } : {}),
  });
}

const ticketIcons = {
  open: 'issue-opened',
  closed: 'issue-closed',
  merged: 'git-merge',
} as const;
