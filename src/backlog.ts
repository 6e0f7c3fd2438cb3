/** Tickets that are files of Backlog.md. Loaded only where there are any, since it brings a parser. */
export { readBacklog } from './trackers/readBacklog.ts';
