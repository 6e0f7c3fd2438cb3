import { extname, join } from 'node:path';
import type { Disposable } from './base/lifetime.ts';
import type { VotesPlace } from './votes/openVotes.ts';
import { openVotes as openWith } from './votes/openVotes.ts';
import { tallyThread } from './votes/tallyThread.ts';
import type { Votes } from './votes/votes.ts';

/** The door of the votes: loaded when somebody votes or asks for them. Its threads run the file beside it. */
export async function openVotes(place: VotesPlace): Promise<Votes & Disposable> {
  const { openSharing } = await import('./sharing.ts');
  const workerFile = `votesWorker${extname(import.meta.filename)}`;
  const thread = tallyThread(join(import.meta.dirname, workerFile));
  return {
    ...openWith(place, { tally: thread.tally, openSharing }),
    dispose: () => thread.dispose(),
  };
}
