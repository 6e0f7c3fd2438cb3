import { parentPort, workerData } from 'node:worker_threads';
import { answerCalls } from './history/answerCalls.ts';
import type { WorkerData } from './history/calls.ts';

/** The door of the threads that read and write an index. */
if (parentPort) answerCalls(parentPort, workerData as WorkerData);
