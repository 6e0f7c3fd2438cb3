/** Names that `package.json` and the code share; a test holds the two against each other. */
export const viewContainerId = 'productMindset';
export const panelId = 'productMindset.panel';

/** Whether a question waits, for the `when` of menus. */
export const waitingContext = 'productMindset.waiting';

export const commandIds = {
  sayWhoAndWhy: 'productMindset.sayWhoAndWhy',
  commitAndSay: 'productMindset.commitAndSay',
  openPanel: 'productMindset.openPanel',
  answer: 'productMindset.answer',
  skip: 'productMindset.skip',
  askAgain: 'productMindset.askAgain',
  never: 'productMindset.never',
  showLog: 'productMindset.showLog',
  putLines: 'productMindset.putLines',
  shareAnswers: 'productMindset.shareAnswers',
  stopSharing: 'productMindset.stopSharing',
  syncAnswers: 'productMindset.syncAnswers',
  readHistory: 'productMindset.readHistory',
  stopReadingHistory: 'productMindset.stopReadingHistory',
  rebuildHistory: 'productMindset.rebuildHistory',
  signIn: 'productMindset.signIn',
  signOut: 'productMindset.signOut',
  fetchTickets: 'productMindset.fetchTickets',
  setUp: 'productMindset.setUp',
} as const;
export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Every setting with the type of its value. */
export interface Settings {
  'ask.mode': 'ambient' | 'quiet' | 'off';
  'ask.notify': 'never' | 'firstOfDay';
  'ask.perDay': number;
  'ask.minutesApart': number;
  'ask.neverIn': readonly string[];
  'message.ghostText': boolean;
  'message.hint': 'off' | 'hint' | 'information';
  'message.chips': boolean;
  'sharing.syncEvery': number;
  'history.index': 'automatic' | 'onCommand' | 'off';
  /** In GB (10⁹ bytes). */
  'history.leaveFree': number;
  'tickets.fetch': 'automatic' | 'onCommand' | 'off';
  /** As a person wrote it: `trackersIn` says which entries can be used. */
  'tickets.trackers': readonly unknown[];
}
export const settingsPrefix = 'productMindset';
