import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { edited, hookOf, planned, staged } from './hookedRepository.ts';
import type { EditOptions, Edited } from './hookedRepository.ts';

/** What makes git open an editor for a message that is there already, or that it replays. */
interface Replay {
  readonly title: string;
  /** Before the command; `main` and `side` have each one commit of their own. */
  readonly prepare?: (
    repository: TestRepository,
    run: (...args: readonly string[]) => void,
  ) => void;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const resolved = (repository: TestRepository): void => {
  repository.write('upload/both', 'resolved');
  repository.git('add', 'upload/both');
};

const replays: readonly Replay[] = [
  { title: 'merge', args: ['merge', '--no-ff', '--edit', 'side'] },
  {
    title: 'merge --squash and commit',
    prepare: (_repository, run) => run('merge', '--squash', 'side'),
    args: ['commit'],
  },
  {
    title: 'a merge with a conflict',
    prepare(repository, run) {
      run('merge', 'rival');
      resolved(repository);
    },
    args: ['commit'],
  },
  { title: 'cherry-pick --edit', args: ['cherry-pick', '--edit', 'side'] },
  {
    title: 'a cherry-pick with a conflict',
    prepare(repository, run) {
      run('cherry-pick', 'rival');
      resolved(repository);
    },
    args: ['commit'],
  },
  { title: 'revert', args: ['revert', '--edit', 'HEAD'] },
  {
    title: 'a revert with a conflict',
    prepare(repository, run) {
      repository.commit('Over it', 'upload/both');
      run('revert', 'HEAD~1');
      resolved(repository);
    },
    args: ['commit'],
  },
  {
    title: 'reword in rebase -i',
    args: ['rebase', '--interactive', 'HEAD~1'],
    env: { GIT_SEQUENCE_EDITOR: 'sed -i.bak 1s/pick/reword/' },
  },
  {
    title: 'squash in rebase -i',
    prepare: (repository) => repository.commit('More', 'upload/more'),
    args: ['rebase', '--interactive', 'HEAD~2'],
    env: { GIT_SEQUENCE_EDITOR: 'sed -i.bak 2s/pick/squash/' },
  },
  {
    title: 'a commit while a rebase stands still',
    prepare(repository, run) {
      run('rebase', 'rival');
      resolved(repository);
    },
    args: ['commit'],
  },
  {
    title: 'a commit while a rebase stands at an edit',
    prepare(repository, run) {
      run('-c', 'sequence.editor=sed -i.bak 1s/pick/edit/', 'rebase', '--interactive', 'HEAD~1');
      staged(repository);
    },
    args: ['commit'],
  },
];

describe('the hook in a replay', () => {
  let shop: Workshop;
  let repository: TestRepository;
  const run = (args: readonly string[], options: EditOptions = {}): Edited =>
    edited(shop, repository, args, { edit: ':', ...options });

  beforeEach(async () => {
    shop = workshop();
    repository = planned(shop);
    repository.git('reset', '--quiet', '--hard');
    for (const [branch, path] of [
      ['side', 'upload/side'],
      ['rival', 'upload/both'],
    ] as const) {
      repository.git('switch', '--quiet', '--create', branch, 'main');
      repository.commit(`On ${branch}`, path);
    }
    repository.git('switch', '--quiet', 'main');
    repository.commit('On main', 'upload/both');
    await (await hookOf(repository)).install();
  });
  afterEach(() => shop.dispose());

  for (const { title, prepare, args, env = {} } of replays) {
    it(`adds nothing to the message of ${title}`, () => {
      prepare?.(repository, (...given) => void run(given));
      const { seen, error } = run(args, { env });
      assert.ok(seen !== undefined && !/^#Wh[oy]:/m.test(seen), `${error}\n${seen ?? 'no editor'}`);
    });
  }

  /** Runs what was prepared as the hook does, and answers whether the message changed. */
  const changes = (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
    const before = '\n# Lines will be ignored\n#\n';
    const file = join(shop.directory, 'message');
    writeFileSync(file, before);
    const script = join(repository.directory, '.git/product-mindset/hook/run');
    const { status } = spawnSync('sh', [script, file, ...args], {
      cwd: repository.directory,
      env: { ...shop.environment, ...env },
    });
    return { status, changed: readFileSync(file, 'utf8') !== before };
  };

  const marks = ['rebase-merge', 'rebase-apply', 'sequencer'];
  const heads = ['CHERRY_PICK_HEAD', 'REVERT_HEAD', 'MERGE_HEAD'];
  for (const mark of [...marks, ...heads]) {
    it(`is silent while ${mark} is there, and speaks when it is gone`, () => {
      const file = join(repository.directory, '.git', mark);
      writeFileSync(file, '');
      const during = changes();
      rmSync(file);
      assert.deepEqual(
        [during, changes()],
        [
          { status: 0, changed: false },
          { status: 0, changed: true },
        ],
      );
    });
  }

  for (const source of ['message', 'merge', 'squash', 'commit', 'something new']) {
    it(`is silent for a message that comes from ${JSON.stringify(source)}`, () => {
      assert.deepEqual(changes([source, 'HEAD']), { status: 0, changed: false });
    });
  }

  it('is silent where no editor will open', () => {
    assert.deepEqual(changes([], { GIT_EDITOR: ':' }), { status: 0, changed: false });
  });

  it('ends well without any argument', () => {
    const script = join(repository.directory, '.git/product-mindset/hook/run');
    assert.equal(spawnSync('sh', [script], { cwd: repository.directory }).status, 0);
  });

  it('is back when the replay is over', () => {
    run(['cherry-pick', 'rival']);
    repository.git('cherry-pick', '--abort');
    staged(repository);
    assert.match(run(['commit']).seen ?? '', /^#Who: p2$/m);
  });
});
