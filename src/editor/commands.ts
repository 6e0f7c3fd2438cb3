import * as vscode from 'vscode';
import type { TrailerLine } from '../answers/trailers.ts';
import { trailerEdit, withTrailers } from '../answers/trailers.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { isSha } from '../model/ids.ts';
import type { CommandId } from '../protocol/ids.ts';
import { commandIds, panelId } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import { fileWording } from './fileWording.ts';
import type { Gestures } from './gestures.ts';
import type { Asker } from './asker.ts';
import { repositoryOf } from './commitDocuments.ts';
import { escapedIcons } from './escapedIcons.ts';
import type { GitRepository } from './gitExtension.ts';
import { readHistory, stopReading } from './historyGestures.ts';
import type { Indexer } from './indexer.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { askInSteps } from './sayWhoAndWhy.ts';
import { formOf, linesOf, offerForText } from './offers.ts';
import { done, failed } from './outcomes.ts';
import { neverAskIn } from './settings.ts';
import type { PlanningDoor } from './planningDoor.ts';
import type { PlanningCommandId } from './planningCommands.ts';
import { planningCommands } from './planningCommands.ts';
import type { Sharer } from './sharer.ts';
import type { ShownFile } from './shownFile.ts';
import type { SignalDoor } from './signalDoor.ts';
import type { Tracked } from './signInGestures.ts';
import type { TicketingDoor } from './ticketingDoor.ts';
import type { VotingDoor } from './votingDoor.ts';
import type { VoteWish } from './voteWish.ts';
import { wording } from './wording.ts';

/** What the commands act on. */
export interface Acted extends Tracked {
  readonly ticketing: TicketingDoor;
  readonly minds: Minds;
  readonly asker: Asker;
  readonly gestures: Gestures;
  readonly sharer: Sharer;
  /** Shares the votes. */
  readonly voteSharer: Sharer;
  readonly votingDoor: VotingDoor;
  readonly signalDoor: SignalDoor;
  readonly indexer: Indexer;
  readonly shownFile: ShownFile;
  /** Proposes a roadmap. */
  readonly setUp: (entry: OpenRepository) => Promise<Outcome>;
  readonly planning: PlanningDoor;
  readonly log: Log & { show(): void };
}

/** What VS Code hands to a command: a document, a source control, or nothing from the palette. */
type Target = vscode.Uri | vscode.SourceControl | undefined;

/** Registers every command of the manifest; one left out does not compile. */
export function registerCommands(acted: Acted): vscode.Disposable {
  const { minds, asker, gestures, sharer, voteSharer, votingDoor } = acted;
  const commands: Readonly<Record<CommandId, (...given: never[]) => unknown>> = {
    [commandIds.sayWhoAndWhy]: (target: Target) => sayWhoAndWhy(acted, target),
    [commandIds.commitAndSay]: (repository: GitRepository | undefined) =>
      answerForHead(acted, repository),
    [commandIds.openPanel]: () => openPanel(),
    [commandIds.answer]: () => answerForHead(acted, undefined),
    [commandIds.skip]: async () => {
      const [first] = asker.cards;
      if (first) say(await gestures.skip({ sha: first.story.commit.sha }));
    },
    [commandIds.never]: async () => {
      const entry = chosen(minds, undefined);
      if (!entry) return;
      await neverAskIn(entry.mind.root);
      say(done(wording.neverHere()));
    },
    [commandIds.askAgain]: async () => say(await gestures.askAgain()),
    [commandIds.showLog]: () => acted.log.show(),
    [commandIds.putLines]: (uri: vscode.Uri, lines: readonly TrailerLine[]) =>
      putLines(acted, uri, lines),
    [commandIds.shareAnswers]: () =>
      withPanel(minds, async (entry) => say(await sharer.wish(entry))),
    [commandIds.stopSharing]: () =>
      withPanel(minds, async (entry) => say(await sharer.stop(entry))),
    [commandIds.syncAnswers]: async () => {
      const entry = chosen(minds, undefined);
      if (!entry) return;
      say(await withProgress(wording.exchanging(), () => sharer.sync(entry)));
      await voteSharer.onTime(entry);
    },
    [commandIds.vote]: async (wish?: VoteWish) => say(await votingDoor.voteOn(wish)),
    [commandIds.startRound]: async () => say(await votingDoor.startRound()),
    [commandIds.shareVotes]: () =>
      withPanel(minds, async (entry) => say(await voteSharer.wish(entry))),
    [commandIds.stopSharingVotes]: () =>
      withPanel(minds, async (entry) => say(await voteSharer.stop(entry))),
    [commandIds.withdrawVotes]: async () =>
      say(await (await votingDoor.open()).gestures.withdraw()),
    [commandIds.showSignal]: async () => {
      const entry = await lookedAt(acted);
      if (entry) await acted.signalDoor.show(entry);
      else say(failed(wording.state(minds.state, minds.failure).text));
    },
    [commandIds.readHistory]: () => readAll(acted, false),
    [commandIds.rebuildHistory]: () => readAll(acted, true),
    [commandIds.stopReadingHistory]: () => say(stopReading(acted.indexer)),
    [commandIds.signIn]: async () => {
      const entry = await lookedAt(acted);
      if (entry) say(await (await acted.ticketing.open()).signIn(acted, entry));
    },
    [commandIds.signOut]: async () => say(await (await acted.ticketing.open()).signOut(acted)),
    [commandIds.fetchTickets]: async () => {
      const entry = await lookedAt(acted);
      if (entry) say(await (await acted.ticketing.open()).fetch(acted, entry));
    },
    [commandIds.setUp]: async () => {
      const entry = await lookedAt(acted);
      if (entry) say(await acted.setUp(entry));
    },
    ...planned(acted.planning),
  };
  return vscode.Disposable.from(
    ...Object.entries(commands).map(([id, run]) =>
      vscode.commands.registerCommand(id, async (...given: never[]) => {
        try {
          await run(...given);
        } catch (error) {
          acted.log.error(`The command ${id} failed`, error);
          say(failed(wording.failure(reasonOf(error))));
        }
      }),
    ),
  );
}

