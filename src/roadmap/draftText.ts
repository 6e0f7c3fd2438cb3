import type { YAMLMap } from 'yaml';
import { Document, isMap, isScalar, isSeq } from 'yaml';
import type { PlannedItem } from '../model/plan.ts';
import type { Draft, DraftedItem, DraftedPersona, DraftedTeam } from './draft.ts';
import { plainText } from './draftNames.ts';

/**
 * The texts of the files of a plan, as they are written for a team: in English, as the rest of what a
 * team keeps in its repository. Behind each entry stands where it comes from.
 */

/** The texts for `personas.yaml`, `roadmap.yaml` and `teams.yaml`. */
export interface DraftTexts {
  readonly personas: string;
  readonly roadmap: string;
  readonly teams: string;
}

export function draftTexts(draft: Draft): DraftTexts {
  return {
    personas: personasText(draft),
    roadmap: roadmapText(draft),
    teams: teamsText(draft),
  };
}

function personasText({ personas, left }: Draft): string {
  const head = [
    'Who the product is for.',
    '',
    'id          what a commit says: `Who: field-technician`; also what roadmap.yaml says',
    'name        how people call them; aliases: other names for the same',
    'kind        external, internal, operator or developer',
    'job         "When …, I want …, so that I can …"',
    'confidence  assumed, or observed once somebody has watched one of them; reviewed: when',
    '',
    ...(personas.length > 0
      ? [
          'Drafted from what commits, answers and tickets say. Nothing is settled: rename, merge and',
          'delete until these are the people you know; then `product-mindset check`.',
        ]
      : ['Nobody has said yet whom a change is for. For example:', '', ...personaExample]),
    ...leftLines(left.personas),
  ];
  return textOf(
    head,
    personas.map(({ persona: { id, name, kind, aliases } }) => ({
      id,
      name,
      kind,
      ...(aliases.length > 0 ? { aliases } : {}),
      confidence: 'assumed',
    })),
    personas.map(personaSource),
  );
}

function roadmapText({ items, left }: Draft): string {
  const head = [
    'What the team works on, and what for.',
    '',
    'status    now, next, later, launched, upkeep or dropped',
    'paths     whose changes serve it, as in .gitignore; the most specific item wins',
    'tickets   as one writes them in a commit: "#12", PROJ-7',
    'outcome   the id of one of the outcomes',
    'Also: stage, problem, hypothesis, personas, teams (the owning one first), review.',
    '',
    ...(items.length > 0
      ? [
          'Drafted from what trackers plan and from the work of the last twelve months. Nothing is',
          'settled: give the items the names your customers would know, and say what they are for.',
        ]
      : ['Too little has happened here to propose an item. For example:', '', ...itemExample]),
    '',
    'What should change for people belongs to `outcomes`. For example:',
    '',
    ...outcomeExample,
    ...leftLines(left.items),
  ];
  const plain = items.map(({ item: { id, title, status, personas, paths, tickets } }) => ({
    id,
    title,
    status,
    ...(personas.length > 0 ? { personas } : {}),
    ...(paths.length > 0 ? { paths } : {}),
    ...(tickets.length > 0 ? { tickets } : {}),
  }));
  return textOf(head, { version: 1, outcomes: [], items: plain }, items.map(itemSource));
}

function teamsText({ teams }: Draft): string {
  const head = [
    'Which teams there are. Shares are shown by team, never by person, and only of three people or more.',
    '',
    'codeowners  what the team is called in CODEOWNERS: "@acme/mobile"',
    'members     addresses of its commits, with * for anything: "*@mobile.acme.test"',
    '',
    ...(teams.length > 0
      ? ['Drafted from CODEOWNERS and from the domains of at least three people each.']
      : [
          'CODEOWNERS names no team, and no domain is that of three people. For example:',
          '',
          ...teamExample,
        ]),
  ];
  const plain = teams.map(({ team: { id, name, codeowners, members } }) => ({
    id,
    name,
    ...(codeowners.length > 0 ? { codeowners } : {}),
    ...(members.length > 0 ? { members } : {}),
  }));
  return textOf(head, plain, teams.map(teamSource));
}

