import * as vscode from 'vscode';
import type { Log } from '../base/log.ts';
import { settingsPrefix } from '../protocol/ids.ts';
import type { Outcome } from '../protocol/messages.ts';
import { askForToken } from './askForToken.ts';
import type { EditorCredentials } from './credentials.ts';
import { done, failed } from './outcomes.ts';
import type { Sessions } from './sessions.ts';
import { sessionProviderOf } from './sessions.ts';
import { signInWording } from './signInWording.ts';
import type { Tokens } from './tokens.ts';
import type { TrackerSite } from './trackerSites.ts';
import { placeKeyOf } from './trackerSites.ts';

/** What signing in and out works on. */
export interface SignInParts {
  readonly credentials: EditorCredentials;
  readonly sessions: Sessions;
  readonly tokens: Tokens;
  readonly log: Log;
}

interface Pick extends vscode.QuickPickItem {
  readonly run: () => Promise<Outcome>;
}

/** Long enough for a provider that is there; one that is not takes seconds to be known as absent. */
const patience = 1000;
const nothing = done('');

/** Lets the person choose a tracker, and signs in to it. */
export async function signInToOne(
  parts: SignInParts,
  sites: readonly TrackerSite[],
): Promise<Outcome> {
  const picks = Promise.all(sites.map((site) => waysInto(parts, site)));
  const other = { label: signInWording.addTracker(), description: signInWording.inSettings() };
  const items = picks.then((all) => [...all.flat(), { ...other, run: openSetting }]);
  const placeHolder = signInWording.pickIn();
  return (
    (await (await vscode.window.showQuickPick<Pick>(items, { placeHolder }))?.run()) ?? nothing
  );
}

/** Signs in to a tracker: with an account of the editor where one can be had, else with a token. */
export async function signInTo(parts: SignInParts, site: TrackerSite): Promise<Outcome> {
  return (await hasProvider(parts, site)) ? withAccount(parts, site) : withToken(parts, site);
}

/** Lets the person choose a tracker; `forget` deletes what is remembered of its host. */
export async function signOutOfOne(
  parts: SignInParts,
  sites: readonly TrackerSite[],
  forget: (host: string) => Promise<void>,
): Promise<Outcome> {
  const { credentials, tokens } = parts;
  const stored = await tokens.places();
  const all = new Map([...stored, ...sites].map((place) => [placeKeyOf(place), place]));
  const signedIn = await Promise.all(
    [...all.values()].map(async (place) =>
      stored.includes(place) || (await credentials.of(place)) ? [place] : [],
    ),
  );
  const picks = signedIn.flat().map((place) => ({
    label: place.host,
    description: signInWording.kind(place.kind),
    run: async (): Promise<Outcome> => {
      await tokens.delete(place);
      await credentials.signedOut(place);
      await forget(place.host);
      return done(signInWording.signedOut(place.host));
    },
  }));
  if (picks.length === 0) return done(signInWording.nowhere());
  const placeHolder = signInWording.pickOut();
  return (
    (await (await vscode.window.showQuickPick<Pick>(picks, { placeHolder }))?.run()) ?? nothing
  );
}

async function waysInto(parts: SignInParts, site: TrackerSite): Promise<readonly Pick[]> {
  const label = site.host;
  const described = (how: string): string => `${signInWording.kind(site.kind)}, ${how}`;
  const token = {
    label,
    description: described(signInWording.withToken()),
    run: () => withToken(parts, site),
  };
  if (!(await hasProvider(parts, site))) return [token];
  const account = {
    label,
    description: described(signInWording.withAccount()),
    run: () => withAccount(parts, site),
  };
  return [account, token];
}

async function hasProvider({ sessions }: SignInParts, site: TrackerSite): Promise<boolean> {
  const provider = sessionProviderOf(site);
  if (!provider) return false;
  const late = new Promise<undefined>((resolve) => {
    setTimeout(() => resolve(undefined), patience);
  });
  return (await Promise.race([sessions.accountsOf(provider.id), late])) !== undefined;
}

async function withAccount(parts: SignInParts, site: TrackerSite): Promise<Outcome> {
  const { credentials, sessions, tokens, log } = parts;
  try {
    const isRefused = credentials.wasRefused(site);
    const session = await sessions.asking(site, signInWording.detail(), isRefused);
    if (!session) return failed(signInWording.wrongHost(site.host));
  } catch (error) {
    // Most often the person changed their mind.
    log.debug(`Nobody signed in: ${error instanceof Error ? error.name : typeof error}`);
    return failed(signInWording.notSignedIn(site.host));
  }
  // The way that was chosen last is the one that counts.
  await tokens.delete(site);
  await credentials.signedIn(site);
  return done(signInWording.signedIn(site.host));
}

async function withToken(
  { credentials, tokens }: SignInParts,
  site: TrackerSite,
): Promise<Outcome> {
  const token = await askForToken(site);
  if (token === undefined) return nothing;
  const kept = await tokens.store(site, token);
  await credentials.signedIn(site);
  const { signedIn, forWindow } = signInWording;
  return done(kept === 'stored' ? signedIn(site.host) : forWindow(site.host));
}

async function openSetting(): Promise<Outcome> {
  const query = `@id:${settingsPrefix}.tickets.trackers`;
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
  return nothing;
}
