/** What the side panel shows and answers, as a bundle by itself: loaded when somebody opens the panel. */
export { showPanel } from './editor/panel.ts';
export { openVoter } from './editor/voter.ts';
