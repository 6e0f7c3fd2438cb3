import { join } from 'node:path';
import type { TestRepository } from '../repository.ts';
import { rebased } from './ownRows.ts';
import type { Row } from './row.ts';
import { all, renamed } from './row.ts';
import type { Expected, World } from './world.ts';
import { mainMoves } from './world.ts';

const noNotes = 'git carries no notes there; sharing does';

/** Where history goes without being changed, or as mail. */
export const placeRows: readonly Row[] = [
  {
    name: 'clone',
    act: merged,
    place: (world) => cloned(world, 'place'),
    kept: { ...all, note: 0 },
    because: noNotes,
  },
  {
    name: 'shallow clone',
    act: (world) => pushed(world, rebased(world)),
    place: (world) => cloned(world, 'place', allButFirst(world)),
    reader: (world) => cloned(world, 'reader', allButFirst(world)),
    kept: { ...all, note: 0 },
    because: noNotes,
  },
  {
    name: 'fork',
    act: merged,
    place: forked,
    reader: besideUpstream,
    kept: { ...all, note: 0 },
    because: noNotes,
  },
  {
    name: 'bundle',
    act: merged,
    place: unbundled,
    kept: { ...all, note: 0 },
    because: noNotes,
  },
  {
    name: 'worktree',
    act: merged,
    place: secondTree,
    kept: all,
  },
  {
    name: 'format-patch + am',
    act: mailed,
    place: ({ shop }) => shop.at(join(shop.directory, 'receiver')),
    kept: { ...all, note: 0 },
    because: noNotes,
  },
];

function besideUpstream({ remote, shop }: World): TestRepository {
  const reader = shop.at(join(shop.directory, 'ofFork'));
  reader.git('remote', 'add', 'upstream', remote.directory);
  return reader;
}

function unbundled(world: World): TestRepository {
  const file = join(world.shop.directory, 'bundle');
  world.author.git('bundle', 'create', '--quiet', file, 'main');
  return cloned(world, 'place', '--branch=main', file);
}

function secondTree({ author, shop }: World): TestRepository {
  const directory = join(shop.directory, 'tree');
  author.git('worktree', 'add', '--quiet', '--detach', directory, 'main');
  return shop.at(directory);
}

function mailed(world: World): readonly (readonly Expected[])[] {
  const { author, cases, random } = world;
  const receiver = cloned(world, 'receiver');
  receiver.git('config', 'user.name', 'Ben');
  receiver.git('config', 'user.email', 'ben@acme.test');
  const results = cases.map(({ branch, commits }, index) => {
    if (random.coin()) receiver.commit(`Meanwhile ${index}`, `other/${index}`);
    const mail = author.git('format-patch', '--stdout', `main..${branch}`);
    receiver.feed(`${mail}\n`, 'am', '--quiet');
    return renamed(receiver, commits);
  });
  receiver.git('push', '--quiet', 'origin', 'main');
  author.git('pull', '--quiet', '--ff-only');
  return results;
}

function merged(world: World): readonly (readonly Expected[])[] {
  const { author, cases } = world;
  const results = cases.map(({ branch, commits }, index) => {
    mainMoves(world, index);
    author.git('merge', '--quiet', '--no-edit', branch);
    return commits;
  });
  return pushed(world, results);
}

function pushed<T>({ author }: World, results: T): T {
  author.git('push', '--quiet', 'origin', 'main');
  return results;
}

/** The first commit of main is missing, and every one of the cases is there. */
function allButFirst({ remote }: World): string {
  return `--depth=${Number(remote.git('rev-list', '--count', 'main')) - 1}`;
}

/** A clone of the remote, or of what is named last. */
export function cloned(
  { remote, shop, author }: World,
  name: string,
  ...options: readonly string[]
): TestRepository {
  const directory = join(shop.directory, name);
  const [from] = options.slice(-1).filter((option) => !option.startsWith('-'));
  const flags = options.filter((option) => option.startsWith('-'));
  author.git('clone', '--quiet', ...flags, from ?? `file://${remote.directory}`, directory);
  return shop.at(directory);
}

function forked({ remote, shop, author }: World): TestRepository {
  const [fork, directory] = ['fork', 'ofFork'].map((name) => join(shop.directory, name));
  if (fork === undefined || directory === undefined) throw new Error('two names, two folders');
  author.git('clone', '--quiet', '--bare', remote.directory, fork);
  author.git('clone', '--quiet', fork, directory);
  return shop.at(directory);
}
