/** The tabs with signal and noise, as a bundle by itself: loaded when somebody wants to see one. */
export { SignalTabs } from './editor/signalTabs.ts';
