import assert from 'node:assert/strict';
import { Lifetime } from '../../../src/base/lifetime.ts';
import { Indexer } from '../../../src/editor/indexer.ts';
import type { OpenRepository } from '../../../src/editor/openRepository.ts';
import type { Report, UpdateOptions } from '../../../src/history/history.ts';
import type { Condition } from '../../../src/history/condition.ts';
import type { Settings } from '../../../src/protocol/ids.ts';
import type { HandTime } from './handTime.ts';
import { handTime, happened } from './handTime.ts';

/** An update that is under way. */
interface Update {
  readonly of: string;
  readonly options: UpdateOptions;
  readonly end: (outcome: Report['outcome']) => Promise<void>;
  readonly fail: (error: Error) => Promise<void>;
}

export const progress = { phase: 'commits', commits: 1, oldestAt: 0 } as const;

interface Indexed {
  readonly indexer: Indexer;
  readonly one: OpenRepository;
  readonly around: {
    mode: Settings['history.index'];
    hasRoom: boolean;
    state: Condition['state'];
    stamp: string;
  };
  readonly time: HandTime;
  /** All that were begun. */
  readonly updates: readonly Update[];
  /** What came into the log. */
  readonly errors: readonly unknown[];
  readonly repository: (name?: string) => OpenRepository;
  /** What is done about a repository. */
  readonly kind: (entry?: OpenRepository) => string;
  /** How often it was said that something changed. */
  readonly told: () => number;
}

/** An indexer with fakes around it, and one repository that it does not know yet. */
export function setUp(): Indexed {
  const time = handTime();
  const updates: Update[] = [];
  const errors: unknown[] = [];
  const around: Indexed['around'] = {
    mode: 'automatic',
    hasRoom: true,
    state: 'absent',
    stamp: '1',
  };
  const unexpected = (): void => assert.fail('This is not logged.');
  const indexer = new Indexer({
    mode: () => around.mode,
    hasRoom: () => Promise.resolve(around.hasRoom),
    later: time.later,
    clock: time.clock,
    log: {
      debug: () => undefined,
      warn: unexpected,
      error: (_text, cause) => void errors.push(cause),
    },
  });
  let told = 0;
  indexer.onDidChange(() => (told += 1));
  const repository = (name = 'one'): OpenRepository => {
    const update = (options: UpdateOptions): Promise<Report> =>
      new Promise((resolve, reject) => {
        const end = (outcome: Report['outcome']): Promise<void> => {
          resolve({ outcome } as Report);
          return happened();
        };
        const fail = (error: Error): Promise<void> => {
          reject(error);
          return happened();
        };
        updates.push({ of: name, options, end, fail });
        options.signal?.addEventListener('abort', () => void end('stopped'));
      });
    const ask = (question: string): Promise<unknown> => {
      assert.equal(question, 'condition');
      return Promise.resolve({ state: around.state });
    };
    const mind = {
      gitDirectory: '/work/.git',
      stamp: () => Promise.resolve(around.stamp),
      history: { ask, update },
    };
    return { mind, life: new Lifetime() } as unknown as OpenRepository;
  };
  const one = repository();
  const kind = (entry = one): string => indexer.indexingOf(entry).kind;
  return { indexer, one, repository, around, time, updates, errors, kind, told: () => told };
}

/** With one repository that is being read. */
export async function reading(): Promise<Indexed & { readonly first: Update }> {
  const all = setUp();
  all.indexer.begin(all.one);
  await happened();
  const [first] = all.updates;
  assert.ok(first);
  return { ...all, first };
}

/** With one repository that was read. */
export async function read(): Promise<Indexed> {
  const all = await reading();
  await all.first.end('complete');
  all.around.state = 'complete';
  return all;
}