const personaExample = [
  '- id: field-technician',
  '  name: Field technician',
  '  kind: external',
  '  job: "When I finish a job, I want the photos sent, so that I can drive on"',
];
const itemExample = [
  'items:',
  '  - id: R-1',
  '    title: Uploads that survive a lost network',
  '    status: now',
  '    personas: [field-technician]',
  '    paths: ["mobile/upload/**"]',
  '    tickets: ["#12"]',
];
const outcomeExample = [
  'outcomes:',
  '  - id: O-1',
  '    text: Photos reach the office the same day',
  '    metric: { name: lost photos a week, baseline: 41, target: 5, readings: [] }',
];
const teamExample = [
  '- id: mobile',
  '  name: Mobile',
  '  codeowners: ["@acme/mobile"]',
  '  members: ["*@mobile.acme.test"]',
];

function leftLines(names: readonly string[]): readonly string[] {
  return names.length === 0 ? [] : ['', `Seen less often: ${names.join(', ')}`];
}

function personaSource({ commits, answers, tickets, isAnybody }: DraftedPersona): string {
  const counted = [
    counts(commits, 'commit'),
    counts(answers, 'answer'),
    counts(tickets, 'ticket'),
  ].filter((text) => text !== '');
  const verb = commits + answers + tickets === 1 ? 'says' : 'say';
  const said = `${counted.join(', ')} ${verb} so`;
  return isAnybody ? `${said}; a word for anybody: who exactly?` : said;
}

function itemSource({ from, item }: DraftedItem): string {
  const noPaths = item.paths.length === 0 ? '; no folder stands out: add paths' : '';
  if (from.kind === 'planned') return `${plannedText(from.planned)}${noPaths}`;
  const { kind, name, commits, recent, since } = from;
  const what = kind === 'scope' ? `scope \`${name}\`` : `folder ${name}`;
  const month = new Date(since).toISOString().slice(0, 7);
  const lately = recent === 0 ? ', none in the last 90 days' : `, ${recent} in the last 90 days`;
  return `${what}: ${counts(commits, 'commit')} since ${month}${lately}${noPaths}`;
}

function plannedText({ kind, title, due, isDone }: PlannedItem): string {
  const done = isDone ? ', done' : '';
  return `${kind} ${title}${due === undefined ? '' : `, due ${due}`}${done}`;
}

function teamSource({ rules, people }: DraftedTeam): string {
  return [
    ...(rules > 0 ? [`CODEOWNERS, ${counts(rules, 'rule')}`] : []),
    ...(people > 0 ? [`${people} people have addresses there`] : []),
  ].join('; ');
}

function counts(count: number, noun: string): string {
  if (count === 0) return '';
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** A file: its head, then its entries, each with a comment behind its id. */
function textOf(head: readonly string[], content: object, sources: readonly string[]): string {
  const document = new Document(content);
  const entries = isMap(document.contents) ? document.contents.get('items') : document.contents;
  if (isSeq(entries)) {
    for (const [index, entry] of entries.items.entries()) {
      if (isMap(entry)) explain(entry, sources[index] ?? '');
    }
  }
  const comment = head.map((line) => (line === '' ? '#' : `# ${plainLeft(line)}`)).join('\n');
  return `${comment}\n\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}`;
}

/** Lists stand on one line each; where an entry comes from, behind its id. */
function explain(entry: YAMLMap, source: string): void {
  for (const { value } of entry.items) if (isSeq(value)) value.flow = true;
  const id = entry.get('id', true);
  if (isScalar(id)) id.comment = ` ${plainText(source)}`;
}

/** As `plainText`, with the blanks that indent. */
function plainLeft(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? '';
  return indent + line.slice(indent.length).replaceAll(/\p{Cc}/gu, ' ');
}
