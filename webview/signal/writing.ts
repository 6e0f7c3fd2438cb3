/** A line that is being written to a vote, and where: beside the last vote, or in the list of all. */
export interface Writing {
  readonly place: WritingPlace;
  readonly vote: string;
  readonly text: string;
}

export type WritingPlace = 'given' | 'own';

/** The keys of the button that opens the line of a vote, and of the line. */
export const writeKey = (place: WritingPlace, vote: string): string =>
  `signal:${place}:write:${vote}`;
export const writingKey = (place: WritingPlace, vote: string): string =>
  `signal:${place}:line:${vote}`;
