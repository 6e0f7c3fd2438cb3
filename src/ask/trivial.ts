import type { MessageParts } from '../model/message.ts';
import { areOnlyChangelogs, areOnlyGenerated } from './generatedPaths.ts';
import { proseOf } from './proseOf.ts';
import { subjectParts } from './subjectParts.ts';
import type { SubjectParts } from './subjectParts.ts';
import { trivialBeginning } from './trivialBeginning.ts';
import type { TrivialRule } from './trivialRule.ts';
import { trivialWording } from './trivialWording.ts';

/** What a commit is judged by. */
export interface Change {
  readonly message: MessageParts;
  /** Relative to the top of the repository, `/` between folders. */
  readonly paths: readonly string[];
  /** How many parents the commit has; 1 when it is still to be made. */
  readonly parents: number;
  readonly authorEmail?: string;
}

const signs: Readonly<Record<string, TrivialRule>> = {
  '🎨': 'formatting',
  ':art:': 'formatting',
  '💡': 'comments-only',
  ':bulb:': 'comments-only',
  '✏': 'typo',
  ':pencil2:': 'typo',
  '🔖': 'release',
  ':bookmark:': 'release',
  '⬆': 'dependency-bot',
  ':arrow_up:': 'dependency-bot',
  '⬇': 'dependency-bot',
  ':arrow_down:': 'dependency-bot',
  '📌': 'dependency-bot',
  ':pushpin:': 'dependency-bot',
  '🔀': 'merge',
  ':twisted_rightwards_arrows:': 'merge',
  '⏪': 'revert',
  ':rewind:': 'revert',
  '🚧': 'wip',
  ':construction:': 'wip',
};

const types: Readonly<Record<string, TrivialRule>> = {
  style: 'formatting',
  typo: 'typo',
  typos: 'typo',
  wip: 'wip',
  revert: 'revert',
  bump: 'version-bump',
  changelog: 'changelog',
  deps: 'dependency-bot',
  dependencies: 'dependency-bot',
};

const scopesOfChores: Readonly<Record<string, TrivialRule>> = {
  release: 'release',
  changelog: 'changelog',
  version: 'version-bump',
};

const dependencyScope = /^(?:deps|deps-dev|dependencies)$/;
const choreTypes = new Set(['chore', 'build', 'fix', 'ci']);
const bot =
  /\[bot\]@|dependabot|renovate|greenkeeper|snyk-bot|pyup|depfu|scala-steward|github-actions/i;
const revertsInBody = /^This reverts (?:commits?|merge|pull request|PR|changes)\b/im;
const wipAside = /[([]wip[)\]]|\bwip$/i;
const letterOrDigit = /[\p{L}\p{N}]/u;

/** The rule by which a commit is too plain to be asked about, `null` when there is none. */
export function trivialBecause(change: Change): TrivialRule | null {
  if (change.parents > 1) return 'merge';
  const prose = proseOf(change.message);
  const { subject } = prose;
  const parts = subjectParts(subject);
  const bySubject =
    trivialBeginning(subject) ?? trivialBeginning(parts.words) ?? ruleOfMarks(parts);
  if (bySubject !== null) return bySubject;
  if (change.authorEmail !== undefined && bot.test(change.authorEmail)) return 'dependency-bot';
  if (revertsInBody.test(prose.body)) return 'revert';
  if (wipAside.test(subject)) return 'wip';
  if (!letterOrDigit.test(subject)) return 'empty';
  if (areOnlyChangelogs(change.paths)) return 'changelog';
  if (areOnlyGenerated(change.paths)) return 'generated-only';
  return trivialWording(parts.words, prose.body);
}

function ruleOfMarks({ type, scope, sign }: SubjectParts): TrivialRule | null {
  if (choreTypes.has(type) && dependencyScope.test(scope)) return 'dependency-bot';
  return (
    rowOf(signs, sign) ??
    rowOf(types, type) ??
    (type === 'chore' ? rowOf(scopesOfChores, scope) : null)
  );
}

function rowOf(table: Readonly<Record<string, TrivialRule>>, key: string): TrivialRule | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
