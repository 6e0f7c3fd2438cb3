/** What the editor does about tickets, as a bundle by itself: loaded when a ticket or a sign-in is wanted. */
export { openTicketing } from './editor/ticketing.ts';
