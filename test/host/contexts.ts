import assert from 'node:assert/strict';
import type { RuledItem } from '../../src/model/context.ts';
import type { ItemId, OutcomeId, PersonaId } from '../../src/model/ids.ts';
import type { Joined } from '../../src/model/joined.ts';
import type { Outcome, Plan, RoadmapItem, Team } from '../../src/model/plan.ts';
import type { ShownContext } from '../../src/protocol/shownContext.ts';
import type { Gathering } from '../../src/story/gathering.ts';
import { gatheringWith, personas, shownOf } from './fileStories.ts';

export const item: RoadmapItem = {
  id: 'R-17' as ItemId,
  title: 'Offline-first uploads',
  status: 'now',
  outcome: 'O2' as OutcomeId,
  personas: ['tech' as PersonaId],
  paths: ['src/**'],
  tickets: ['#12'],
  teams: [],
};
export const outcome: Outcome = {
  id: 'O2' as OutcomeId,
  text: 'Photos reach the office the same day',
};
const team = { id: 'mobile', name: 'Mobile', members: [], codeowners: [] } as unknown as Team;
export const plan: Plan = {
  personas,
  items: [item],
  outcomes: [outcome],
  teams: [team],
  codeowners: [],
  hasRoadmap: true,
  hasTeams: true,
  problems: [],
};
/** The rule that gives `src` to the item. */
export const ruled = (given: Partial<RoadmapItem> = {}): readonly RuledItem[] => [
  { item: { ...item, ...given }, pattern: 'src/**', paths: 1 },
];

/** What is shown of what something serves. */
export function contextOf(given: Partial<Gathering> = {}, joined: Joined = {}): ShownContext {
  const gathering = gatheringWith({ plan, ...given }, joined);
  const { context } = shownOf({ gathering, subject: gathering.subject });
  assert.ok(context);
  return context;
}
