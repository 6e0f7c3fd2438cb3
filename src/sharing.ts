/** The door of sharing: what talks to remotes is loaded only when it is needed. */
export { openSharing } from './sharing/openSharing.ts';
export { sharedAnswers } from './sharing/shared.ts';
export { overwrittenStates, repairAnswers } from './sharing/repairAnswers.ts';
