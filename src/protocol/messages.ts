import type { Picture } from './picture.ts';
import type { Shareable } from './sharingPart.ts';
import type { ListId, ScaleId } from './roundPart.ts';
import type { WayId } from './ways.ts';

/** Longest free text that travels from the page, in UTF-16 units. */
export const longestText = 500;

/** Longest line of a vote, in characters. */
export const longestVoteLine = 200;

/** Longest path, as the systems have it. */
export const longestPath = 4096;

export type VerdictId = 'signal' | 'noise';

export type SnoozeId = 'hour' | 'today' | 'branch' | 'never';

/** Every ask of the page: what it takes and what it is answered with. */
export interface Asks {
  /** The first ask of a page: it is there and wants the picture. */
  ready: { takes: object; gives: Picture };
  answer: { takes: { sha: string; who?: string; why?: string; item?: string }; gives: Outcome };
  skip: { takes: { sha: string }; gives: Outcome };
  notUseful: { takes: { sha: string }; gives: Outcome };
  alreadySaid: { takes: { sha: string }; gives: Outcome };
  snooze: { takes: { sha: string; for: SnoozeId }; gives: Outcome };
  /** Puts a card for a commit in front: to change an answer, or to answer what was not asked. */
  open: { takes: { sha: string }; gives: Outcome };
  putIntoMessage: { takes: { sha: string }; gives: Outcome };
  showCommit: { takes: { sha: string }; gives: Outcome };
  go: { takes: { way: WayId }; gives: Outcome };
  /**
   * Opens a ticket in the browser: of the card for this commit, else of the file that is shown. The
   * host alone knows its address.
   */
  openTicket: { takes: { ticket: string; sha?: string }; gives: Outcome };
  /** Shows an item that is served, instead of the file. */
  showItem: { takes: { item: string }; gives: Outcome };
  /** Shows again what was shown before. */
  goBack: { takes: object; gives: Outcome };
  /** Lets what is shown stay while other files are opened, or lets it go. */
  pin: { takes: { on: boolean }; gives: Outcome };
  /** Opens a file of what is shown, by its path as it is told. */
  openFile: { takes: { path: string }; gives: Outcome };
  /** Signs in to a tracker that a line of the file section is about, by the name it has there. */
  signIn: { takes: { tracker: string }; gives: Outcome };
  /** Writes what the offer with this number showed, and nothing else. */
  share: { takes: { of: Shareable; offer: number }; gives: Outcome };
  /** Answers the offer with this number for good, without writing what it showed. */
  notShare: { takes: { of: Shareable; offer: number }; gives: Outcome };
  /** Adds a remote to the offer with this number, or takes it out; the offer gets another number. */
  shareWith: {
    takes: { of: Shareable; offer: number; remote: string; on: boolean };
    gives: Outcome;
  };
  /** Exchanges what the note is about, in the repository that it is about. */
  sync: { takes: { of: Shareable }; gives: Outcome };
  /** Says of some information whether it was signal or noise, in the form with this number. */
  vote: {
    takes: { form: number; from: string; what: string; verdict: VerdictId; text?: string };
    gives: Outcome;
  };
  /** Says of news of the roadmap, by its name, whether it was signal or noise. */
  voteOnNews: { takes: { news: string; verdict: VerdictId }; gives: Outcome };
  /** Is done with news of the roadmap without a vote. */
  dismissNews: { takes: { news: string }; gives: Outcome };
  /** The same with all of it, also what is not shown yet. */
  dismissAllNews: { takes: object; gives: Outcome };
  /** Takes back what the last vote changed. */
  undoVote: { takes: object; gives: Outcome };
  /** Gives a vote of this month the other verdict, or another line; an empty one takes it away. */
  changeVote: { takes: { vote: string; verdict?: VerdictId; text?: string }; gives: Outcome };
  takeBackVote: { takes: { vote: string }; gives: Outcome };
  /** Votes on what the form with this number is about as on anything else. */
  dropAbout: { takes: { form: number }; gives: Outcome };
  /** Chooses the person's own team. */
  chooseTeam: { takes: { team: string }; gives: Outcome };
  /** Asks again for the person's own team. */
  changeTeam: { takes: object; gives: Outcome };
  /** Shows what sharing the votes would send and write. */
  shareVotes: { takes: object; gives: Outcome };
  /** Opens the round of this month where it was left. */
  startRound: { takes: object; gives: Outcome };
  /** Says no more of the round this month. */
  putOffRound: { takes: object; gives: Outcome };
  /** Closes the round; what was said in it stays as a draft. */
  leaveRound: { takes: object; gives: Outcome };
  /** Shows the team at a place of the round, from 0, or behind the last what will be kept. */
  goInRound: { takes: { place: number }; gives: Outcome };
  /** Answers a question about a team with the choice at a place, from 0. */
  chooseInRound: { takes: { team: string; scale: ScaleId; choice: number }; gives: Outcome };
  chooseKindInRound: {
    takes: { team: string; list: ListId; kind: string; on: boolean };
    gives: Outcome;
  };
  /** Says nothing about a team after all. */
  clearInRound: { takes: { team: string }; gives: Outcome };
  keepRound: { takes: object; gives: Outcome };
  /** Opens an agenda for a meeting of the own team with this one. */
  openAgenda: { takes: { team: string }; gives: Outcome };
}

export type AskName = keyof Asks;

/** What became of a request, in words for a live region; empty when there is nothing to say. */
export interface Outcome {
  readonly done: boolean;
  readonly text: string;
}

/** Page to host. `id` is chosen by the page and comes back with the answer. */
export type FromPage = {
  [Name in AskName]: { readonly ask: Name; readonly id: number } & Asks[Name]['takes'];
}[AskName];

/** Host to page: the whole picture, the answer to an ask, or that it could not be answered. */
export type FromHost =
  | { readonly tell: 'picture'; readonly picture: Picture }
  | { readonly answers: number; readonly value: Asks[AskName]['gives'] }
  | { readonly answers: number; readonly failed: string };
