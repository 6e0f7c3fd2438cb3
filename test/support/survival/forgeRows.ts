import { join } from 'node:path';
import type { TestRepository } from '../repository.ts';
import type { Row } from './row.ts';
import { all, renamed, together } from './row.ts';
import type { Case, Expected, World } from './world.ts';
import { mainMoves } from './world.ts';

/** What a forge does on its side, when the author has pushed and pulls the result. */
export const forgeRows: readonly Row[] = [
  {
    name: 'forge squash, messages in the body',
    act: (world) => squashed(world, (forge, range) => bodies(forge, range)),
    kept: all,
  },
  {
    name: 'forge squash, only Title (#12)',
    act: (world) => squashed(world, () => ''),
    kept: all,
  },
  {
    name: 'forge rebase-merge',
    act: (world) =>
      onForge(world, (forge, { branch, commits }) => {
        forge.git('switch', '--quiet', '--detach', `origin/${branch}`);
        forge.git('rebase', '--quiet', '--force-rebase', 'main');
        const result = renamed(forge, commits);
        forge.git('switch', '--quiet', 'main');
        forge.git('merge', '--quiet', '--ff-only', result.at(-1)?.sha ?? '');
        return result;
      }),
    kept: all,
  },
];

function squashed(
  world: World,
  body: (forge: TestRepository, range: string) => string,
): readonly (readonly Expected[])[] {
  return onForge(world, (forge, { branch, commits }, index) => {
    const text = body(forge, `main..origin/${branch}`);
    forge.git('merge', '--quiet', '--squash', `origin/${branch}`);
    const title = `Task ${index} (#${index + 100})`;
    const sha = forge.commit(text === '' ? title : `${title}\n\n${text}`);
    return [together(commits, sha)];
  });
}

/** As GitHub writes it: each message as an item of a list. */
function bodies(forge: TestRepository, range: string): string {
  const messages = forge.git('log', '--reverse', '--format=* %B', range);
  return messages.replace(/\n{3,}/g, '\n\n');
}

function onForge(
  world: World,
  change: (forge: TestRepository, one: Case, index: number) => readonly Expected[],
): readonly (readonly Expected[])[] {
  const { author, remote, cases, shop } = world;
  for (const [index] of cases.entries()) mainMoves(world, index);
  author.git('push', '--quiet', 'origin', 'main', ...cases.map(({ branch }) => branch));
  const directory = join(shop.directory, 'forge');
  author.git('clone', '--quiet', remote.directory, directory);
  const forge = shop.at(directory);
  forge.git('config', 'user.name', 'Forge');
  forge.git('config', 'user.email', 'forge@acme.test');
  const result = cases.map((one, index) => change(forge, one, index));
  forge.git('push', '--quiet', 'origin', 'main');
  for (const { branch } of cases) forge.git('push', '--quiet', 'origin', '--delete', branch);
  author.git('pull', '--quiet', '--ff-only', '--prune');
  return result;
}
