import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ContextSubject } from '../model/context.ts';
import type { TicketKey } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import type { Outcome } from '../protocol/messages.ts';
import { chooseDestination } from './chooseDestination.ts';
import { chooseFilter } from './chooseFilter.ts';
import { chooseItem } from './chooseItem.ts';
import type { Destination } from './moveRoadmapItem.ts';
import { escapedIcons } from './escapedIcons.ts';
import { openTicketPage } from './openTicketPage.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';
import { noFilter } from './roadmapFilter.ts';
import type { RoadmapRow, RowOf } from './roadmapRows.ts';
import type { RoadmapTree } from './roadmapTree.ts';
import { roadmapWording } from './roadmapWording.ts';
import type { VoteOnThings } from './voteOnThings.ts';
import { ticketLinks } from './ticketLinks.ts';
import { shownText } from './shownText.ts';

interface Parts {
  readonly tree: RoadmapTree;
  readonly view: Pick<vscode.TreeView<RoadmapRow>, 'selection' | 'visible'>;
  readonly move: (root: string, item: RoadmapItem, to: Destination) => Promise<Outcome>;
  readonly show: (entry: OpenRepository, subject: ContextSubject) => void;
  readonly openPanel: () => Promise<void>;
  readonly things: Pick<VoteOnThings, 'item' | 'shownTicket' | 'ticket'>;
}

const quietly = done('');

/**
 * What a person does with the roadmap: on a row of the tree, or, from the palette, on the row that is
 * selected, else on an item that they choose.
 */
export class RoadmapGestures {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async filter(): Promise<Outcome> {
    const { tree } = this.#parts;
    const chosen = await chooseFilter(tree.roadmaps, tree.filter);
    if (chosen) tree.show(chosen);
    return quietly;
  }

  showMine(): Promise<Outcome> {
    const { tree } = this.#parts;
    tree.show({ ...tree.filter, isMine: !tree.filter.isMine });
    return Promise.resolve(quietly);
  }

  clearFilter(): Promise<Outcome> {
    this.#parts.tree.show(noFilter);
    return Promise.resolve(quietly);
  }

  async showItem(given: unknown): Promise<Outcome> {
    const { tree, show, openPanel } = this.#parts;
    const row = await this.#itemOf(given);
    if (!row) return this.#noItem();
    const entry = tree.entryOf(row);
    if (entry) show(entry, { kind: 'item', item: row.item.id });
    await openPanel();
    return quietly;
  }

  async moveItem(given: unknown): Promise<Outcome> {
    const { tree, move } = this.#parts;
    const row = await this.#itemOf(given);
    if (!row) return this.#noItem();
    if (row.item.origin) return failed(roadmapWording.notFromHere());
    const roadmap = tree.roadmaps.find(({ root }) => root === row.root);
    const to = roadmap && (await chooseDestination(row.item, roadmap));
    return to ? move(row.root, row.item, to) : quietly;
  }

  async openFile(given: unknown): Promise<Outcome> {
    const file = this.#rowOf(given, 'file') ?? (await this.#fileOf(given));
    if (!file) return quietly;
    if (file.kind === 'nothing') return failed(roadmapWording.noFiles());
    await vscode.commands.executeCommand(
      'vscode.open',
      vscode.Uri.file(join(file.root, file.path)),
    );
    return quietly;
  }

  async openTicket(given: unknown): Promise<Outcome> {
    const { tree } = this.#parts;
    const found = this.#rowOf(given, 'ticket') ?? (await this.#ticketOf(given));
    const mind = found && tree.entryOf(found)?.mind;
    if (!mind) return quietly;
    const { ticket } = found;
    if (ticket === undefined) return failed(roadmapWording.noTickets());
    if (ticketLinks(mind).of(ticket) === undefined) {
      return failed(roadmapWording.noLink(shownText(ticket, 60)));
    }
    return openTicketPage(mind, ticket);
  }

