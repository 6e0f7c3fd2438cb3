/** What is shared by a consent of its own. */
export const shareables = ['answers', 'votes'] as const;
export type Shareable = (typeof shareables)[number];

/** How something reaches the team: a question that is put once, or something worth saying. */
export type SharingPart = SharingOffer | SharingNote;

export interface SharingOffer {
  readonly kind: 'offer';
  readonly of: Shareable;
  /** Tells this offer from others, so that nothing is written but what was shown. */
  readonly offer: number;
  readonly text: string;
  /** With whom, where there is somebody. */
  readonly detail?: string;
  /** Only where several repositories are open. */
  readonly repository?: string;
  /** Where there is a choice; it would be shared with those that are `on`. */
  readonly remotes: readonly { readonly name: string; readonly on: boolean }[];
  readonly remarks: readonly string[];
  readonly lines: ShownLines;
  /** What would be sent, line by line as it would be written. */
  readonly sends?: ShownLines;
  readonly share: string;
  readonly notNow: string;
  /** The person asked to see it, so focus may go there. */
  readonly isWished: boolean;
}

export interface SharingNote {
  readonly kind: 'note';
  readonly of: Shareable;
  readonly text: string;
  readonly repository?: string;
  readonly lines?: ShownLines;
  /** The label of the way to exchange it now, where that helps. */
  readonly sync?: string;
}

/** Lines as they are written, such as those of a configuration, each `<key> <value>`, under a title. */
export interface ShownLines {
  readonly title: string;
  readonly lines: readonly string[];
}