/** What the bundle of the roadmap answers. */
function planned(planning: PlanningDoor): Readonly<Record<PlanningCommandId, Run>> {
  const commands = {} as Record<PlanningCommandId, Run>;
  for (const id of planningCommands) {
    commands[id] = async (...given) => say(await planning.run(id, ...given));
  }
  return commands;
}
type Run = (...given: readonly unknown[]) => Promise<void>;

/** The person asked to see the panel, so it may have the focus. */
export async function openPanel(): Promise<void> {
  await vscode.commands.executeCommand(`${panelId}.focus`);
}

/** The outcome of a command, in the status bar, for a few seconds. */
export function say({ text }: Outcome): void {
  if (text !== '') vscode.window.setStatusBarMessage(escapedIcons(text), 5000);
}

async function withPanel(
  minds: Minds,
  act: (entry: OpenRepository) => Promise<void>,
): Promise<void> {
  const entry = chosen(minds, undefined);
  await openPanel();
  if (entry) await act(entry);
}

function withProgress<T>(title: string, work: () => Promise<T>): Thenable<T> {
  const { Window: location } = vscode.ProgressLocation;
  return vscode.window.withProgress({ location, title }, work);
}

/** Reads the history of the repository that the person is in. */
async function readAll(acted: Acted, rebuild: boolean): Promise<void> {
  const entry = await lookedAt(acted);
  if (!entry) return;
  const read = (): Promise<Outcome> => readHistory(acted.indexer, entry, rebuild);
  say(await withProgress(fileWording.reading(), read));
}

/** The repository that the person is in. */
async function lookedAt({ minds, shownFile }: Acted): Promise<OpenRepository | undefined> {
  return (await shownFile.repository()) ?? chosen(minds, undefined);
}

async function answerForHead(acted: Acted, repository: GitRepository | undefined): Promise<void> {
  const entry = chosen(acted.minds, repository?.rootUri);
  await openPanel();
  if (!entry) return;
  await acted.asker.check(entry);
  const head = entry.mind.facts()?.standing.head;
  if (head === undefined || !isSha(head)) {
    say(failed(wording.failure('no-commit')));
    return;
  }
  await acted.asker.open(head);
}

async function sayWhoAndWhy(acted: Acted, target: Target): Promise<void> {
  const document = target instanceof vscode.Uri ? openDocument(target) : undefined;
  const entry = document
    ? repositoryOf(document, acted.minds)
    : chosen(acted.minds, target instanceof vscode.Uri ? target : target?.rootUri);
  if (!entry) return;
  const text = document?.getText() ?? entry.repository.inputBox.value;
  const offer = offerForText(entry, text, document);
  if (!offer) return;
  const unsaid = { who: offer.message.who.length === 0, why: offer.message.why.length === 0 };
  if (!unsaid.who && !unsaid.why) {
    say(failed(wording.bothAreThere()));
    return;
  }
  const said = await askInSteps(offer, unsaid);
  const lines = linesOf(said ?? {});
  if (lines.length > 0) await put(entry, document, lines);
}

async function putLines(
  acted: Acted,
  uri: vscode.Uri,
  lines: readonly TrailerLine[],
): Promise<void> {
  const document = openDocument(uri);
  const entry = document && repositoryOf(document, acted.minds);
  if (entry) await put(entry, document, lines);
}

/** Adds lines to a message as it stands now; what is there stays as it is. */
async function put(
  { mind, repository }: OpenRepository,
  document: vscode.TextDocument | undefined,
  lines: readonly TrailerLine[],
): Promise<void> {
  const { inputBox } = repository;
  const facts = mind.facts();
  const form = facts && formOf(document, facts);
  if (!document || document.uri.scheme === 'vscode-scm') {
    inputBox.value = withTrailers(inputBox.value, lines, form).replace(/\r?\n$/, '');
    return;
  }
  const change = new vscode.WorkspaceEdit();
  const { offset, length, text } = trailerEdit(document.getText(), lines, form);
  const [start, end] = [document.positionAt(offset), document.positionAt(offset + length)];
  change.replace(document.uri, new vscode.Range(start, end), text);
  await vscode.workspace.applyEdit(change);
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
}

/** The repository meant: the one named, else the one selected in Source Control, else the only one. */
function chosen(minds: Minds, root: vscode.Uri | undefined): OpenRepository | undefined {
  if (root) return minds.byRoot(root.fsPath);
  return minds.all.find(({ repository }) => repository.ui.selected) ?? minds.all[0];
}
