/** The door of sharing: what talks to remotes is loaded only when it is needed. */
export { hereOf } from './sharing/here.ts';
export { openSharing } from './sharing/openSharing.ts';
export { sharedAnswers, sharedVotes } from './sharing/shared.ts';
export { overwrittenStates, repairNotes } from './sharing/repairNotes.ts';
