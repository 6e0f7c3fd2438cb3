import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import { reasonOf } from '../base/productError.ts';
import { fromPage } from '../protocol/guards.ts';
import type { AskName, Asks, FromHost, FromPage } from '../protocol/messages.ts';
import type { Picture } from '../protocol/picture.ts';
import type { PathAdding } from './addToRoadmap.ts';
import type { Asker } from './asker.ts';
import type { Gestures } from './gestures.ts';
import { goBack, openFile, pinShown, showItem } from './contextGestures.ts';
import { openTicket } from './openTicket.ts';
import { pageHtml } from './pageHtml.ts';
import type { Known } from './pictureOf.ts';
import { pictureOf } from './pictureOf.ts';
import type { Sight } from './sight.ts';
import type { Voter } from './voter.ts';
import { goWay, showCommit } from './ways.ts';
import { wording } from './wording.ts';

/** What answers each ask of the page. One left out does not compile. */
export type Answering = {
  readonly [Name in Exclude<AskName, 'ready'>]: (
    takes: Asks[Name]['takes'],
  ) => Promise<Asks[Name]['gives']>;
};

/** What the panel is made from. */
export interface PanelParts extends Known {
  readonly gestures: Gestures;
  /** What changes the text of a roadmap; loaded when somebody does. */
  readonly editing: () => Promise<PathAdding>;
  /** Who has to know that somebody sees the panel. */
  readonly sight: Sight;
  readonly clock: Clock;
  readonly log: Log;
}

/** What answers, and what shows, what is loaded with the panel alone. */
type Parts = PanelParts & { readonly voter: Voter };

/** Fills a view with the side panel: a page that is told the whole picture and asks by name. */
export function showPanel(view: vscode.WebviewView, extensionUri: vscode.Uri, parts: Parts): void {
  const { asker, gestures, sharer, voteSharer, indexer, shownFile, titles, ticketing } = parts;
  const { news, clock, log } = parts;
  const { voting, rounds } = parts.voter;
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const picture = (): Picture => pictureOf({ ...parts, voting, rounds }, gestures.saved, clock());
  const answering = answeringOf(parts);
  const life = new Lifetime();
  const { webview } = view;
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const send = (message: FromHost): void => void webview.postMessage(message);
  const tell = (): void => {
    view.badge = badgeFor(asker.cards);
    // A hidden page is gone; it asks for the picture when it comes back.
    if (view.visible) send({ tell: 'picture', picture: picture() });
  };
  const see = (isSeen: boolean): void => {
    shownFile.watch(isSeen);
    titles.watch(isSeen);
    voting.watch(isSeen);
    parts.sight.watch(isSeen);
    indexer.watch(isSeen);
  };
  // The asker says so as well when the minds changed, and the shown file when its index did.
  const saying = [voting, rounds, news];
  const known = [asker, gestures, sharer, voteSharer, shownFile, titles, ticketing, ...saying];
  for (const { onDidChange } of known) life.own(onDidChange(tell));
  life.own(view.onDidChangeVisibility(() => see(view.visible)));
  life.own({ dispose: () => see(false) });
  life.own(
    webview.onDidReceiveMessage((received: unknown) => {
      const message = fromPage(received);
      if (!message) {
        log.warn('The page sent something that is not a message.');
        return;
      }
      reply(message, picture, answering)
        .then((value) => send({ answers: message.id, value }))
        .catch((error: unknown) => {
          log.error(`The page asked “${message.ask}”, which failed`, error);
          send({ answers: message.id, failed: wording.failure(reasonOf(error)) });
        });
    }),
  );
  life.own(view.onDidDispose(() => life.dispose()));
  webview.html = pageHtml(webview, dist, { name: 'webview', title: 'Product Mindset' });
  tell();
  see(view.visible);
}

function badgeFor(cards: Asker['cards']): vscode.ViewBadge | undefined {
  const [first] = cards;
  const { length } = cards;
  return first && { value: length, tooltip: wording.statusLabel(length, first.question) };
}

