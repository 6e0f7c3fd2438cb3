import type { TeamId } from '../../../src/model/ids.ts';
import type { Team } from '../../../src/model/plan.ts';
import type { Random } from '../survival/random.ts';
import type { ByGit } from './byGit.ts';

/** A plan for a repository, by what is in it. */
export interface InventedPlan {
  /** Texts of the files of `.product/`. */
  readonly files: ReadonlyMap<string, string>;
  readonly teams: readonly Team[];
  readonly items: ReadonlyMap<string, InventedItem>;
}

interface InventedItem {
  readonly paths: readonly string[];
  /** What git calls the same. */
  readonly pathspecs: readonly string[];
  readonly tickets: readonly string[];
}

const someTicket = /(?:^|[\s([])(#\d{1,6}|[A-Z]{2,9}-\d{1,6})(?=[\s:.,)\]]|$)/g;
const named = /^Item:\s*([A-Z]+-\d+)\s*$/gim;

/** Items with paths, with tickets, with both and with neither; teams by the domains of addresses. */
export function inventedPlan({ files, log }: ByGit, random: Random): InventedPlan {
  const pick = <T>(values: readonly T[]): T | undefined =>
    values[random.between(0, values.length - 1)];
  const messages = [...log.values()].map(({ message }) => message);
  const tickets = [...new Set(messages.flatMap((text) => matchesOf(someTicket, text)))];
  const ids = [...new Set(messages.flatMap((text) => matchesOf(named, text)))].slice(0, 20);
  for (let number = ids.length; number < 40; number += 1) ids.push(`INVENTED-${number}`);
  const items = new Map<string, InventedItem>();
  for (const [at, id] of ids.entries()) {
    const rules = at % 4 === 3 ? [] : [ruleOf(pick(files) ?? 'a', at % 5), ruleOf('x', 4)];
    items.set(id, {
      paths: rules.map(([glob]) => glob),
      pathspecs: rules.map(([, pathspec]) => pathspec),
      tickets:
        at % 2 === 0 ? [pick(tickets), pick(tickets)].filter((one) => one !== undefined) : [],
    });
  }
  const teams = teamsOf(log);
  return { files: new Map(Object.entries(textsOf(items, teams))), teams, items };
}

/** A pattern as in `.gitignore` for a file or what is around it, and the pathspec of git. */
function ruleOf(file: string, kind: number): readonly [glob: string, pathspec: string] {
  const plain = file.replaceAll(/[*?[\\\]!#\s]/g, '?');
  const folder = plain.slice(0, Math.max(0, plain.lastIndexOf('/')));
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  const end = name.includes('.') ? name.slice(name.lastIndexOf('.')) : name;
  switch (kind) {
    case 0:
      return [`/${plain}`, `:(top,glob)${plain}`];
    case 1:
      return folder === ''
        ? [`/${plain}`, `:(top,glob)${plain}`]
        : [`${folder}/**`, `:(top,glob)${folder}/**`];
    case 2:
      return folder === ''
        ? [`/${name}`, `:(top,glob)${name}`]
        : [`/${folder}/*${end}`, `:(top,glob)${folder}/*${end}`];
    case 3:
      return [`**/${name}`, `:(top,glob)**/${name}`];
    default:
      return [`/never/${name}`, `:(top,glob)never/${name}`];
  }
}

function teamsOf(log: ByGit['log']): readonly Team[] {
  const counts = new Map<string, number>();
  for (const { people } of log.values()) {
    for (const address of people) {
      const domain = address.slice(address.lastIndexOf('@'));
      counts.set(domain, (counts.get(domain) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([domain]) => /^@[\w.-]+$/.test(domain))
    .sort(([, one], [, other]) => other - one)
    .slice(0, 8)
    .map(([domain], number) => ({
      id: `team-${number}` as TeamId,
      name: `Team ${number}`,
      members: [`*${domain}`],
      codeowners: [],
    }));
}

/** JSON is YAML. */
function textsOf(
  items: ReadonlyMap<string, InventedItem>,
  teams: readonly Team[],
): Readonly<Record<string, string>> {
  const roadmap = [...items].map(([id, { paths, tickets }]) =>
    JSON.stringify({ id, title: id, status: 'now', paths, tickets }),
  );
  const members = teams.map(({ id, name, members }) => JSON.stringify({ id, name, members }));
  return {
    'roadmap.yaml': `version: 1\nitems:\n${roadmap.map((one) => `  - ${one}\n`).join('')}`,
    'teams.yaml': members.map((one) => `- ${one}\n`).join(''),
  };
}

function matchesOf(pattern: RegExp, text: string): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, found = '']) => found);
}
