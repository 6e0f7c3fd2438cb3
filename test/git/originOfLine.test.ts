import assert from 'node:assert/strict';
import { existsSync, writeFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { originOfLine } from '../../src/git/originOfLine.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('the commit that a line comes from', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const originOf = async (line: number, more: { path?: string; text?: string } = {}) =>
    originOfLine(await repository.open(), { path: 'src/a.ts', line, ...more });
  const commit = (message: string, text: string, path = 'src/a.ts') => {
    repository.write(path, text);
    repository.git('add', '--all');
    return repository.commit(message);
  };

  it('is the last that touched it', async () => {
    const first = commit('One', 'a\nb\n');
    const second = commit('Two', 'a\nB\n');
    const authoredAt = Number(repository.git('log', '-1', '--format=%at', second)) * 1000;
    assert.deepEqual(await originOf(2), {
      kind: 'commit',
      sha: second,
      authoredAt,
      isOldest: false,
    });
    assert.partialDeepStrictEqual(await originOf(1), {
      kind: 'commit',
      sha: first,
      isOldest: true,
    });
  });

  it('is known where the file had another name', async () => {
    const first = commit('One', 'a\nb\nc\nd\n');
    repository.git('mv', 'src/a.ts', 'src/b.ts');
    repository.commit('Move');
    assert.partialDeepStrictEqual(await originOf(3, { path: 'src/b.ts' }), { sha: first });
  });

  it('is found for the text of an editor that is not saved', async () => {
    const first = commit('One', 'a\nb\n');
    const text = 'new\na\nb\n';
    assert.partialDeepStrictEqual(await originOf(3, { text }), { sha: first });
    assert.deepEqual(await originOf(1, { text }), { kind: 'not-committed' });
  });

  it('is none for a line that is only on the disk', async () => {
    commit('One', 'a\n');
    repository.write('src/a.ts', 'a\nb\n');
    assert.deepEqual(await originOf(2), { kind: 'not-committed' });
  });

  const unknown: readonly (readonly [string, () => void, string])[] = [
    ['a file that HEAD does not have', () => repository.write('src/x.ts', 'a\n'), 'src/x.ts'],
    ['a file that is not there', () => undefined, 'src/none.ts'],
    ['a name that looks like an option', () => undefined, '--contents=/etc/passwd'],
  ];
  for (const [name, prepare, path] of unknown) {
    it(`is not known for ${name}`, async () => {
      commit('One', 'a\n');
      prepare();
      assert.deepEqual(await originOf(1, { path }), { kind: 'unknown' });
    });
  }

  it('is not known before the first commit', async () => {
    repository.write('src/a.ts', 'a\n');
    assert.deepEqual(await originOf(1), { kind: 'unknown' });
  });

  it('is not known behind the end of the file', async () => {
    commit('One', 'a\n');
    assert.deepEqual(await originOf(9), { kind: 'unknown' });
  });

  it('is found in a file whose name git would take for a pattern', async () => {
    const sha = commit('One', 'a\n', 'src/[id].ts');
    commit('Two', 'a\n', 'src/i.ts');
    assert.partialDeepStrictEqual(await originOf(1, { path: 'src/[id].ts' }), { sha });
  });

  it('has nothing of who wrote it', async () => {
    commit('One', 'a\n');
    assert.deepEqual(Object.keys(await originOf(1)).toSorted(), [
      'authoredAt',
      'isOldest',
      'kind',
      'sha',
    ]);
  });

  describe('of a repository that names programs', () => {
    let mark: string;
    const programOf = (...names: readonly string[]): void => {
      mark = join(shop.directory, 'ran');
      const program = join(shop.directory, 'program');
      writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\ncat \${1:+"$1"}\n`);
      chmodSync(program, 0o755);
      for (const name of names) repository.git('config', name, program);
    };

    it('is found without them', async () => {
      repository.write('.gitattributes', '*.ts diff=own\n');
      const sha = commit('One', 'a\n');
      programOf('diff.own.textconv', 'core.fsmonitor', 'core.pager');
      assert.partialDeepStrictEqual(await originOf(1), { sha });
      assert.equal(existsSync(mark), false);
    });

    it('is not looked for where they stand between the file and git', async () => {
      repository.write('.gitattributes', '*.ts filter=own\n');
      commit('One', 'a\n');
      programOf('filter.own.clean', 'filter.own.process');
      assert.deepEqual(await originOf(1), { kind: 'filtered' });
      assert.deepEqual(await originOf(1, { text: 'a\n' }), { kind: 'filtered' });
      assert.equal(existsSync(mark), false);
    });
  });

  it('is not waited for by somebody who is gone', async () => {
    commit('One', 'a\n');
    const git = await repository.open();
    const signal = AbortSignal.abort(new Error('gone'));
    await assert.rejects(originOfLine(git, { path: 'src/a.ts', line: 1 }, signal), /gone/);
  });
});
