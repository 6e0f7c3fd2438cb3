/** The ways on that a state or a decision can offer. */
export const wayIds = [
  'openFolder',
  'manageTrust',
  'showLog',
  'openSettings',
  'askAgain',
  'enableGit',
  'initializeRepository',
  'readHistory',
  'stopReading',
  'historySettings',
  'trackerSettings',
  'setUp',
  'addToRoadmap',
  'showSignal',
] as const;
export type WayId = (typeof wayIds)[number];

export interface Way {
  readonly label: string;
  readonly id: WayId;
}
