import type { Metric, Outcome, Persona, Reading, RoadmapItem, Team } from '../model/plan.ts';
import { itemStatuses, stages } from '../model/plan.ts';
import type { ListName } from './listsIn.ts';

/** Maps of a plan that have keys of their own. */
export type MapName = ListName | 'metric' | 'readings' | 'roadmap';

/** What is wanted behind a key: an id of a list, one of a few words, a ticket, a path, a day, or free text. */
export type Sought =
  'personas' | 'teams' | 'outcomes' | keyof typeof planWords | 'ticket' | 'path' | 'day' | 'text';

/** The words that may stand behind some keys. */
export const planWords = {
  status: itemStatuses,
  stage: stages,
  kind: ['external', 'internal', 'operator', 'developer'] satisfies readonly Persona['kind'][],
  confidence: ['assumed', 'observed'] satisfies readonly Persona['confidence'][],
} as const;

interface About {
  readonly sought: Sought;
  /** Several of it. */
  readonly isList?: true;
  /** A map, or several of it, with keys of its own. */
  readonly map?: 'metric' | 'readings';
}

export interface KeyOfMap extends About {
  readonly key: string;
}

const text: About = { sought: 'text' };
const texts: About = { sought: 'text', isList: true };
const day: About = { sought: 'day' };

/** Named by the types of the plan: a key that is new there does not compile here. */
const roadmap: Keys<'version' | 'outcomes' | 'items'> = {
  version: text,
  outcomes: text,
  items: text,
};
const items: Keys<Exclude<keyof RoadmapItem, 'origin'>> = {
  id: text,
  title: text,
  status: { sought: 'status' },
  stage: { sought: 'stage' },
  outcome: { sought: 'outcomes' },
  personas: { sought: 'personas', isList: true },
  problem: text,
  hypothesis: text,
  paths: { sought: 'path', isList: true },
  tickets: { sought: 'ticket', isList: true },
  teams: { sought: 'teams', isList: true },
  review: day,
};
const outcomes: Keys<keyof Outcome> = {
  id: text,
  text,
  metric: { sought: 'text', map: 'metric' },
};
const metric: Keys<keyof Metric> = {
  name: text,
  baseline: text,
  target: text,
  readings: { sought: 'text', isList: true, map: 'readings' },
};
const readings: Keys<keyof Reading> = { at: day, value: text };
const personas: Keys<keyof Persona> = {
  id: text,
  name: text,
  kind: { sought: 'kind' },
  aliases: texts,
  job: text,
  confidence: { sought: 'confidence' },
  reviewed: day,
};
const teams: Keys<keyof Team> = { id: text, name: text, codeowners: texts, members: texts };

type Keys<Key extends string> = Readonly<Record<Key, About>>;

const inOrder = (keys: Readonly<Record<string, About>>): readonly KeyOfMap[] =>
  Object.entries(keys).map(([key, about]) => ({ key, ...about }));

/** The keys of each map, in the order in which one writes them. */
export const planKeys: Readonly<Record<MapName, readonly KeyOfMap[]>> = {
  roadmap: inOrder(roadmap),
  items: inOrder(items),
  outcomes: inOrder(outcomes),
  metric: inOrder(metric),
  readings: inOrder(readings),
  personas: inOrder(personas),
  teams: inOrder(teams),
};
