import type { PersonaId } from '../model/ids.ts';
import type { Plan } from '../model/plan.ts';

/** The personas of a plan by their ids, names and aliases. */
export interface PersonaNames {
  /** The persona that `text` as a whole is the id, a name or an alias of. */
  named(text: string): PersonaId | undefined;
  /** The persona named first in `text`; of names that begin at one word the longest counts. */
  mentionedIn(text: string): PersonaId | undefined;
}

interface Name {
  readonly words: readonly string[];
  readonly id: PersonaId;
}

const known = new WeakMap<Plan, PersonaNames>();

const word = /[\p{L}\p{N}\p{M}]+/gu;
/** What may stand between two words of one name: `field-technician`, `Field technician`, `R&D`. */
const joint = /^[^\p{L}\p{N}.,;:!?()[\]]{1,3}$/u;
const scriptWithoutBlanks = /[\u0E00-\u0EFF\u3040-\u30FF\u3400-\u9FFF\uF900-\uFAFF]/;

/** The names of a plan's personas, prepared once for each plan. */
export function personaNamesOf(plan: Plan): PersonaNames {
  const ready = known.get(plan) ?? prepared(plan);
  known.set(plan, ready);
  return ready;
}

function prepared(plan: Plan): PersonaNames {
  const whole = new Map<string, PersonaId>();
  const byFirstWord = new Map<string, Name[]>();
  const parts: Name[] = [];
  for (const persona of plan.personas) {
    for (const name of [persona.id, persona.name, ...persona.aliases]) {
      const plain = plainly(name).trim();
      if (plain === '' || whole.has(plain)) continue;
      whole.set(plain, persona.id);
      const words = plain.match(word) ?? [];
      const [first] = words;
      if (first === undefined) continue;
      const entry: Name = { words, id: persona.id };
      if (scriptWithoutBlanks.test(plain)) parts.push({ words: [plain], id: persona.id });
      else if (!byFirstWord.get(first)?.push(entry)) byFirstWord.set(first, [entry]);
    }
  }
  for (const names of byFirstWord.values()) names.sort((a, b) => b.words.length - a.words.length);
  parts.sort((a, b) => (b.words[0] ?? '').length - (a.words[0] ?? '').length);
  return {
    named: (text) => whole.get(plainly(text).trim()),
    mentionedIn: (text) => {
      if (whole.size === 0) return undefined;
      const plain = plainly(text);
      return wordsNamed(plain, byFirstWord) ?? partNamed(plain, parts);
    },
  };
}

function plainly(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function wordsNamed(
  text: string,
  byFirstWord: ReadonlyMap<string, readonly Name[]>,
): PersonaId | undefined {
  for (const match of text.matchAll(word)) {
    const [first] = match;
    if (isInPath(text, match.index, first.length)) continue;
    const candidates = byFirstWord.get(first) ?? byFirstWord.get(singular(first));
    const found = candidates?.find(
      ({ words }) => isTelling(words) && continuesAt(text, match.index, first, words),
    );
    if (found) return found.id;
  }
  return undefined;
}

/** `see src/accountant/view.ts` is about a file. */
function isInPath(text: string, at: number, length: number): boolean {
  return text[at - 1] === '/' || text[at + length] === '/';
}

/** In prose, a word of two or three letters (`dev`, `qa`) is more often something else. */
function isTelling(words: readonly string[]): boolean {
  return words.length > 1 || (words[0] ?? '').length > 3;
}

/** Whether `words` stand in `text` from `at` on, where `first` stands; the last may be a plural. */
function continuesAt(text: string, at: number, first: string, words: readonly string[]): boolean {
  if (words.length > 1 && words[0] !== first) return false;
  let end = at + first.length;
  for (const [index, expected] of words.entries()) {
    if (index === 0) continue;
    const start = [end + 1, end + 2, end + 3].find((place) => text.startsWith(expected, place));
    if (start === undefined || !joint.test(text.slice(end, start))) return false;
    end = start + expected.length;
    const after = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(end, end + 3))?.[0] ?? '';
    const isLast = index === words.length - 1;
    if (after !== '' && !(isLast && after === 's')) return false;
  }
  return true;
}

function singular(text: string): string {
  return text.endsWith('s') ? text.slice(0, -1) : text;
}

function partNamed(text: string, parts: readonly Name[]): PersonaId | undefined {
  if (parts.length === 0 || !scriptWithoutBlanks.test(text)) return undefined;
  return parts.find(({ words: [whole = ''] }) => text.includes(whole))?.id;
}
