import { operators, upkeep } from '../model/answer.ts';
import type { OwningTeam, SeenTicket, TeamsSeen } from '../model/context.ts';
import type { Outcome, Plan } from '../model/plan.ts';
import type {
  Because,
  Context,
  NextStep,
  PersonaShares,
  ServedItem,
  ToldWhy,
} from '../roadmap/context.ts';
import { sparkText } from '../roadmap/sparkText.ts';
import type { Gathering } from '../story/gathering.ts';
import { countText, dayText, shareText } from './pastText.ts';
import { plainLine } from './plainLine.ts';

const mostShown = 10;

/** What something serves, as a few lines for people. */
export function contextText(context: Context, gathering: Gathering): string {
  const { items, personas, tickets, whys, teams, owners, files, recent } = context;
  const { plan, age } = gathering;
  return [
    subjectText(context),
    ...(age
      ? [`  ${countText(age.commits, 'commit')}, ${dayText(age.firstAt)} to ${dayText(age.lastAt)}`]
      : []),
    ...(items.length > 0 ? items.flatMap(itemLines) : nothingServed(context)),
    ...personaLines(personas, plan, recent.isCut),
    ...ticketLines('open', tickets.open),
    ...ticketLines('closed', tickets.closed),
    ...listed('why', whys, (why) => whyText(why, plan)),
    ...teamLines(teams, plan),
    ...listed('owners', owners, ownerText),
    ...listed('files', files, ({ path, commits }) => `${path} (${countText(commits, 'commit')})`),
  ].join('\n');
}

function subjectText({ subject, items: [served] }: Context): string {
  switch (subject.kind) {
    case 'file':
      return plainLine(subject.path);
    case 'folder':
      return subject.path === '' ? 'The whole repository' : `${plainLine(subject.path)}/`;
    case 'paths':
      return `What is staged: ${countText(subject.paths.length, 'file')}`;
    case 'commit':
      return `Commit ${subject.sha.slice(0, 10)}`;
    case 'item': {
      const title = served?.item.title;
      return plainLine(title === undefined ? subject.item : `${title} (${subject.item})`);
    }
  }
}

const ways: Readonly<Record<NextStep, string>> = {
  'set-up': 'there is no roadmap yet: product-mindset init',
  'add-path': 'add it to the paths of an item in .product/roadmap.yaml',
};

function nothingServed({ next, subject }: Context): readonly string[] {
  if (subject.kind === 'item') return [];
  const nothing = line('serves', 'nothing on the roadmap owns this');
  return next === undefined ? [nothing] : [nothing, further(ways[next])];
}

function itemLines({ item, because, stage, outcome, personas, progress }: ServedItem): string[] {
  const { id, title, status } = item;
  const staged = stage ? [stage.stage] : [];
  const name = `${title} (${id}), ${[...new Set([status, ...staged])].join(', ')}`;
  const moved =
    progress?.lastAt === undefined
      ? []
      : [further(`${countText(progress.commits, 'commit')}, the last ${dayText(progress.lastAt)}`)];
  return [
    line('serves', name),
    ...becauseText(because).map(further),
    ...(personas.length > 0 ? [further(`for ${personas.map((one) => one.name).join(', ')}`)] : []),
    ...(outcome
      ? outcomeTexts(outcome).map((text, at) => further(at === 0 ? `so that ${text}` : text))
      : []),
    ...moved,
  ];
}

function becauseText(because: Because): readonly string[] {
  switch (because.kind) {
    case 'itself':
      return [];
    case 'path':
      return [`by its rule ${because.pattern}`];
    case 'commits':
    case 'planned': {
      const { commits, of, tickets, kind } = because;
      const named = tickets.length > 0 ? ` mention ${tickets.join(', ')}` : ' name it';
      const via = kind === 'planned' ? ', which are planned for it' : '';
      return [`by its commits: ${commits} of ${of} recent ones${named}${via}`];
    }
  }
}

