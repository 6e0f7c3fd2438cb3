/** The door of sharing: what talks to remotes is loaded only when it is needed. */
export { openSharing } from './sharing/openSharing.ts';
export { overwrittenStates, repairAnswers } from './sharing/repairAnswers.ts';
