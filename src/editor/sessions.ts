import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { TrackerPlace } from '../tickets/tickets.ts';

/** Who of VS Code or another extension can sign a person in to a tracker, and with which rights. */
interface SessionProvider {
  readonly id: string;
  /** What may be there already, in the order in which it is looked for. */
  readonly scopes: readonly [readonly string[], ...(readonly string[])[]];
}

/** The lists of GitHub's own pull request extension: sessions are found by the exact list alone. */
const gitHubScopes = [
  ['read:user', 'user:email', 'repo', 'workflow'],
  ['read:user', 'user:email', 'repo'],
  ['read:user', 'user:email', 'repo', 'workflow', 'project', 'read:org'],
] as const;

/** Azure DevOps as Microsoft's sign-in knows it. */
const azureScope = '499b84ac-1321-427f-aa17-267ca6975798/.default';

/** The provider of sessions for exactly this host; its settings name one, and a token is for that. */
export function sessionProviderOf({ kind, host }: TrackerPlace): SessionProvider | undefined {
  if (kind === 'github' && host === 'github.com') return { id: 'github', scopes: gitHubScopes };
  if (kind === 'github' && host === hostSet('github-enterprise', 'uri')) {
    return { id: 'github-enterprise', scopes: gitHubScopes };
  }
  if (kind === 'gitlab' && host === (hostSet('gitlab', 'instanceUrl', 'url') ?? 'gitlab.com')) {
    return { id: 'gitlab', scopes: [['api', 'read_user']] };
  }
  if (kind === 'linear' && host === 'linear.app') return { id: 'linear', scopes: [['read']] };
  if (kind === 'azure' && host === 'dev.azure.com') {
    return { id: 'microsoft', scopes: [[azureScope]] };
  }
  return undefined;
}

/** The host that the person set for another extension; one that the workspace sets is nobody's word. */
function hostSet(section: string, ...names: readonly string[]): string | undefined {
  const configuration = vscode.workspace.getConfiguration(section);
  for (const name of names) {
    const found = configuration.inspect<unknown>(name);
    const ofWorkspace = found?.workspaceFolderValue ?? found?.workspaceValue;
    if (ofWorkspace !== undefined && ofWorkspace !== found?.globalValue) return '';
    const value = found?.globalValue;
    if (typeof value === 'string' && URL.canParse(value)) return new URL(value).host.toLowerCase();
  }
  return undefined;
}

/** The sessions of VS Code and of other extensions, as far as this one may use them. */
export class Sessions implements vscode.Disposable {
  readonly #life = new Lifetime();
  readonly #changed = this.#life.own(new vscode.EventEmitter<string>());
  /** Nobody registered them, which takes seconds to find out. */
  readonly #absent = new Set<string>();

  /** The sessions of the provider with this id changed. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#life.own(
      vscode.authentication.onDidChangeSessions(({ provider }) => {
        this.#absent.delete(provider.id);
        this.#changed.fire(provider.id);
      }),
    );
    this.#life.own(vscode.extensions.onDidChange(() => this.#absent.clear()));
  }

  /** Asks nobody. Never rejects. */
  async silently(place: TrackerPlace): Promise<vscode.AuthenticationSession | undefined> {
    const provider = sessionProviderOf(place);
    if (!provider || !((await this.accountsOf(provider.id)) ?? 0)) return undefined;
    for (const scopes of provider.scopes) {
      const session = await this.#silent(provider.id, scopes);
      if (session && isOf(session, place.host)) return session;
    }
    return undefined;
  }

  /** How many accounts a provider has; `undefined` when there is no such provider. Never rejects. */
  async accountsOf(id: string): Promise<number | undefined> {
    if (this.#absent.has(id)) return undefined;
    try {
      return (await vscode.authentication.getAccounts(id)).length;
    } catch {
      // It rejects for a provider that no extension registered, and for no other reason.
      this.#absent.add(id);
      return undefined;
    }
  }

  /**
   * Asks the person; `isRefused`: what there is was not taken. Rejects when it comes to nothing,
   * `undefined` when the session is for another host.
   */
  async asking(
    place: TrackerPlace,
    detail: string,
    isRefused: boolean,
  ): Promise<vscode.AuthenticationSession | undefined> {
    const provider = sessionProviderOf(place);
    if (!provider) return undefined;
    const [widest, ...others] = provider.scopes;
    // Where an account is, VS Code's git made it with the first list; a new one needs less.
    const isThere = ((await this.accountsOf(provider.id)) ?? 0) > 0;
    const scopes = isThere ? widest : (others[0] ?? widest);
    const wish = isRefused ? { forceNewSession: { detail } } : { createIfNone: { detail } };
    const session = await vscode.authentication.getSession(provider.id, [...scopes], wish);
    return session && isOf(session, place.host) ? session : undefined;
  }

  async #silent(
    id: string,
    scopes: readonly string[],
  ): Promise<vscode.AuthenticationSession | undefined> {
    try {
      return await vscode.authentication.getSession(id, [...scopes], { silent: true });
    } catch {
      // The extension that signs in failed; there are other ways.
      return undefined;
    }
  }

  dispose(): void {
    this.#life.dispose();
  }
}

/** Some providers know several servers, and name the server in the account. */
function isOf({ account }: vscode.AuthenticationSession, host: string): boolean {
  const named = [account.id, account.label].flatMap(
    (text) => /\bhttps?:\/\/[^\s/|]+/i.exec(text)?.[0] ?? [],
  );
  return named.every((url) => URL.canParse(url) && new URL(url).host.toLowerCase() === host);
}
