import type { TicketKey, TicketRef } from './ids.ts';

/** How a commit belongs to a ticket: it settles it, it is the pull request, it names it, it undoes it. */
export type Role = 'closes' | 'merges' | 'refs' | 'reverts';

/** That a text refers to a ticket. */
export interface Reference {
  readonly ref: TicketRef;
  readonly role: Role;
}

/** What was asked for or proposed in a tracker, whichever it is. All text is as it was written there. */
export interface Ticket {
  readonly ref: TicketRef;
  /** As its tracker writes it: `#12`, `!3`, `PROJ-7`. */
  readonly key: string;
  readonly kind: 'issue' | 'change' | 'epic';
  /** At most 300 characters. */
  readonly title: string;
  /** Where people read it; http or https only, absent when its tracker has no page for it. */
  readonly url?: string;
  readonly state: 'open' | 'closed' | 'merged';
  /** The tracker's own word for the state: `In Review`. */
  readonly status?: string;
  /** The tracker's own word: `Bug`, `Story`. */
  readonly type?: string;
  /** At most 30. */
  readonly labels: readonly string[];
  /** What it is planned for, at most 10. */
  readonly planned: readonly Planned[];
  /** Nearest first, up to the initiative; at most 6. */
  readonly parents: readonly ParentTicket[];
  /** What a pull request settles, when its tracker knows; at most 20. */
  readonly closes: readonly TicketRef[];
  /** How many comments; absent when its tracker does not say. */
  readonly comments?: number;
  /** How many different people wrote in it; never who. Absent when its tracker does not say. */
  readonly participants?: number;
  /** Milliseconds since the epoch, as are the following. */
  readonly openedAt?: number;
  readonly updatedAt?: number;
  readonly closedAt?: number;
  /** When something last happened, a comment included; `updatedAt` where the tracker has only that. */
  readonly activeAt?: number;
  /** Who it is for and why, in the words of its body; each at most 5 of 500 characters. */
  readonly who: readonly string[];
  readonly why: readonly string[];
  /** The beginning of its body as plain prose, at most 1,000 characters: personas are looked for in it. */
  readonly prose: string;
}

/** A milestone, release or iteration. */
export interface Planned {
  readonly kind: 'milestone' | 'version' | 'sprint' | 'project' | 'initiative';
  readonly title: string;
  /** The day, `2026-12-01`, in the time zone of the tracker. */
  readonly due?: string;
  readonly isDone?: boolean;
  readonly url?: string;
}

/** What a ticket is a part of: a larger ticket, an epic. */
export interface ParentTicket {
  readonly key: string;
  readonly title: string;
  readonly ref?: TicketRef;
  readonly type?: string;
  readonly url?: string;
  readonly due?: string;
}

/** A ticket that is remembered, by the name that a commit calls it. */
export interface HeardTicket {
  readonly key: TicketKey;
  /** Of a pull request, what it settles, and what both are parts of, nearest first. */
  readonly tickets: readonly [Ticket, ...Ticket[]];
}
