import { parentPort, workerData } from 'node:worker_threads';
import type { Wanted } from './votes/tallyReply.ts';
import { replyTally } from './votes/tallyReply.ts';

/** The door of the threads that count votes. */
if (parentPort) void replyTally(parentPort, workerData as Wanted);
