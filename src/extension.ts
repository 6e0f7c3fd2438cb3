import type * as vscode from 'vscode';
import { Lifetime } from './base/lifetime.ts';
import { activeFile } from './editor/activeFile.ts';
import { Gestures } from './editor/gestures.ts';
import { ArrivedNews } from './editor/arrivedNews.ts';
import { Asker } from './editor/asker.ts';
import { showChipsAboveMessage } from './editor/chipsAboveMessage.ts';
import { openPanel, registerCommands, say } from './editor/commands.ts';
import { offerCompletions } from './editor/completions.ts';
import { offerGhostText } from './editor/ghostText.ts';
import { markMissingLines } from './editor/hints.ts';
import { hasRoom } from './editor/hasRoom.ts';
import { explainOnHover } from './editor/hovers.ts';
import { readHistory } from './editor/historyGestures.ts';
import { Indexer } from './editor/indexer.ts';
import { keepHistory } from './editor/keepHistory.ts';
import { keepSurveys } from './editor/keepSurveys.ts';
import { keepTickets } from './editor/keepTickets.ts';
import { later } from './editor/later.ts';
import { openLogChannel } from './editor/logChannel.ts';
import { Minds } from './editor/minds.ts';
import { notifyIfWished } from './editor/notification.ts';
import { offers } from './editor/offers.ts';
import type { OpenRepository } from './editor/openRepository.ts';
import { ownTeamIn } from './editor/ownTeam.ts';
import { registerPanel } from './editor/panelDoor.ts';
import { personalTrackers } from './editor/personalTrackers.ts';
import { PlanningDoor } from './editor/planningDoor.ts';
import { offerAfterCommit } from './editor/postCommit.ts';
import { setting } from './editor/settings.ts';
import { helpWithPlans } from './editor/planLanguageDoor.ts';
import { ShownFile } from './editor/shownFile.ts';
import { Sight } from './editor/sight.ts';
import { SignalDoor } from './editor/signalDoor.ts';
import { startSoon } from './editor/startSoon.ts';
import { Sharer } from './editor/sharer.ts';
import { shareAnswers } from './editor/shareAnswers.ts';
import { sharedAnswers, sharedVotes } from './editor/sharedThing.ts';
import { showStatusItem } from './editor/statusItem.ts';
import { TicketingDoor } from './editor/ticketingDoor.ts';
import { ticketSources } from './editor/ticketSources.ts';
import { Titles } from './editor/titles.ts';
import type { VoteWish } from './editor/voteWish.ts';
import { VotingDoor } from './editor/votingDoor.ts';
import { watchCommits } from './editor/watching.ts';
import { watchPlan } from './editor/watchPlan.ts';
import type { Outcome } from './protocol/messages.ts';

