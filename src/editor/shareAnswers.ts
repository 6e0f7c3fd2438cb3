import * as vscode from 'vscode';
import type { Log } from '../base/log.ts';
import type { Asker } from './asker.ts';
import type { Gestures } from './gestures.ts';
import type { Minds } from './minds.ts';
import type { Sharer } from './sharer.ts';
import { syncEvery } from './syncEvery.ts';
import { watchRemotes } from './watchRemotes.ts';

interface Parts {
  readonly minds: Minds;
  readonly asker: Asker;
  readonly gestures: Gestures;
  readonly sharer: Sharer;
  /** Shares the votes. */
  readonly voteSharer: Sharer;
  readonly log: Log;
}

/** Lets the sharers act after what the person did, and what comes from others be seen. */
export function shareAnswers(parts: Parts): vscode.Disposable {
  const { minds, asker, gestures, sharer, voteSharer, log } = parts;
  return vscode.Disposable.from(
    gestures.onDidStore((entry) => void sharer.afterAnswer(entry)),
    // Votes travel at the same moments and in the same rhythm, and never because one was given: a push
    // at that moment would tell whose it is. Two exchanges at once would be in each other's way.
    watchRemotes(
      minds,
      (entry, move) =>
        void sharer.afterMove(entry, move).then(() => voteSharer.afterMove(entry, move)),
      log,
    ),
    syncEvery(minds, (entry) => void sharer.onTime(entry).then(() => voteSharer.onTime(entry))),
    sharer.onDidReceive((entry) => {
      const isRead = [asker.recount(entry), entry.mind.remember()];
      Promise.all(isRead).catch((error: unknown) =>
        log.error('What others answered was not read', error),
      );
    }),
  );
}
