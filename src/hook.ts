/** The door of the commit hook: loaded only where one is installed. */
export { refreshHook } from './hook/prepared.ts';
