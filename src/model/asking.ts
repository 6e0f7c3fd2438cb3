import type { QuestionId } from './question.ts';
import type { ItemId, Sha, TicketKey } from './ids.ts';

/** What a question was about: used to tell a new subject from one that was answered before. */
export interface Subject {
  readonly sha: Sha;
  readonly branch?: string;
  readonly tickets: readonly TicketKey[];
  /** The roadmap item that owns the paths, when exactly one does. */
  readonly item?: ItemId;
  /** The folder that all paths of the commit share, `''` for the top. */
  readonly scope: string;
}

export type Snooze = 'hour' | 'today' | 'branch';

/**
 * What happened between the person and the questions in one clone. `read`: an earlier answer was
 * used again. `moved`: an amend gave an asked commit another name. `reset`: the person asked to be asked again. Times are milliseconds since the epoch.
 */
export type AskingEvent =
  | {
      readonly kind: 'asked';
      readonly at: number;
      readonly question: QuestionId;
      readonly subject: Subject;
    }
  | {
      readonly kind: 'answered' | 'skipped' | 'notUseful' | 'alreadySaid';
      readonly at: number;
      readonly question: QuestionId;
      readonly subject: Subject;
    }
  | { readonly kind: 'read'; readonly at: number }
  | { readonly kind: 'moved'; readonly at: number; readonly from: Sha; readonly to: Sha }
  | {
      readonly kind: 'snoozed';
      readonly at: number;
      readonly until: number;
      readonly branch?: string;
    }
  | { readonly kind: 'reset'; readonly at: number };
