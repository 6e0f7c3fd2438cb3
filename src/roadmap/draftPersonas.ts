import { personaNamesOf } from '../ask/personaNames.ts';
import { operators, upkeep } from '../model/answer.ts';
import type { PlanEvidence } from '../model/evidence.ts';
import type { PersonaId } from '../model/ids.ts';
import type { Persona, Plan } from '../model/plan.ts';
import type { DraftedPersona } from './draft.ts';
import { idsFrom, plainText, spokenName } from './draftNames.ts';

const most = 12;
const mostLeft = 20;
const mostAliases = 5;
/** A who is a word or a few; what is longer is a sentence. */
const longest = 60;
const mostWords = 6;

/** What is drafted of personas. */
export interface DraftedPersonas {
  readonly personas: readonly DraftedPersona[];
  readonly left: readonly string[];
  /** The persona, of the plan or of the draft, that a who means. */
  idOf(who: string): PersonaId | undefined;
}

const unseen = (): Seen => ({ commits: 0, answers: 0, tickets: 0, spellings: new Map() });

interface Seen {
  commits: number;
  answers: number;
  tickets: number;
  /** How often it was written in which way. */
  readonly spellings: Map<string, number>;
}

/**
 * Drafts personas from whom commits, answers and tickets say they are for, most spoken of first, at
 * most 12. What differs only in case, articles and number is one. Where the plan has personas, none.
 */
export function draftPersonas({ plan, work, tickets }: PlanEvidence): DraftedPersonas {
  const seen = new Map<string, Seen>();
  const see = (texts: readonly string[], where: 'commits' | 'answers' | 'tickets'): void => {
    const spellings = new Map<string, string>();
    for (const text of texts.flatMap(namesIn)) {
      const key = keyOf(text);
      if (key !== '' && !isNobody(key, plan)) spellings.set(key, text);
    }
    for (const [key, text] of spellings) {
      const one: Seen = seen.get(key) ?? unseen();
      one[where] += 1;
      one.spellings.set(text, (one.spellings.get(text) ?? 0) + 1);
      seen.set(key, one);
    }
  };
  for (const { whos } of work) {
    see(whosFrom('commit', whos), 'commits');
    see(whosFrom('answer', whos), 'answers');
  }
  for (const { who } of tickets) see(who, 'tickets');

  const names = personaNamesOf(plan);
  const known = plan.personas.length > 0;
  const sorted = [...seen].sort(
    ([oneKey, one], [otherKey, other]) =>
      Number(isAnybody(oneKey)) - Number(isAnybody(otherKey)) ||
      countOf(other) - countOf(one) ||
      (oneKey < otherKey ? -1 : 1),
  );
  const idFor = idsFrom([operators, upkeep]);
  const drafted = new Map(
    (known ? [] : sorted.slice(0, most)).map(([key, one]) => [key, draftedOf(key, one, idFor)]),
  );
  return {
    personas: [...drafted.values()],
    left: known ? [] : sorted.slice(most, most + mostLeft).map(([, one]) => commonest(one)),
    idOf: (who) => names.named(who) ?? drafted.get(keyOf(who))?.persona.id,
  };
}

/** The whos of one text; of a list each. */
export function namesIn(text: string): readonly string[] {
  return plainText(text)
    .split(/\s*[,;]\s*(?:(?:and|or|und|oder|et|ou|y|e)\s+)?/)
    .filter((part) => !isAddress(part))
    .flatMap((part) => part.split(/\s*\/\s*|\s+(?:and|or|und|oder|et|ou|y)\s+/))
    .map((name) => name.replace(articles, '').replace(/[\s.:!?…]+$/u, ''))
    .filter((name) => !/^[a-z]?$/i.test(name) && name.length <= longest)
    .filter((name) => name.split(' ').length <= mostWords);
}

function whosFrom(
  source: 'commit' | 'answer',
  whos: PlanEvidence['work'][number]['whos'],
): readonly string[] {
  return whos.filter((one) => one.source === source).map(({ who }) => who);
}

function countOf({ commits, answers, tickets }: Seen): number {
  return commits + answers + tickets;
}

function draftedOf(key: string, seen: Seen, idFor: (text: string) => string): DraftedPersona {
  const name = spokenName(commonest(seen));
  const id = idFor(key) as PersonaId;
  const same = new Set([name.toLowerCase(), id.toLowerCase()]);
  const aliases = [...seen.spellings.keys()].sort().filter((text) => {
    const plain = text.toLowerCase();
    const isNew = !same.has(plain);
    same.add(plain);
    return isNew;
  });
  const { commits, answers, tickets } = seen;
  const persona: Persona = {
    id,
    name,
    kind: kindOf(key),
    aliases: aliases.slice(0, mostAliases),
    confidence: 'assumed',
  };
  return { persona, commits, answers, tickets, isAnybody: isAnybody(key) };
}

/** How it is written most often; of several the shortest, then the first of the alphabet. */
function commonest({ spellings }: Seen): string {
  const sorted = [...spellings].sort(
    ([one, oneCount], [other, otherCount]) =>
      otherCount - oneCount || one.length - other.length || (one < other ? -1 : 1),
  );
  return sorted[0]?.[0] ?? '';
}

const articles =
  /^(?:(?:one of (?:the|our|my)|an?|the|our|my|every|each|any|all|der|die|das|den|ein|eine|einen|le|la|les|un|une|el|los|las|una|os?|as)\s+)+/iu;

/** The same for `Field technicians`, `the field-technician` and `a Field Technician`. */
function keyOf(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}&]+/gu) ?? [];
  const last = words.at(-1);
  return last === undefined ? '' : [...words.slice(0, -1), singular(last)].join(' ');
}

function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** A handle, an address, or a path. */
function isAddress(name: string): boolean {
  return /[@<>]|:\/\/|^#?\d+$/.test(name);
}

const nobodies = new Set(
  'operator,op,upkeep,maintenance,nobody,no one,noone,none,nothing,n a,na,tbd,todo,unknown,everyone,everybody,all,anyone,anybody,someone,we,us,me,i,you,team'.split(
    ',',
  ),
);

/** Upkeep and operators need no file, and another team is none of the personas. */
function isNobody(key: string, { teams }: Plan): boolean {
  return (
    nobodies.has(key) || teams.some(({ id, name }) => [id, name].some((one) => keyOf(one) === key))
  );
}

function isAnybody(key: string): boolean {
  return /^(?:end )?(?:user|person|people|human|customer user|client user|benutzer|nutzer|anwender|utilisateur|usuario)$/.test(
    key,
  );
}

function kindOf(key: string): Persona['kind'] {
  if (/(?:^| )(?:developer|dev|maintainer|contributor|programmer|engineer|entwickler)$/.test(key)) {
    return 'developer';
  }
  return /(?:^| )(?:sysadmin|system administrator|sre|on call|admin of the server)$/.test(key)
    ? 'operator'
    : 'external';
}
