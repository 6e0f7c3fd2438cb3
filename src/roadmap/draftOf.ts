import type { PlanEvidence } from '../model/evidence.ts';
import type { Draft } from './draft.ts';
import { draftItems } from './draftItems.ts';
import { draftPersonas } from './draftPersonas.ts';
import { draftTeams } from './draftTeams.ts';

/** Drafts a plan from what is known of a repository; the same for the same evidence. */
export function draftOf(evidence: PlanEvidence): Draft {
  const personas = draftPersonas(evidence);
  const { items, left } = draftItems(evidence, personas);
  return {
    personas: personas.personas,
    items,
    teams: draftTeams(evidence),
    left: { personas: personas.left, items: left },
  };
}
