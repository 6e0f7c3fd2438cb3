import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Event } from '../base/signal.ts';
import { Signal } from '../base/signal.ts';
import type { ContextSubject } from '../model/context.ts';
import type { TeamId } from '../model/ids.ts';
import { roadmapId } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import { askHere } from './askHere.ts';
import { keepFileHints } from './keepFileHints.ts';
import type { Later } from './later.ts';
import { LineHover } from './lineHover.ts';
import type { Minds } from './minds.ts';
import type { PlanEditing } from './moveRoadmapItem.ts';
import { moveRoadmapItem } from './moveRoadmapItem.ts';
import type { OpenRepository } from './openRepository.ts';
import type { PlanningCommandId } from './planningCommands.ts';
import type { ReminderParts } from './remindOfRound.ts';
import { remindOfRound } from './remindOfRound.ts';
import { roadmapDrag } from './roadmapDrag.ts';
import { RoadmapGestures } from './roadmapGestures.ts';
import type { RoadmapState } from './roadmapRows.ts';
import { RoadmapTree } from './roadmapTree.ts';
import { roadmapWording } from './roadmapWording.ts';
import type { ShownFile } from './shownFile.ts';
import type { Sight } from './sight.ts';
import { VoteOnThings } from './voteOnThings.ts';
import type { VoteWish } from './voteWish.ts';

/** What the editor shows of the roadmap, but for the panel; loaded with the first repository. */
export interface Planning extends Disposable {
  /** After what the tree shows may be something else. */
  readonly onDidChange: Event<void>;
  readonly state: RoadmapState;
  readonly isFiltered: boolean;
  readonly commands: Readonly<
    Record<PlanningCommandId, (...given: readonly unknown[]) => Promise<Outcome>>
  >;
}

export interface PlanningParts {
  readonly minds: Minds;
  /** Makes the panel show the context of a subject, wherever the panel is. */
  readonly show: (entry: OpenRepository, subject: ContextSubject) => void;
  /** The person asked for the panel. */
  readonly openPanel: () => Promise<void>;
  readonly say: (outcome: Outcome) => void;
  readonly shownFile: Pick<ShownFile, 'shown'>;
  /** The person's own team in a repository, as far as it is known. */
  readonly ownTeam: (entry: OpenRepository) => TeamId | undefined;
  /** Opens the panel for a vote. */
  readonly voteOn: (wish: VoteWish) => Promise<Outcome>;
  readonly editing: () => Promise<PlanEditing>;
  readonly asker: ReminderParts['asker'];
  readonly sight: Sight;
  readonly everywhere: ReminderParts['everywhere'];
  readonly later: Later;
  readonly clock: Clock;
  readonly log: Log;
}

export function openPlanning(parts: PlanningParts): Planning {
  const { minds, show, openPanel, say, shownFile, ownTeam, voteOn, editing, later, clock, log } =
    parts;
  const life = new Lifetime();
  const changed = new Signal<undefined>();
  const tree = life.own(new RoadmapTree({ minds, later, clock }));
  const move: Parameters<typeof roadmapDrag>[0]['move'] = async (root, item, to) =>
    moveRoadmapItem(root, item, to, await editing());
  const view = life.own(
    vscode.window.createTreeView(roadmapId, {
      treeDataProvider: tree,
      dragAndDropController: roadmapDrag({ move, say, log }),
      showCollapseAll: true,
    }),
  );
  const tell = (): void => {
    const { filterWords, roadmaps, state } = tree;
    view.description = filterWords ?? '';
    // With a message there would be no welcome where nothing matches.
    view.message = filterWords !== undefined && state === 'shown' ? countsOf(roadmaps) : '';
    changed.fire(undefined);
  };
  life.own(tree.onDidChangeTreeData(tell));
  tell();
  life.own(remindOfRound(view, parts));
  life.own(keepFileHints(minds, later));
  const lines = life.own(new LineHover({ minds, show, clock }));
  const shown = { show, openPanel };
  const things = new VoteOnThings({ minds, shownFile, ownTeam, voteOn });
  const gestures = new RoadmapGestures({ tree, view, move, things, ...shown });
  const asking = { minds, clock, ...shown };
  return {
    onDidChange: changed.event,
    get state() {
      return tree.state;
    },
    get isFiltered() {
      return tree.filterWords !== undefined;
    },
    commands: {
      'productMindset.whoUsesThis': (...given) => askHere('who', given, asking),
      'productMindset.whyIsThisHere': (...given) => askHere('why', given, asking),
      'productMindset.whyIsThisLineHere': () => lines.ask(),
      'productMindset.filterRoadmap': () => gestures.filter(),
      'productMindset.showMineToday': () => gestures.showMine(),
      'productMindset.clearRoadmapFilter': () => gestures.clearFilter(),
      'productMindset.showItem': (row) => gestures.showItem(row),
      'productMindset.moveItem': (row) => gestures.moveItem(row),
      'productMindset.openItemFile': (row) => gestures.openFile(row),
      'productMindset.openItemTicket': (row) => gestures.openTicket(row),
      'productMindset.voteOnItem': (row) => gestures.voteOnItem(row),
      'productMindset.voteOnTicket': (row) => gestures.voteOnTicket(row),
      'productMindset.voteOnCommit': (...given) => things.commit(given),
      'productMindset.openRoadmapProblem': (row) => gestures.openProblem(row),
    },
    dispose: () => life.dispose(),
  };
}

function countsOf(roadmaps: RoadmapTree['roadmaps']): string {
  const sum = (count: (one: (typeof roadmaps)[number]) => number): number =>
    roadmaps.reduce((total, one) => total + count(one), 0);
  return roadmapWording.shownOf(
    sum(({ shown }) => shown.length),
    sum(({ items }) => items.length),
  );
}
