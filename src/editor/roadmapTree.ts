import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { TicketKey } from '../model/ids.ts';
import { keyOfRef } from '../tickets/keyOfRef.ts';
import { atMostEvery } from './atMostEvery.ts';
import { filesOfPattern, isOneFile } from './filesOfPattern.ts';
import { whoLabel } from './chips.ts';
import type { Later } from './later.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import type { RoadmapFilter } from './roadmapFilter.ts';
import { isFiltering, noFilter } from './roadmapFilter.ts';
import { roadmapOf } from './roadmapOf.ts';
import type { Roadmap, RoadmapRow, RoadmapState, RowOf } from './roadmapRows.ts';
import { roadmapState, rowsBelow, topRows } from './roadmapRows.ts';
import { roadmapWording } from './roadmapWording.ts';
import type { RowParts } from './rowItem.ts';
import { rowItem, rowTooltip } from './rowItem.ts';
import { shownText } from './shownText.ts';

interface Parts {
  readonly minds: Pick<Minds, 'all' | 'onDidChange' | 'onDidOpen'>;
  readonly later: Later;
  readonly clock: Clock;
}

/** Painting more often says nothing more to people. In milliseconds. */
const pause = 250;

/** The rows of the roadmaps of all open repositories, by what the minds know: starts no process. */
export class RoadmapTree implements vscode.TreeDataProvider<RoadmapRow>, vscode.Disposable {
  readonly #parts: Parts;
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<undefined>());
  #filter = noFilter;
  /** What the rows were made of when minds last said that something changed. */
  #sources: readonly unknown[] = [];
  /** As last looked at; forgotten when anything changed. */
  #known: ReadonlyMap<string, Roadmap> | undefined;

  /** After rows may be others. */
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { minds, later } = parts;
    const painting = this.#life.own(atMostEvery(pause, () => this.#changed.fire(undefined), later));
    const change = (): void => {
      this.#known = undefined;
      painting.call();
    };
    const follow = ({ repository, mind, life }: OpenRepository): void => {
      const changed = (): void => {
        if (this.#filter.isMine) change();
      };
      life.own(repository.state.onDidChange(changed));
      life.own(mind.tickets.onDidChange(change));
    };
    const changeIfNew = (): void => {
      const sources = sourcesOf(minds.all);
      // Rows that are made anew under the pointer lose a click and a drag.
      if (isSameList(sources, this.#sources)) return;
      this.#sources = sources;
      change();
    };
    this.#life.own(minds.onDidChange(changeIfNew));
    this.#life.own(minds.onDidOpen(follow));
    minds.all.forEach(follow);
  }

  get filter(): RoadmapFilter {
    return this.#filter;
  }

  /** Shows other items, or all again. */
  show(filter: RoadmapFilter): void {
    this.#filter = filter;
    this.#known = undefined;
    this.#changed.fire(undefined);
  }

  get state(): RoadmapState {
    return roadmapState(this.roadmaps);
  }

  get roadmaps(): readonly Roadmap[] {
    this.#known ??= new Map(
      this.#parts.minds.all.map((entry) => {
        const roadmap = roadmapOf(entry, this.#filter, this.#parts.clock());
        return [roadmap.root, roadmap];
      }),
    );
    return [...this.#known.values()];
  }

  /** The repository that a row is of, while it is open. */
  entryOf({ root }: Pick<RoadmapRow, 'root'>): OpenRepository | undefined {
    return this.#parts.minds.all.find(({ mind }) => mind.root === root);
  }

  /** What the filter lets through, in a few words; nothing without one. */
  get filterWords(): string | undefined {
    if (!isFiltering(this.#filter)) return undefined;
    const { personas, teams, isMine } = this.#filter;
    const plans = this.roadmaps.map(({ plan }) => plan);
    const nameOf = (id: string): string => {
      const names = plans.map((plan) => whoLabel(id, plan));
      return shownText(names.find((name) => name !== id) ?? id, 60);
    };
    return [
      ...(isMine ? [roadmapWording.mine()] : []),
      ...[...personas, ...teams].map(nameOf),
    ].join(', ');
  }

  getTreeItem(row: RoadmapRow): vscode.TreeItem {
    const parts = this.#partsOf(row);
    return parts ? rowItem(row, parts) : new vscode.TreeItem('');
  }

  resolveTreeItem(item: vscode.TreeItem, row: RoadmapRow): vscode.TreeItem {
    const parts = this.#partsOf(row);
    const tooltip = parts && rowTooltip(row, parts);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  getChildren(row?: RoadmapRow): RoadmapRow[] | Promise<RoadmapRow[]> {
    const { roadmaps } = this;
    if (!row) return [...topRows(roadmaps)];
    const roadmap = roadmaps.find(({ root }) => root === row.root);
    if (!roadmap) return [];
    if (row.kind === 'pattern') return this.#filesBelow(row);
    const below = rowsBelow(row, roadmap, this.keysOf(row));
    return row.kind === 'item' ? withFiles(below) : [...below];
  }

  /** The files of a pattern that belong to its item, and to no other more than to it. */
  async #filesBelow({ id, root, pattern, item }: RowOf<'pattern'>): Promise<RoadmapRow[]> {
    const { paths, isCut } = await filesOfPattern(root, pattern);
    const mind = this.entryOf({ root })?.mind;
    const own = paths.filter((path) => mind?.ownersOf([path]).some((one) => one.id === item.id));
    const files = own.map((path) => ({
      kind: 'file' as const,
      id: `${id}|file|${path}`,
      root,
      path,
    }));
    if (isCut) return [...files, { kind: 'note', id: `${id}|more`, root, note: 'more-files' }];
    if (files.length > 0) return files;
    return [{ kind: 'note', id: `${id}|none`, root, note: 'no-file' }];
  }

  /** How people of the repository write a ticket, which may be known by its full name only. */
  keysOf(row: Pick<RoadmapRow, 'root'>): (ticket: string) => TicketKey {
    const mind = this.entryOf(row)?.mind;
    const context = mind?.facts()?.context;
    return (ticket) =>
      mind && context
        ? keyOfRef(mind.references.refOf(ticket as TicketKey), context)
        : (ticket as TicketKey);
  }

  #partsOf(row: RoadmapRow): RowParts | undefined {
    const mind = this.entryOf(row)?.mind;
    const roadmap = this.roadmaps.find(({ root }) => root === row.root);
    return mind && roadmap && { roadmap, mind, now: this.#parts.clock() };
  }

  dispose(): void {
    this.#life.dispose();
  }
}

/** All that rows are made of but what is known of tickets: each is replaced when it changes. */
function sourcesOf(entries: readonly OpenRepository[]): readonly unknown[] {
  return entries.flatMap(({ mind }) => {
    const { plan, context, standing } = mind.facts() ?? {};
    return [mind, plan, context, standing?.branch, mind.planned(), mind.progress()];
  });
}

function isSameList(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.length === other.length && one.every((each, index) => each === other[index]);
}

/** A pattern that is one file need not be opened to see it. */
function withFiles(rows: readonly RoadmapRow[]): Promise<RoadmapRow[]> {
  return Promise.all(
    rows.map(async (row) => {
      if (row.kind !== 'pattern' || !(await isOneFile(row.root, row.pattern))) return row;
      const { id, root, pattern } = row;
      return { kind: 'file', id, root, path: pattern.replace(/^\//, '') };
    }),
  );
}
