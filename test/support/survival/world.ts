import { join } from 'node:path';
import { notedAnswers } from '../../../src/answers/notedAnswers.ts';
import { patchIdsOf } from '../../../src/git/patchIdOf.ts';
import { openMind } from '../../../src/mind.ts';
import type { Answer } from '../../../src/model/answer.ts';
import type { Sha } from '../../../src/model/ids.ts';
import type { Mind } from '../../../src/story/mind.ts';
import { silent } from '../silent.ts';
import type { TestRepository, Workshop } from '../repository.ts';
import { firstDate, workshop } from '../repository.ts';
import type { Random } from './random.ts';
import { randomFrom } from './random.ts';

/** A commit, and who and why it must still say when all is over. */
export interface Expected {
  readonly sha: Sha;
  /** Said in a trailer of its message. */
  readonly whos: readonly string[];
  /** Said in a note. */
  readonly whys: readonly string[];
}

/** A branch of one to four commits; each says something in a trailer, in a note, in both or in neither. */
export interface Case {
  readonly branch: string;
  /** Oldest first. At least one has a trailer, and at least one a note. */
  readonly commits: readonly Expected[];
}

/** One person's clone with branches to work on, and what it was cloned from. */
export interface World {
  readonly shop: Workshop;
  readonly author: TestRepository;
  readonly remote: TestRepository;
  readonly random: Random;
  readonly cases: readonly Case[];
}

/** So many random cases each way of changing history is tried with. */
export const manyCases = 20;
/** Lines of the file that each case changes; others change its first and its last line. */
const lines = 40;

export async function worldOf(seed: number): Promise<World> {
  const shop = workshop();
  const random = randomFrom(seed);
  const remote = shop.repository('remote', '--bare');
  const author = shop.repository('author');
  for (let index = 0; index < manyCases; index += 1) {
    author.write(listOf(index), listText(new Map()));
  }
  author.git('add', '.');
  author.commit('Begin');
  author.git('remote', 'add', 'origin', remote.directory);
  author.git('push', '--quiet', '--set-upstream', 'origin', 'main');
  const cases = Array.from({ length: manyCases }, (_, index) => newCase(author, random, index));
  author.git('switch', '--quiet', 'main');
  await note(author, cases);
  return { shop, author, remote, random, cases };
}

/** Somebody else changes something on main: elsewhere, or in the same file of a case. */
export function mainMoves({ author, random }: World, index: number): Sha {
  author.git('switch', '--quiet', 'main');
  if (random.coin()) return author.commit(`Meanwhile ${index}`, `other/${index}`);
  author.write(listOf(index), listText(new Map([[random.coin() ? 0 : lines - 1, 'meanwhile']])));
  author.git('add', '.');
  return author.commit(`Meanwhile ${index}`);
}

/** Its clock goes on by a second with each look. */
export function openQuietly(directory: string): Promise<Mind> {
  let looks = 0;
  return openMind({ directory, gitBinary: 'git' }, silent, () => firstDate + 1000 * looks++);
}

const listOf = (index: number): string => join('lists', String(index));

function listText(changed: ReadonlyMap<number, string>): string {
  const texts = Array.from({ length: lines }, (_, line) => changed.get(line) ?? `line ${line}`);
  return `${texts.join('\n')}\n`;
}

function newCase(author: TestRepository, random: Random, index: number): Case {
  const branch = `task-${index}`;
  author.git('switch', '--quiet', '--create', branch, 'main');
  const count = random.between(1, 4);
  const [surelyWho, surelyWhy] = [random.between(1, count), random.between(1, count)];
  const changed = new Map<number, string>();
  const commits: Expected[] = [];
  for (let step = 1; step <= count; step += 1) {
    const name = `${index}.${step}`;
    // Later ones may change again what earlier ones of the branch did.
    changed.set(random.between(10, 29), `changed by ${name}`);
    author.write(listOf(index), listText(changed));
    if (random.coin()) author.write(join('new', name), `made by ${name}\n`);
    author.git('add', '.');
    const whos = step === surelyWho || random.coin() ? [`who-${name}`] : [];
    const whys = step === surelyWhy || random.coin() ? [`why ${name}`] : [];
    const body = random.coin() ? `\n\nMore about ${name}, which takes a while to tell.` : '';
    const trailers = whos.map((who) => `\n\nWho: ${who}`).join('');
    commits.push({ sha: author.commit(`Do ${name}${body}${trailers}\n`), whos, whys });
  }
  return { branch, commits };
}

/** All notes at once, each as an answer in the panel would write it. */
async function note(author: TestRepository, cases: readonly Case[]): Promise<void> {
  const git = await author.open();
  const all = cases.flatMap(({ branch, commits }) => commits.map((one) => ({ branch, ...one })));
  const patches = await patchIdsOf(
    git,
    all.map(({ sha }) => sha),
  );
  const answers = all.flatMap(({ sha, whys: [why], branch }, index) => {
    const patch = patches.get(sha);
    const at = firstDate + index * 1000;
    const answer: Answer = { at, tickets: [], branch, ...(patch === undefined ? {} : { patch }) };
    return why === undefined ? [] : [[sha, [{ ...answer, why }]] as const];
  });
  await notedAnswers(git).carry(new Map(answers));
}
