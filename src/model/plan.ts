import type { ItemId, OutcomeId, PersonaId, TeamId, TicketRef } from './ids.ts';
import type { Planned } from './ticket.ts';

/** A day as it is written, `2026-12-01`. */
export type Day = string;

/** Someone the product is for. */
export interface Persona {
  readonly id: PersonaId;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind: 'external' | 'internal' | 'operator' | 'developer';
  /** A job story: "When I finish a job, I want the photos sent, so I can drive on". */
  readonly job?: string;
  /** Whether somebody has watched such a person, or the team imagines them. */
  readonly confidence?: 'assumed' | 'observed';
  readonly reviewed?: Day;
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  /** E-mail addresses, with `*` for anything: `*@mobile.acme.test`. */
  readonly members: readonly string[];
  /** What the team is called in CODEOWNERS: `@acme/mobile`. */
  readonly codeowners: readonly string[];
}

/** The horizons of a roadmap, and where things go that are on none of them any more. */
export const itemStatuses = ['now', 'next', 'later', 'launched', 'upkeep', 'dropped'] as const;
export type ItemStatus = (typeof itemStatuses)[number];

/** How far a thing has come, from the first idea to keeping it alive. */
export const stages = ['discovery', 'build', 'launched', 'upkeep'] as const;
export type Stage = (typeof stages)[number];

/** One thing on the roadmap. */
export interface RoadmapItem {
  readonly id: ItemId;
  readonly title: string;
  readonly status: ItemStatus;
  /** Only where the team wrote it down; else it follows from what happened. */
  readonly stage?: Stage;
  readonly outcome?: OutcomeId;
  readonly personas: readonly PersonaId[];
  readonly problem?: string;
  readonly hypothesis?: string;
  /** Patterns as in `.gitignore`, relative to the top of the repository. */
  readonly paths: readonly string[];
  /** As one writes them in a commit: `#12`, `PROJ-7`. */
  readonly tickets: readonly string[];
  /** The owning team first. */
  readonly teams: readonly TeamId[];
  /** When the team wants to look at it again. */
  readonly review?: Day;
  /** Where it comes from, when the team has no roadmap file and its tracker is the roadmap. */
  readonly origin?: PlannedItem;
}

export interface Outcome {
  readonly id: OutcomeId;
  readonly text: string;
  readonly metric?: Metric;
}

/** How one sees that an outcome is reached. */
export interface Metric {
  readonly name: string;
  readonly baseline?: number;
  readonly target?: number;
  /** In the order of their days. */
  readonly readings: readonly Reading[];
}

export interface Reading {
  readonly at: Day;
  readonly value: number;
}

/** Something that a tracker plans: with its tickets it is a roadmap item where there is no roadmap file. */
export interface PlannedItem {
  readonly kind: Planned['kind'] | 'epic';
  readonly title: string;
  /** Tells it from others of the same title: the host of its tracker, or the folder of its tickets. */
  readonly place: string;
  readonly due?: Day;
  readonly isDone: boolean;
  /** http or https only. */
  readonly url?: string;
  /** The tickets that are known to belong to it. */
  readonly tickets: readonly TicketRef[];
}

/** Something in a `.product/` file that could not be used. Lines and columns count from 1. */
export interface PlanProblem {
  readonly file: string;
  readonly line: number;
  /** In UTF-16 units, as are the following. */
  readonly column: number;
  readonly endLine: number;
  /** Behind the last unit. */
  readonly endColumn: number;
  /** In the words of the validator; for `doctor` and the log. */
  readonly detail: string;
}

/** A rule of CODEOWNERS: who owns the paths that a pattern matches, by whichever name it is written. */
export interface CodeownersRule {
  readonly pattern: string;
  /** As written: `@acme/mobile`, `@ana`, `ana@acme.test`; none where the rule takes ownership away. */
  readonly owners: readonly string[];
  /** Of GitLab: of each section one rule counts. */
  readonly section?: string;
}

/** What the team wrote down in `.product/`, and in CODEOWNERS. */
export interface Plan {
  readonly personas: readonly Persona[];
  readonly items: readonly RoadmapItem[];
  readonly outcomes: readonly Outcome[];
  readonly teams: readonly Team[];
  /** In the order of the file; the last that matches a path counts. */
  readonly codeowners: readonly CodeownersRule[];
  /** There is a `roadmap.yaml`, however broken: the trackers are not the roadmap. */
  readonly hasRoadmap: boolean;
  /** There is a `teams.yaml`, however broken: the names in CODEOWNERS are not the teams. */
  readonly hasTeams: boolean;
  readonly problems: readonly PlanProblem[];
}

export const emptyPlan: Plan = {
  personas: [],
  items: [],
  outcomes: [],
  teams: [],
  codeowners: [],
  hasRoadmap: false,
  hasTeams: false,
  problems: [],
};
