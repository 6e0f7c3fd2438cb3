import assert from 'node:assert/strict';
import { Lifetime } from '../../../src/base/lifetime.ts';
import type { ActiveFile } from '../../../src/editor/activeFile.ts';
import type { OpenRepository } from '../../../src/editor/openRepository.ts';
import { ShownFile } from '../../../src/editor/shownFile.ts';
import type { ContextSubject } from '../../../src/model/context.ts';
import type { Gathering } from '../../../src/story/gathering.ts';
import { handTime } from './handTime.ts';

interface Ask {
  readonly subject: ContextSubject;
  readonly signal: AbortSignal;
  readonly answer: (gathering: Gathering) => void;
  readonly fail: (error: unknown) => void;
}

export const gathering = { commits: [] } as unknown as Gathering;
export const planned = { commits: [], ruled: [] } as unknown as Gathering;
export const file = (path: string): ContextSubject => ({ kind: 'file', path });
export const onDisk = (path: string): ActiveFile => ({ kind: 'on-disk', path: `/work/${path}` });

interface Around {
  active: ActiveFile | undefined;
  all: readonly OpenRepository[];
  isOff: boolean;
}

interface SetUp {
  readonly shown: ShownFile;
  readonly entry: OpenRepository;
  readonly asks: readonly Ask[];
  /** What was asked about: a path, or a kind of subject. */
  readonly paths: () => readonly string[];
  readonly errors: readonly unknown[];
  readonly around: Around;
  readonly time: ReturnType<typeof handTime>;
  /** Makes another file the active one, and lets the person rest on it. */
  readonly open: (active: ActiveFile | undefined) => Promise<void>;
  readonly told: () => number;
}

/** What is shown of a repository at `/work`, with time and all answers by hand. */
export function setUp(): SetUp {
  const asks: Ask[] = [];
  const errors: unknown[] = [];
  const mind = {
    root: '/work',
    gather: (subject: ContextSubject, signal: AbortSignal) =>
      new Promise<Gathering>((answer, fail) => {
        asks.push({ subject, signal, answer, fail });
        signal.addEventListener('abort', () => fail(signal.reason as Error));
      }),
    gatherPlanned: () => Promise.resolve(planned),
  };
  const repository = { rootUri: { fsPath: '/work' } };
  const entry = { mind, repository, life: new Lifetime() } as unknown as OpenRepository;
  const time = handTime();
  const around: Around = { active: onDisk('a.ts'), all: [entry], isOff: false };
  const unexpected = (): void => assert.fail('This is not logged.');
  const shown = new ShownFile({
    active: () => around.active,
    repositories: () => around.all,
    isOff: () => around.isOff,
    later: time.later,
    log: { debug: unexpected, warn: unexpected, error: (_text, cause) => void errors.push(cause) },
  });
  let told = 0;
  shown.onDidChange(() => (told += 1));
  const open = async (active: ActiveFile | undefined): Promise<void> => {
    around.active = active;
    shown.look();
    await time.pass(30);
  };
  const paths = (): readonly string[] =>
    asks.map(({ subject }) => (subject.kind === 'file' ? subject.path : subject.kind));
  return { shown, entry, asks, paths, errors, around, time, open, told: () => told };
}

/** With the panel open. */
export async function watched(): Promise<SetUp> {
  const all = setUp();
  all.shown.watch(true);
  await all.time.pass(0);
  return all;
}