/** An outcome, and where its metric stands. */
export function outcomeTexts({ id, text, metric }: Outcome): readonly string[] {
  const name = `${text} (${id})`;
  if (!metric) return [name];
  const { readings, baseline, target } = metric;
  const newest = readings.at(-1);
  const stands = [
    ...(baseline === undefined ? [] : [`from ${baseline}`]),
    newest ? `${newest.value} on ${newest.at}` : 'no reading yet',
    ...(target === undefined ? [] : [`target ${target}`]),
  ].join(', ');
  return [name, `${metric.name}: ${stands} ${sparkText(metric)}`];
}

function personaLines(
  { shares, known, of }: PersonaShares,
  plan: Plan,
  isCut: boolean,
): readonly string[] {
  if (of === 0) return [];
  const all = `${isCut ? 'the newest ' : ''}${countText(of, 'recent commit')}`;
  const said =
    known === 0
      ? `unknown: of ${all} none said so`
      : `${known} of ${all} said so, ${of - known} did not`;
  const told = shares
    .slice(0, mostShown)
    .map((one) => further(shareText(one, whoText(one.who, plan))));
  return [line('for', said), ...told];
}

/** A persona or a team by its name. */
export function whoText(who: string, { personas, teams }: Plan): string {
  if (who === operators || who === upkeep) return who;
  const named = [...personas, ...teams].find(({ id }) => id === who);
  return named?.name ?? who;
}

function ticketLines(state: string, tickets: readonly SeenTicket[]): readonly string[] {
  return listed(state, tickets, ({ ticket, told, commits, lastAt }) => {
    const [known] = told;
    const title = known ? ` ${known.title} (${known.status ?? known.state})` : '';
    return `${ticket}${title}: ${countText(commits, 'commit')}, the last ${dayText(lastAt)}`;
  });
}

const sources: Readonly<Record<ToldWhy['source'], string>> = {
  message: 'its message',
  answer: 'an answer',
  'same-change': 'an answer to the same change',
  branch: 'an answer on its branch',
  'ticket-answer': 'an answer for its ticket',
  ticket: 'the ticket',
};

function whyText({ why, who, source, ticket, sha, at }: ToldWhy, plan: Plan): string {
  const whom = who === undefined ? '' : ` (for ${whoText(who, plan)})`;
  const about = ticket === undefined ? sha.slice(0, 10) : `${ticket}, ${sha.slice(0, 10)}`;
  return `${dayText(at)} ${why}${whom} — ${sources[source]}, ${about}`;
}

function teamLines(seen: TeamsSeen, { teams }: Plan): readonly string[] {
  switch (seen.kind) {
    case 'shares': {
      const told = seen.shares.map((one) => {
        const name = teams.find(({ id }) => id === one.team)?.name;
        return further(shareText(one, name));
      });
      return [line('teams', 'by their changes of the last twelve months'), ...told];
    }
    case 'few':
      return [line('teams', 'hidden: fewer than three people changed it')];
    case 'no-teams':
      return [line('teams', 'unknown: .product/teams.yaml names none with members')];
    case 'nobody':
      return [];
  }
}

function ownerText({ handle, team }: OwningTeam): string {
  return team === undefined ? handle : `${handle} (${team})`;
}

/** A list behind its label, at most 10 of it. */
function listed<T>(
  label: string,
  values: readonly T[],
  textOf: (value: T) => string,
): readonly string[] {
  const shown = values.slice(0, mostShown).map((value, index) => {
    const text = textOf(value);
    return index === 0 ? line(label, text) : further(text);
  });
  const left = values.length - mostShown;
  return left > 0 ? [...shown, further(`and ${left} more`)] : shown;
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(8)}${plainly(text)}`;
}

function further(text: string): string {
  return line('', text);
}

/** On one line, without what a terminal would obey; blanks at the start are kept. */
function plainly(text: string): string {
  const indent = /^ */.exec(text)?.[0] ?? '';
  return indent + plainLine(text);
}
