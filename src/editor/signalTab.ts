import * as vscode from 'vscode';
import { coalesced } from '../base/coalesced.ts';
import { Lifetime } from '../base/lifetime.ts';
import { reasonOf } from '../base/productError.ts';
import { signalTabType } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import { fromSignalPage } from '../protocol/signalGuards.ts';
import type {
  FromSignalHost,
  FromSignalPage,
  SignalAskName,
  SignalAsks,
} from '../protocol/signalMessages.ts';
import type { SignalPicture, SignalWayId } from '../protocol/signalPicture.ts';
import type { OpenRepository } from './openRepository.ts';
import { done } from './outcomes.ts';
import { pageHtml } from './pageHtml.ts';
import { repositoryName } from './repositoryName.ts';
import { onSettingsChanged } from './settings.ts';
import { SignalGestures } from './signalGestures.ts';
import type { SignalRead } from './signalPictureOf.ts';
import { signalPictureOf } from './signalPictureOf.ts';
import type { SignalTabParts } from './signalTabs.ts';
import { signalTabWording } from './signalTabWording.ts';
import { wording } from './wording.ts';

/** What answers each ask of the page. One left out does not compile. */
type Answering = {
  readonly [Name in SignalAskName]: (
    takes: SignalAsks[Name]['takes'],
  ) => Promise<SignalAsks[Name]['gives']>;
};

/** What the tab of one repository is made from. */
interface SignalTabMade extends SignalTabParts {
  readonly entry: OpenRepository;
  readonly read: () => Promise<SignalRead>;
  readonly go: (way: SignalWayId) => Promise<Outcome>;
}

/** A month may be told since, in milliseconds. */
const readAgainAfter = 60 * 60 * 1000;

/** Opens the tab for a repository, or fills one that the editor brought back; with whose closing it closes. */
export function openSignalTab(
  made: SignalTabMade,
  broughtBack?: vscode.WebviewPanel,
): vscode.WebviewPanel {
  const { entry, extensionUri, voting, sharer, minds, clock, log } = made;
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const life = new Lifetime();
  const name = repositoryName(entry.mind.root);
  const isOneOfMany = (): boolean => minds.all.length > 1;
  const title = isOneOfMany() ? signalTabWording.titleOf(name) : signalTabWording.title();
  const panel =
    broughtBack ?? vscode.window.createWebviewPanel(signalTabType, title, vscode.ViewColumn.Active);
  panel.title = title;
  panel.webview.options = { enableScripts: true, localResourceRoots: [dist] };
  let read: SignalRead = { is: 'coming' };
  let readAt = clock();
  let seen: { readonly month?: string; readonly team?: string } = {};

  const picture = (): SignalPicture =>
    signalPictureOf({
      read,
      plan: entry.mind.facts()?.plan,
      own: voting.ownTeam(entry)?.team,
      ...(isOneOfMany() ? { repository: name } : {}),
      month: seen.month,
      team: seen.team,
    });
  const send = (message: FromSignalHost): void => {
    // A tab that was closed while something was done for it has no page any more, and throws.
    if (!life.over) void panel.webview.postMessage(message);
  };
  const tell = (): void => {
    // A hidden page is gone; it asks for the picture when it comes back.
    if (!life.over && panel.visible) send({ tell: 'signal', picture: picture() });
  };
  const readAgain = coalesced(async () => {
    readAt = clock();
    read = await made.read();
    tell();
  });
  const gestures = new SignalGestures({
    entry,
    seen: picture,
    report: () => (read.is === 'there' ? read.report : undefined),
    clock,
  });
  const answering: Answering = {
    ready() {
      send({ tell: 'repository', root: entry.mind.root });
      return Promise.resolve(picture());
    },
    look(chosen) {
      seen = chosen;
      tell();
      return Promise.resolve(done(''));
    },
    async go({ way }) {
      const outcome = await made.go(way);
      void readAgain();
      return outcome;
    },
    copy: () => gestures.copy(),
    save: (takes) => gestures.save(takes),
    agenda: (takes) => gestures.agenda(takes),
    copySuggestion: (takes) => gestures.copySuggestion(takes),
    draftIssue: (takes) => gestures.draftIssue(takes),
  };

  let teams = entry.mind.facts()?.plan.teams;
  life.own(
    entry.mind.onDidChange(() => {
      const now = entry.mind.facts()?.plan.teams;
      if (now === teams) return;
      teams = now;
      void readAgain();
    }),
  );
  let own = voting.ownTeam(entry)?.team;
  life.own(
    voting.onDidChange(() => {
      const now = voting.ownTeam(entry)?.team;
      if (now === own) return;
      own = now;
      void readAgain();
    }),
  );
  // Votes of others came, or sharing was turned on or off.
  life.own(
    sharer.onDidReceive((received) => {
      if (received === entry) void readAgain();
    }),
  );
  life.own(sharer.onDidChange(() => void readAgain()));
  life.own(onSettingsChanged(() => void readAgain()));
  life.own(
    panel.onDidChangeViewState(() => {
      if (panel.visible && clock() - readAt > readAgainAfter) void readAgain();
    }),
  );
  life.own(
    panel.webview.onDidReceiveMessage((received: unknown) => {
      const message = fromSignalPage(received);
      if (!message) {
        log.warn('The tab sent something that is not a message.');
        return;
      }
      reply(message, answering)
        .then((value) => send({ answers: message.id, value }))
        .catch((error: unknown) => {
          log.error(`The tab asked “${message.ask}”, which failed`, error);
          send({ answers: message.id, failed: wording.failure(reasonOf(error)) });
        });
    }),
  );
  life.own(panel.onDidDispose(() => life.dispose()));
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
  panel.webview.html = pageHtml(panel.webview, dist, {
    name: 'signalPage',
    title: signalTabWording.title(),
  });
  void readAgain();
  return panel;
}

function reply(
  message: FromSignalPage,
  answering: Answering,
): Promise<SignalAsks[SignalAskName]['gives']> {
  const answer = answering[message.ask] as (
    takes: FromSignalPage,
  ) => Promise<SignalAsks[SignalAskName]['gives']>;
  return answer(message);
}
