/** Setting up a roadmap, as a bundle by itself: loaded when somebody wants to. */
export { setUp } from './editor/setUp.ts';
