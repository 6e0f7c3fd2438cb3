/** The present, in milliseconds since the epoch. */
export type Clock = () => number;
