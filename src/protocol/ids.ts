/** Names that `package.json` and the code share; a test holds the two against each other. */
export const viewContainerId = 'productMindset';
export const panelId = 'productMindset.panel';
export const roadmapId = 'productMindset.roadmap';
/** The kind of tab that shows signal and noise. */
export const signalTabType = 'productMindset.signal';

/** Whether a question waits, for the `when` of menus. */
export const waitingContext = 'productMindset.waiting';
/** What the roadmap shows, or why it shows nothing, for the `when` of its welcome. */
export const roadmapStateContext = 'productMindset.roadmapState';
/** Whether the roadmap is filtered, for the `when` of menus. */
export const roadmapFilteredContext = 'productMindset.roadmapFiltered';

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
  vote: 'productMindset.vote',
  startRound: 'productMindset.startRound',
  showSignal: 'productMindset.showSignal',
  shareVotes: 'productMindset.shareVotes',
  stopSharingVotes: 'productMindset.stopSharingVotes',
  withdrawVotes: 'productMindset.withdrawVotes',
  readHistory: 'productMindset.readHistory',
  stopReadingHistory: 'productMindset.stopReadingHistory',
  rebuildHistory: 'productMindset.rebuildHistory',
  signIn: 'productMindset.signIn',
  signOut: 'productMindset.signOut',
  fetchTickets: 'productMindset.fetchTickets',
  setUp: 'productMindset.setUp',
  whoUsesThis: 'productMindset.whoUsesThis',
  whyIsThisHere: 'productMindset.whyIsThisHere',
  whyIsThisLineHere: 'productMindset.whyIsThisLineHere',
  filterRoadmap: 'productMindset.filterRoadmap',
  showMineToday: 'productMindset.showMineToday',
  clearRoadmapFilter: 'productMindset.clearRoadmapFilter',
  showItem: 'productMindset.showItem',
  moveItem: 'productMindset.moveItem',
  openItemFile: 'productMindset.openItemFile',
  openItemTicket: 'productMindset.openItemTicket',
  openRoadmapProblem: 'productMindset.openRoadmapProblem',
  voteOnItem: 'productMindset.voteOnItem',
  voteOnTicket: 'productMindset.voteOnTicket',
  voteOnCommit: 'productMindset.voteOnCommit',
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
  'roadmap.codeLens': boolean;
  'roadmap.decorations': boolean;
  /** So many people have to have said something before it is told; 3 or more. */
  'signal.fewestPeople': number;
  'signal.remind': boolean;
}
export const settingsPrefix = 'productMindset';
