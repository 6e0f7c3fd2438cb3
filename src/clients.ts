/** The clients of all trackers. Loaded when one of them is asked for the first time. */
export { clients } from './trackers/clients.ts';
