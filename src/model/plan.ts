import type { ItemId, OutcomeId, PersonaId, TeamId } from './ids.ts';

/** Someone the product is for. */
export interface Persona {
  readonly id: PersonaId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'external' | 'internal' | 'operator' | 'developer';
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  /** E-mail addresses, with `*` for anything: `*@mobile.acme.test`. */
  readonly members: readonly string[];
}

export type ItemStatus = 'now' | 'next' | 'later' | 'launched' | 'upkeep' | 'dropped';

/** One thing on the roadmap. */
export interface RoadmapItem {
  readonly id: ItemId;
  readonly title: string;
  readonly status: ItemStatus;
  readonly outcome?: OutcomeId;
  readonly personas: readonly PersonaId[];
  /** Patterns as in `.gitignore`, relative to the top of the repository. */
  readonly paths: readonly string[];
  readonly tickets: readonly string[];
  /** The owning team first. */
  readonly teams: readonly TeamId[];
}

export interface Outcome {
  readonly id: OutcomeId;
  readonly text: string;
}

/** Something in a `.product/` file that could not be used. Lines count from 1. */
export interface PlanProblem {
  readonly file: string;
  readonly line: number;
  /** In the words of the validator; for `doctor` and the log. */
  readonly detail: string;
}

/** What the team wrote down in `.product/`. */
export interface Plan {
  readonly personas: readonly Persona[];
  readonly items: readonly RoadmapItem[];
  readonly outcomes: readonly Outcome[];
  readonly teams: readonly Team[];
  readonly problems: readonly PlanProblem[];
}

export const emptyPlan: Plan = { personas: [], items: [], outcomes: [], teams: [], problems: [] };
