import { open, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { coalesced } from '../base/coalesced.ts';
import type { Log } from '../base/log.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import type { RemoteLog, RemoteMove, RemoteView } from './remoteMove.ts';
import { moveBetween } from './remoteMove.ts';

/** So many remotes are looked at; who has more knows the command. */
const mostRemotes = 5;
/** More than the last line of a log needs, in bytes. */
const enoughOfLog = 1024;

/** Calls back after the person pushed, pulled or fetched, wherever that was. Starts no process. */
export function watchRemotes(
  minds: Minds,
  hasMoved: (entry: OpenRepository, move: RemoteMove) => void,
  log: Log,
): vscode.Disposable {
  const looks = new Map<OpenRepository, () => Promise<void>>();
  const look = (entry: OpenRepository): void => {
    looks
      .get(entry)?.()
      .catch((error: unknown) => log.error('Remotes were not looked at', error));
  };
  const watch = (entry: OpenRepository): void => {
    let before: RemoteView | undefined;
    looks.set(
      entry,
      coalesced(async () => {
        const after = await viewOf(entry, before?.logs ?? new Map());
        const move = before && moveBetween(before, after);
        before = after;
        if (move && !entry.life.over) hasMoved(entry, move);
      }),
    );
    entry.life.own({ dispose: () => looks.delete(entry) });
    entry.life.own(entry.repository.state.onDidChange(() => look(entry)));
    look(entry);
  };
  const lookAtAll = (): void => minds.all.forEach(look);

  return vscode.Disposable.from(
    minds.onDidOpen(watch),
    // VS Code's git sees a push only where the branch has an upstream.
    vscode.window.onDidEndTerminalShellExecution(({ execution }) => {
      if (/\bgit\b/.test(execution.commandLine.value)) lookAtAll();
    }),
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) lookAtAll();
    }),
  );
}

async function viewOf(
  { mind, repository }: OpenRepository,
  known: ReadonlyMap<string, RemoteLog>,
): Promise<RemoteView> {
  const { HEAD, remotes } = repository.state;
  const { upstream, name } = HEAD ?? {};
  const followed = upstream ? [`${upstream.remote}/${upstream.name}`] : [];
  const named = name === undefined ? [] : remotes.map((remote) => `${remote.name}/${name}`);
  const branches = [...new Set([...followed, ...named.slice(0, mostRemotes)])];
  const folder = join(commonDirectoryOf(mind.gitDirectory), 'logs', 'refs', 'remotes');
  const logs = await Promise.all(
    branches.map(async (branch): Promise<readonly [string, RemoteLog]> => [
      branch,
      await logIn(join(folder, branch), known.get(branch)),
    ]),
  );
  return {
    branch: name,
    head: HEAD?.commit,
    upstream: followed[0],
    ahead: HEAD?.ahead,
    behind: HEAD?.behind,
    fetched: await stampOf(join(mind.gitDirectory, 'FETCH_HEAD')),
    logs: new Map([...known, ...logs]),
  };
}

/** A work tree that was added has a folder of its own among the git directories of its repository. */
function commonDirectoryOf(gitDirectory: string): string {
  const parent = dirname(gitDirectory);
  return basename(parent) === 'worktrees' ? dirname(parent) : gitDirectory;
}

async function logIn(path: string, known: RemoteLog | undefined): Promise<RemoteLog> {
  const stamp = await stampOf(path);
  if (known?.stamp === stamp) return known;
  return { stamp, last: stamp === '' ? '' : await lastLineOf(path) };
}

/** Changes with the file; empty when there is none. */
async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ? `${found.mtimeMs}:${found.size}` : '';
}

async function lastLineOf(path: string): Promise<string> {
  const file = await open(path, 'r').catch(() => undefined);
  // Gone between two looks: there is nothing to read, and the next look sees it.
  if (!file) return '';
  try {
    const { size } = await file.stat();
    const start = Math.max(0, size - enoughOfLog);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(enoughOfLog), 0, enoughOfLog, start);
    return buffer.toString('utf8', 0, bytesRead).trimEnd().split('\n').at(-1) ?? '';
  } finally {
    await file.close();
  }
}