  async voteOnItem(given: unknown): Promise<Outcome> {
    const { tree, things } = this.#parts;
    const row = await this.#itemOf(given);
    if (!row) return this.#noItem();
    const entry = tree.entryOf(row);
    return entry ? things.item(entry, row.item) : quietly;
  }

  /** A ticket of the tree, or one that the panel shows. */
  async voteOnTicket(given: unknown): Promise<Outcome> {
    const { tree, things } = this.#parts;
    const ofPanel = things.shownTicket(given);
    if (ofPanel) return ofPanel;
    const found = this.#rowOf(given, 'ticket') ?? (await this.#ticketOf(given));
    const entry = found && tree.entryOf(found);
    if (!entry) return quietly;
    if (found.ticket === undefined) return failed(roadmapWording.noTickets());
    return things.ticket(entry, found.ticket);
  }

  async openProblem(given: unknown): Promise<Outcome> {
    const { tree } = this.#parts;
    const row = this.#rowOf(given, 'problem');
    const broken = tree.roadmaps.find(({ root, plan }) =>
      row ? root === row.root : plan.problems.length > 0,
    );
    const [problem] = broken?.plan.problems ?? [];
    if (!broken || !problem) return done(roadmapWording.noProblem());
    const { file, line, column, endLine, endColumn } = problem;
    const selection = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
    await vscode.window.showTextDocument(vscode.Uri.file(join(broken.root, file)), { selection });
    return quietly;
  }

  /** A row that VS Code handed over, or the one that is selected. */
  #rowOf<Kind extends RoadmapRow['kind']>(given: unknown, kind: Kind): RowOf<Kind> | undefined {
    const { view } = this.#parts;
    const row = (given as RoadmapRow | undefined) ?? (view.visible ? view.selection[0] : undefined);
    return row?.kind === kind ? (row as RowOf<Kind>) : undefined;
  }

  /** `undefined` when there is none, or nobody chose one. */
  async #itemOf(given: unknown): Promise<RowOf<'item'> | undefined> {
    return this.#rowOf(given, 'item') ?? chooseItem(this.#parts.tree.roadmaps);
  }

  #noItem(): Outcome {
    const isEmpty = this.#parts.tree.roadmaps.every(({ items }) => items.length === 0);
    return isEmpty ? failed(roadmapWording.noItems()) : quietly;
  }

  async #fileOf(given: unknown): Promise<RowOf<'file'> | { readonly kind: 'nothing' } | undefined> {
    const { tree } = this.#parts;
    const item = await this.#itemOf(given);
    if (!item) return undefined;
    const below = await tree.getChildren(item);
    const files = await Promise.all(
      below.map(async (row) => (row.kind === 'pattern' ? tree.getChildren(row) : [row])),
    );
    const rows = files.flat().filter((row) => row.kind === 'file');
    if (rows.length === 0) return { kind: 'nothing' };
    const choices = rows.map((row) => ({ label: escapedIcons(shownText(row.path)), row }));
    const placeHolder = roadmapWording.chooseFile();
    return (await vscode.window.showQuickPick(choices, { placeHolder }))?.row;
  }

  async #ticketOf(
    given: unknown,
  ): Promise<{ readonly root: string; readonly ticket?: TicketKey } | undefined> {
    const { tree } = this.#parts;
    const item = await this.#itemOf(given);
    if (!item) return undefined;
    const rows = (await tree.getChildren(item)).filter((row) => row.kind === 'ticket');
    const [only, another] = rows;
    if (!only) return { root: item.root };
    if (!another) return only;
    const choices = rows.map((row) => ({
      label: escapedIcons(shownText(row.ticket, 60)),
      description: descriptionOf(tree.getTreeItem(row)),
      row,
    }));
    const placeHolder = roadmapWording.chooseTicket();
    return (await vscode.window.showQuickPick(choices, { placeHolder }))?.row;
  }
}

const descriptionOf = ({ description }: vscode.TreeItem): string =>
  typeof description === 'string' ? description : '';
