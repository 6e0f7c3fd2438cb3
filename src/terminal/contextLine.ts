import type { SeenTicket } from '../model/context.ts';
import type { Context, ServedItem } from '../roadmap/context.ts';
import type { Gathering } from '../story/gathering.ts';

/** A context as one value of JSON; what is not known is `null`. Its form is in `contextHelp`. */
export function contextLine(context: Context, { age, condition, since }: Gathering): object {
  const { subject, items, personas, tickets, whys, teams, owners, files, recent, next } = context;
  const { state, commits, isShallow } = condition;
  return {
    subject,
    items: items.map(itemLine),
    personas,
    tickets: { open: tickets.open.map(ticketLine), closed: tickets.closed.map(ticketLine) },
    whys: whys.map(({ who, ticket, ...why }) => ({
      ...why,
      who: who ?? null,
      ticket: ticket ?? null,
    })),
    teams,
    owners: owners.map(({ handle, team }) => ({ handle, team: team ?? null })),
    files,
    recent: { ...recent, since },
    age: age ?? null,
    index: { state, commits, isShallow },
    next: next ?? null,
  };
}

function itemLine({ item, because, stage, outcome, personas, progress }: ServedItem): object {
  const { id, title, status, problem, hypothesis, teams, review } = item;
  return {
    id,
    title,
    status,
    stage: stage ?? null,
    because,
    outcome: outcome ?? null,
    personas: personas.map((one) => ({ id: one.id, name: one.name })),
    problem: problem ?? null,
    hypothesis: hypothesis ?? null,
    teams,
    review: review ?? null,
    progress: progress ?? null,
    url: item.origin?.url ?? null,
  };
}

function ticketLine({ ticket, commits, firstAt, lastAt, told, checkedAt }: SeenTicket): object {
  const [known] = told;
  return {
    ticket,
    title: known?.title ?? null,
    state: known?.state ?? null,
    status: known?.status ?? null,
    url: known?.url ?? null,
    commits,
    firstAt,
    lastAt,
    checkedAt: checkedAt ?? null,
  };
}
