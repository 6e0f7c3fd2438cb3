import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { PlanNews } from '../../src/feedback/planNews.ts';
import { openMind } from '../../src/mind.ts';
import type { Mind } from '../../src/story/mind.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';

export const roadmapPath = '.product/roadmap.yaml';

/** An item of the team `platform`. */
export const item = (id: string, status: string, outcome = 'O1'): string =>
  `  - { id: ${id}, title: Item ${id}, status: ${status}, outcome: ${outcome}, teams: [platform] }\n`;
export const outcomes = 'outcomes:\n  - { id: O1, text: One }\n  - { id: O2, text: Two }\n';
/** Two items, far enough from each other to be merged. */
export const roadmap = (first: string, second = item('R-2', 'now')): string =>
  `version: 1\nitems:\n${first}${'  # Nothing here.\n'.repeat(8)}${second}${outcomes}`;
export const [now, next, later] = [
  roadmap(item('R-1', 'now')),
  roadmap(item('R-1', 'next')),
  roadmap(item('R-1', 'later')),
];

/** News in short: `R-1 moved later`. */
export const inShort = (news: readonly PlanNews[]): readonly string[] =>
  news.map((one) => `${one.item} ${one.kind}${'to' in one ? ` ${one.to}` : ''}`);

/** A server with a roadmap, and the clones of two people; the mind of one of them has looked once. */
export interface Clones {
  readonly shop: Workshop;
  readonly server: TestRepository;
  readonly theirs: TestRepository;
  readonly ours: TestRepository;
  readonly mind: Mind;
  readonly cloneOf: (name: string) => TestRepository;
  /** The others change the roadmap, and push it. */
  readonly push: (text: string) => void;
  /** What came since it was asked last, in short. */
  readonly arrived: () => Promise<readonly string[]>;
  readonly dispose: () => void;
}

export async function clones(): Promise<Clones> {
  const shop = workshop();
  const server = shop.repository('server');
  server.git('config', 'receive.denyCurrentBranch', 'ignore');
  commitRoadmap(server, now);
  const cloneOf = (name: string): TestRepository => {
    server.git('clone', '--quiet', '.', `../${name}`);
    const made = shop.at(join(shop.directory, name));
    made.git('config', 'user.name', name);
    made.git('config', 'user.email', `${name}@acme.test`);
    return made;
  };
  const [ours, theirs] = [cloneOf('ana'), cloneOf('ben')];
  const mind = await lookedOnce(ours);
  return {
    shop,
    server,
    theirs,
    ours,
    mind,
    cloneOf,
    push(text) {
      commitRoadmap(theirs, text);
      theirs.git('push', '--quiet');
    },
    arrived: async () => inShort(await mind.arrivedNews()),
    dispose() {
      mind.dispose();
      shop.dispose();
    },
  };
}

/** A mind that has looked once, as the editor does when a repository opens. */
export async function lookedOnce({ directory }: TestRepository): Promise<Mind> {
  const made = await openMind({ directory, gitBinary: 'git' }, silent, () => firstDate);
  await made.refresh();
  assert.deepEqual(await made.arrivedNews(), []);
  return made;
}

/** Commits the roadmap with this text, and all else that was changed. */
export function commitRoadmap(repository: TestRepository, text: string): void {
  repository.write(roadmapPath, text);
  repository.git('add', '--all');
  repository.commit('Plan');
}