/** The editor's door: registers every feature, each handed what it needs, and starts nothing heavy. */
export function activate(context: vscode.ExtensionContext): void {
  const life = new Lifetime();
  context.subscriptions.push(life);
  const clock = Date.now;
  const log = life.own(openLogChannel());

  // Signing in is a bundle of its own, loaded when a tracker is about to be asked.
  const ticketing = life.own(
    new TicketingDoor(async () => {
      const { secrets, globalState: memory } = context;
      return (await import('./ticketing.ts')).openTicketing({ secrets, memory, clock, log });
    }, log),
  );
  const trackers = personalTrackers(log);
  const tickets = ticketSources(ticketing, trackers);

  // Everything that runs git or reads files is in a bundle of its own, loaded with the first repository.
  const minds = life.own(
    new Minds(async (directory, gitBinary) => {
      const { openMind } = await import('./mind.ts');
      const cacheFolder = context.globalStorageUri.fsPath;
      return openMind({ directory, gitBinary, cacheFolder, tickets }, log, clock);
    }, log),
  );
  const asker = life.own(new Asker(minds, clock, log));
  const gestures = life.own(new Gestures(minds, asker, clock, log));
  const sharer = life.own(new Sharer(sharedAnswers, minds, log));
  const voteSharer = life.own(new Sharer(sharedVotes, minds, log));
  const mode = () => setting('history.index');
  const indexer = life.own(new Indexer({ mode, hasRoom, later, clock, log }));
  const isOff = () => mode() === 'off';
  const repositories = () => minds.all;
  const shownFile = life.own(
    new ShownFile({ active: activeFile, repositories, isOff, later, log }),
  );
  const titles = life.own(new Titles({ shownFile, asker, clock, log }));
  const setUp = async (entry: OpenRepository): Promise<Outcome> =>
    (await import('./settingUp.ts')).setUp(entry.mind, () => readHistory(indexer, entry));
  const ownTeam = ({ mind }: OpenRepository) => ownTeamIn(mind, context.workspaceState)?.team;
  const sight = new Sight();
  // What is shown of the roadmap beside the panel is a bundle of its own, loaded with the first repository.
  const planning = life.own(
    new PlanningDoor(
      async () => {
        const show = shownFile.show.bind(shownFile);
        const { openPlanning } = await import('./planning.ts');
        const shown = { show, openPanel, say, shownFile, sight };
        const voting = { ownTeam, voteOn: (wish: VoteWish) => votingDoor.voteOn(wish) };
        const everywhere = context.globalState;
        return openPlanning({ minds, asker, everywhere, ...shown, ...voting, later, clock, log });
      },
      minds,
      log,
    ),
  );
  const news = new ArrivedNews({ memory: context.workspaceState, clock, log });
  // Voting is in the bundle of the panel.
  const votingDoor = life.own(
    new VotingDoor(async () => {
      const { workspaceState: memory, globalState: everywhere } = context;
      const saying = { minds, shownFile, sharer: voteSharer, news, memory, everywhere };
      return (await import('./panel.ts')).openVoter({ ...saying, clock, log });
    }, openPanel),
  );
  const signalDoor = life.own(
    new SignalDoor(async () => {
      const [{ SignalTabs }, { voting }] = await Promise.all([
        import('./signal.ts'),
        votingDoor.open(),
      ]);
      const voteOn = votingDoor.voteOn.bind(votingDoor);
      const { extensionUri } = context;
      const sharer = voteSharer;
      return new SignalTabs({ extensionUri, minds, voting, sharer, voteOn, openPanel, clock, log });
    }),
  );
  const offerFor = offers(minds);

  life.own(startSoon(minds));
  life.own(
    watchCommits(minds, (entry) => {
      void asker.check(entry);
      indexer.mayHaveMoved(entry);
      void news.look(entry);
    }),
  );
  life.own(keepHistory({ minds, gestures, indexer, shownFile, later }));
  life.own(keepSurveys({ minds, indexer, later }));
  life.own(keepTickets({ minds, titles, ticketing, trackers }));
  life.own(watchPlan(minds));
  life.own(
    helpWithPlans(async () => {
      const { openPlanLanguage } = await import('./planLanguage.ts');
      return openPlanLanguage({ minds, later, clock, log });
    }, log),
  );
  life.own(shareAnswers({ minds, asker, gestures, sharer, voteSharer, log }));
  life.own(offerGhostText(offerFor));
  life.own(offerCompletions(offerFor));
  life.own(markMissingLines(minds, offerFor));
  life.own(explainOnHover(offerFor));
  life.own(showChipsAboveMessage(minds, offerFor));
  life.own(offerAfterCommit(minds));
  life.own(showStatusItem(asker, shownFile));
  life.own(notifyIfWished(asker, clock, context.globalState, log));
  const sharers = { sharer, voteSharer };
  const shown = { shownFile, titles, ticketing, trackers, news };
  const known = { minds, asker, ...sharers, indexer, ...shown };
  const editing = () => import('./plan.ts');
  const parts = { ...known, gestures, editing, sight, clock, log };
  life.own(
    registerPanel(async () => {
      const [{ showPanel }, voter] = await Promise.all([import('./panel.ts'), votingDoor.open()]);
      return (view) => showPanel(view, context.extensionUri, { ...parts, voter });
    }, log),
  );
  life.own(registerCommands({ ...known, gestures, planning, setUp, votingDoor, signalDoor, log }));
}
