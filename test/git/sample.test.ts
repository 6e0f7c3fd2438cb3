import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { buildSample } from '../support/sample.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

describe('the sample repository', () => {
  const scratch = scratchFolder();

  const git = (root: string, ...args: readonly string[]) =>
    execFileSync('git', [...args], { cwd: root, encoding: 'utf8' }).trim();

  it('comes out the same every time', () => {
    const roots = ['one', 'two'].map((name) => buildSample(join(scratch, name)).root);
    const [one, two] = roots.map((root) => git(root, 'show-ref'));
    assert.equal(one, two);
  });

  it('is left alone when it is there', () => {
    const { root } = buildSample(join(scratch, 'kept'));
    git(root, 'commit', '--quiet', '--allow-empty', '--message=Mine');
    assert.deepEqual(buildSample(join(scratch, 'kept')), { root, isNew: false });
    assert.equal(git(root, 'log', '-1', '--format=%s'), 'Mine');
  });
});
