import type { NothingWanted } from '../../../src/ask/decision.ts';
import type { WhoRule, WhyRule } from '../../../src/ask/saidWhoAndWhy.ts';
import type { ItemId, PersonaId, TicketKey, TicketRef } from '../../../src/model/ids.ts';
import type { Persona, Plan, RoadmapItem } from '../../../src/model/plan.ts';
import type { QuestionId } from '../../../src/model/question.ts';
import type { HeardTicket, Ticket } from '../../../src/model/ticket.ts';

/** A commit and what has to be found in it. */
export interface Row {
  readonly message: string;
  /** First open question, or the reason why the message leaves none. */
  readonly then: QuestionId | NothingWanted;
  /** Not looked at when absent: of a trivial commit nothing is expected. */
  readonly who?: WhoRule | null;
  readonly why?: WhyRule | null;
  readonly paths?: readonly string[];
  readonly parents?: number;
  readonly authorEmail?: string;
  readonly tickets?: readonly TicketKey[];
  readonly owners?: readonly RoadmapItem[];
}

type Circumstances = Omit<Row, 'message' | 'then' | 'who' | 'why'>;

/** A commit that is too plain to be asked about. */
export const trivial = (then: NothingWanted, message: string, more: Circumstances = {}): Row => ({
  message,
  then,
  ...more,
});

/** A commit that says neither who nor, unless `why` is given, why. */
export const silent = (
  message: string,
  why: WhyRule | null = null,
  more: Circumstances = {},
): Row => ({ message, then: 'Q1', who: null, why, ...more });

/** A commit whose who is known by a rule. */
export const known = (
  who: WhoRule,
  why: WhyRule | null,
  then: QuestionId | 'nothing-missing',
  message: string,
  more: Circumstances = {},
): Row => ({ message, then, who, why, ...more });

export const tickets = (...keys: readonly string[]): readonly TicketKey[] =>
  keys as readonly TicketKey[];

const ticket = (key: string, of: Partial<Ticket>): Ticket => ({
  ref: `gh:acme/app${key}` as TicketRef,
  key,
  kind: 'issue',
  title: 'Keep photos',
  state: 'open',
  labels: [],
  planned: [],
  parents: [],
  closes: [],
  who: [],
  why: [],
  prose: '',
  ...of,
});

/** A ticket that its tracker told us about, and what it is a part of. */
export const heard = (
  key: string,
  of: Partial<Ticket> = {},
  ...further: readonly Partial<Ticket>[]
): HeardTicket => ({
  key: key as TicketKey,
  tickets: [ticket(key, of), ...further.map((one) => ticket('#99', one))],
});

const persona = (id: string, name: string, ...aliases: readonly string[]): Persona => ({
  id: id as PersonaId,
  name,
  aliases,
  kind: 'external',
});

export const item = (id: string, ...personas: readonly string[]): RoadmapItem => ({
  id: id as ItemId,
  title: id,
  status: 'now',
  personas: personas as readonly PersonaId[],
  paths: [],
  tickets: [],
  teams: [],
});

export const uploads = item('R-17', 'field-technician');
export const planning = item('R-18', 'dispatcher', 'field-technician');

export const plan: Plan = {
  personas: [
    persona('field-technician', 'Field technician', 'tech', 'installer'),
    persona('technician-lead', 'Field technician lead'),
    persona('dispatcher', 'Dispatcher', 'back office'),
    persona('support-agent', 'Support agent', 'helpdesk', 'サポート担当'),
    persona('pruefer', 'Prüfer', 'R&D'),
    persona('integrator', 'C++ developer', 'интегратор'),
  ],
  items: [uploads, planning],
  outcomes: [],
  teams: [],
  codeowners: [],
  hasRoadmap: true,
  hasTeams: false,
  problems: [],
};
