import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sha } from '../../../src/model/ids.ts';
import type { TestRepository } from '../repository.ts';
import type { Row } from './row.ts';
import { all, head, renamed, together } from './row.ts';
import type { Case, Expected, World } from './world.ts';
import { mainMoves } from './world.ts';

/** What people do in their own clone. */
export const ownRows: readonly Row[] = [
  {
    name: 'amend, message kept',
    act: (world) => amended(world, '--no-edit'),
    kept: all,
  },
  {
    name: 'amend, message rewritten',
    act: (world) => amended(world, '--message=Said in other words'),
    kept: all,
  },
  {
    name: 'rebase',
    act: rebased,
    kept: all,
  },
  {
    name: 'rebase -i: squash, fixup, reorder',
    act: (world) => world.cases.map((one, index) => rebasedAnew(world, one, index)),
    kept: all,
  },
  {
    name: 'rebase --onto',
    act: (world) =>
      onMain(world, ({ author }, { branch, commits }) => {
        author.git('branch', '--quiet', 'place', 'main');
        author.git('rebase', '--quiet', '--onto', 'place', `${branch}~${commits.length}`, branch);
        author.git('branch', '--quiet', '--delete', '--force', 'place');
      }),
    kept: all,
  },
  {
    name: 'cherry-pick',
    act: (world) =>
      world.cases.map((one, index) => {
        mainMoves(world, index);
        world.author.git('cherry-pick', ...one.commits.map(({ sha }) => sha));
        return renamed(world.author, one.commits);
      }),
    kept: all,
  },
  {
    name: 'revert of a revert',
    act: (world) =>
      world.cases.map(({ branch, commits }, index) => {
        const { author } = world;
        mainMoves(world, index);
        author.git('merge', '--quiet', '--no-edit', branch);
        const tip = commits.at(-1);
        author.git('revert', '--no-edit', tip?.sha ?? '');
        author.git('revert', '--no-edit', 'HEAD');
        return tip ? [{ ...tip, sha: head(author) }] : [];
      }),
    kept: all,
  },
  {
    name: 'merge',
    act: (world) =>
      world.cases.map(({ branch, commits }, index) => {
        mainMoves(world, index);
        world.author.git('merge', '--quiet', '--no-ff', '--no-edit', branch);
        return commits;
      }),
    kept: all,
  },
  {
    name: 'merge --squash',
    act: (world) =>
      world.cases.map((one, index) => {
        const { author, random } = world;
        mainMoves(world, index);
        author.git('merge', '--quiet', '--squash', one.branch);
        author.git('commit', '--quiet', random.coin() ? '--no-edit' : '--message=Squashed');
        return [together(one.commits, head(author))];
      }),
    kept: all,
  },
  {
    name: 'filter-branch (path moved)',
    act: filtered,
    kept: all,
  },
];

/** Moves main on, does something with each branch on it, and moves main to the result. */
function onMain(
  world: World,
  change: (world: World, one: Case) => unknown,
): readonly (readonly Expected[])[] {
  const { author } = world;
  return world.cases.map((one, index) => {
    mainMoves(world, index);
    author.git('switch', '--quiet', one.branch);
    change(world, one);
    const result = renamed(author, one.commits);
    author.git('switch', '--quiet', 'main');
    author.git('merge', '--quiet', '--ff-only', one.branch);
    return result;
  });
}

function amended(world: World, words: string): readonly (readonly Expected[])[] {
  const { author, random } = world;
  return world.cases.map(({ branch, commits }, index) => {
    author.git('switch', '--quiet', branch);
    const times = random.between(1, 3);
    for (let time = 0; time < times; time += 1) {
      if (random.coin()) {
        author.write(join('more', `${index}.${time}`), 'more\n');
        author.git('add', '.');
      }
      author.git('commit', '--quiet', '--amend', words);
    }
    const result = renamed(author, commits);
    author.git('switch', '--quiet', 'main');
    author.git('merge', '--quiet', '--no-edit', branch);
    return result;
  });
}

/** One branch after the other, so that main is one line. */
export function rebased(world: World): readonly (readonly Expected[])[] {
  return onMain(world, ({ author }) => author.git('rebase', '--quiet', 'main'));
}

/** Random picks, squashes and fixups, in a random order where the changes allow it. */
function rebasedAnew(world: World, { branch, commits }: Case, index: number): readonly Expected[] {
  const { author, random } = world;
  const moved = mainMoves(world, index);
  author.git('switch', '--quiet', branch);
  const steps = commits.map((commit, at) => ({
    commit,
    what: at === 0 || random.coin() ? 'pick' : random.coin() ? 'squash' : 'fixup',
  }));
  const todo = steps.map(({ what, commit }) => `${what} ${commit.sha}`);
  if (todo.length > 2 && random.coin()) todo.push(...todo.splice(1, 1));
  const order = todo.map((line) => commits.find(({ sha }) => line.endsWith(sha)));
  const list = join(world.shop.directory, 'todo');
  writeFileSync(list, `${todo.join('\n')}\n`);
  const editor = `sequence.editor=cp '${list}'`;
  try {
    author.git('-c', editor, '-c', 'core.editor=:', 'rebase', '--quiet', '--interactive', 'main');
  } catch {
    // The new order does not fit: then as it was.
    author.git('rebase', '--abort');
    author.git('rebase', '--quiet', 'main');
    order.splice(0, order.length, ...commits);
    todo.splice(0, todo.length, ...commits.map(({ sha }) => `pick ${sha}`));
  }
  const made = author.git('rev-list', '--reverse', `${moved}..HEAD`).split('\n') as Sha[];
  const groups: { readonly all: Expected[]; readonly worded: Expected[] }[] = [];
  for (const [at, line] of todo.entries()) {
    const commit = order[at];
    if (!commit) continue;
    if (line.startsWith('pick')) groups.push({ all: [], worded: [] });
    groups.at(-1)?.all.push(commit);
    if (!line.startsWith('fixup')) groups.at(-1)?.worded.push(commit);
  }
  author.git('switch', '--quiet', 'main');
  author.git('merge', '--quiet', '--ff-only', branch);
  return groups.map(({ all: folded, worded }, at) => {
    const whole = together(folded, made[at] ?? ('' as Sha));
    // A fixup gives up its message: its who counts only where the others have none.
    const { whos } = together(worded, whole.sha);
    return whos.length > 0 ? { ...whole, whos } : whole;
  });
}

/** Everything moves into a folder, in all of the history. */
function filtered(world: World): readonly (readonly Expected[])[] {
  const { author, cases } = world;
  for (const { branch } of cases) author.git('merge', '--quiet', '--no-edit', branch);
  const names = movedAside(author);
  return cases.map(({ commits }) =>
    commits.map((one) => ({ ...one, sha: names.get(one.sha) ?? one.sha })),
  );
}

/** Moves everything into a folder, in all of the history; answers the new names by the old ones. */
function movedAside(author: TestRepository): ReadonlyMap<string, Sha> {
  const before = author.git('rev-list', '--topo-order', '--reverse', 'main').split('\n');
  const move = String.raw`git ls-files -s | sed "s-	\"*-&moved/-" | GIT_INDEX_FILE=$GIT_INDEX_FILE.new git update-index --index-info && mv "$GIT_INDEX_FILE.new" "$GIT_INDEX_FILE"`;
  author.git('filter-branch', '--index-filter', move, 'main');
  const after = author.git('rev-list', '--topo-order', '--reverse', 'main').split('\n');
  return new Map(before.map((sha, index) => [sha, (after[index] ?? '') as Sha]));
}
