import type { Persona, PlannedItem, RoadmapItem, Team } from '../model/plan.ts';

/** A proposal for what could stand in `.product/`, each part with what speaks for it. */
export interface Draft {
  readonly personas: readonly DraftedPersona[];
  readonly items: readonly DraftedItem[];
  readonly teams: readonly DraftedTeam[];
  /** What was seen, too, and less often: names alone, at most 20 of each. */
  readonly left: { readonly personas: readonly string[]; readonly items: readonly string[] };
}

/** Someone whom people spoke of, and in how many commits, answers and tickets. */
export interface DraftedPersona {
  readonly persona: Persona;
  readonly commits: number;
  readonly answers: number;
  readonly tickets: number;
  /** A word for anybody: who exactly is a good question. */
  readonly isAnybody: boolean;
}

export interface DraftedItem {
  readonly item: RoadmapItem;
  readonly from: ItemSource;
}

/** Why something is proposed as an item. `since` is when its first commit was, in milliseconds. */
export type ItemSource =
  | { readonly kind: 'planned'; readonly planned: PlannedItem }
  | WorkedOn<'scope'>
  | WorkedOn<'folder'>;

interface WorkedOn<Kind extends string> {
  readonly kind: Kind;
  /** The scope or area of subjects, or the folder. */
  readonly name: string;
  readonly commits: number;
  /** How many of them are of the last 90 days. */
  readonly recent: number;
  readonly since: number;
}

export interface DraftedTeam {
  readonly team: Team;
  /** How many rules of CODEOWNERS name it. */
  readonly rules: number;
  /** How many people have an address at its domain; 0 when it has none, else at least 3. */
  readonly people: number;
}