function answeringOf(parts: Parts): Answering {
  const { gestures } = parts;
  const { gestures: voter, rounds } = parts.voter;
  const sharers = { answers: parts.sharer, votes: parts.voteSharer };
  return {
    answer: (takes) => gestures.answer(takes),
    skip: (takes) => gestures.skip(takes),
    notUseful: (takes) => gestures.notUseful(takes),
    alreadySaid: (takes) => gestures.alreadySaid(takes),
    snooze: (takes) => gestures.snooze(takes),
    open: (takes) => gestures.open(takes),
    putIntoMessage: (takes) => gestures.putIntoMessage(takes),
    showCommit: ({ sha }) => showCommit(parts, sha),
    go: ({ way }) => goWay(way, parts),
    openTicket: (takes) => openTicket(parts, takes),
    showItem: (takes) => showItem(parts, takes),
    goBack: () => goBack(parts),
    pin: (takes) => pinShown(parts, takes),
    openFile: (takes) => openFile(parts, takes),
    signIn: async ({ tracker }) => (await parts.ticketing.open()).signInToShown(parts, tracker),
    share: (takes) => sharers[takes.of].share(takes),
    notShare: (takes) => sharers[takes.of].notShare(takes),
    shareWith: (takes) => sharers[takes.of].shareWith(takes),
    sync: ({ of }) => sharers[of].syncShown(),
    vote: (takes) => voter.vote(takes),
    voteOnNews: (takes) => voter.voteOnNews(takes),
    dismissNews: (takes) => voter.dismissNews(takes),
    dismissAllNews: () => voter.dismissAllNews(),
    undoVote: () => voter.undo(),
    changeVote: (takes) => voter.change(takes),
    takeBackVote: (takes) => voter.takeBack(takes),
    dropAbout: (takes) => voter.dropAbout(takes),
    chooseTeam: (takes) => voter.chooseTeam(takes),
    changeTeam: () => voter.changeTeam(),
    shareVotes: () => voter.share(),
    startRound: () => rounds.start({ isWished: false }),
    putOffRound: () => rounds.putOff(),
    leaveRound: () => Promise.resolve(rounds.leave()),
    goInRound: (takes) => Promise.resolve(rounds.go(takes)),
    chooseInRound: (takes) => rounds.choose(takes),
    chooseKindInRound: (takes) => rounds.chooseKind(takes),
    clearInRound: (takes) => rounds.clear(takes),
    keepRound: () => rounds.keep(),
    openAgenda: (takes) => rounds.openAgenda(takes),
  };
}

async function reply(
  message: FromPage,
  picture: () => Picture,
  answering: Answering,
): Promise<Asks[AskName]['gives']> {
  switch (message.ask) {
    case 'ready':
      return picture();
    case 'answer':
      return answering.answer(message);
    case 'skip':
      return answering.skip(message);
    case 'notUseful':
      return answering.notUseful(message);
    case 'alreadySaid':
      return answering.alreadySaid(message);
    case 'snooze':
      return answering.snooze(message);
    case 'open':
      return answering.open(message);
    case 'putIntoMessage':
      return answering.putIntoMessage(message);
    case 'showCommit':
      return answering.showCommit(message);
    case 'go':
      return answering.go(message);
    case 'openTicket':
      return answering.openTicket(message);
    case 'showItem':
      return answering.showItem(message);
    case 'goBack':
      return answering.goBack(message);
    case 'pin':
      return answering.pin(message);
    case 'openFile':
      return answering.openFile(message);
    case 'signIn':
      return answering.signIn(message);
    case 'share':
      return answering.share(message);
    case 'notShare':
      return answering.notShare(message);
    case 'shareWith':
      return answering.shareWith(message);
    case 'sync':
      return answering.sync(message);
    case 'voteOnNews':
      return answering.voteOnNews(message);
    case 'dismissNews':
      return answering.dismissNews(message);
    case 'dismissAllNews':
      return answering.dismissAllNews(message);
    case 'vote':
      return answering.vote(message);
    case 'undoVote':
      return answering.undoVote(message);
    case 'changeVote':
      return answering.changeVote(message);
    case 'takeBackVote':
      return answering.takeBackVote(message);
    case 'dropAbout':
      return answering.dropAbout(message);
    case 'chooseTeam':
      return answering.chooseTeam(message);
    case 'changeTeam':
      return answering.changeTeam(message);
    case 'shareVotes':
      return answering.shareVotes(message);
    case 'startRound':
      return answering.startRound(message);
    case 'putOffRound':
      return answering.putOffRound(message);
    case 'leaveRound':
      return answering.leaveRound(message);
    case 'goInRound':
      return answering.goInRound(message);
    case 'chooseInRound':
      return answering.chooseInRound(message);
    case 'chooseKindInRound':
      return answering.chooseKindInRound(message);
    case 'clearInRound':
      return answering.clearInRound(message);
    case 'keepRound':
      return answering.keepRound(message);
    case 'openAgenda':
      return answering.openAgenda(message);
  }
}
