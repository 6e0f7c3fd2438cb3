import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileInRepository } from '../../../src/editor/fileInRepository.ts';
import type { OpenRepository } from '../../../src/editor/openRepository.ts';

type Roots = Pick<OpenRepository, 'repository' | 'mind'>;

/** A repository as git has it, and as VS Code's git does. */
const repositoryAt = (root: string, known = root): Roots =>
  ({ mind: { root }, repository: { rootUri: { fsPath: known } } }) as unknown as Roots;

describe('the repository of a file', () => {
  let folder: string;
  const at = (...names: readonly string[]): string => join(folder, ...names);
  before(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'mindset-')));
    mkdirSync(at('whole', 'part'), { recursive: true });
    writeFileSync(at('whole', 'part', 'a.ts'), '');
    symlinkSync(at('whole'), at('link'));
  });
  after(() => rmSync(folder, { recursive: true }));

  async function pathOf(file: string, ...all: readonly Roots[]): Promise<string | undefined> {
    return (await fileInRepository(file, all))?.path;
  }

  it('is the one around it', async () => {
    assert.equal(await pathOf(at('whole', 'part', 'a.ts'), repositoryAt(at('whole'))), 'part/a.ts');
  });

  it('is the innermost of several', async () => {
    const [whole, part] = [repositoryAt(at('whole')), repositoryAt(at('whole', 'part'))];
    for (const all of [
      [whole, part],
      [part, whole],
    ]) {
      assert.equal((await fileInRepository(at('whole', 'part', 'a.ts'), all))?.entry, part);
    }
  });

  it('is none for a file beside it, also with a name that begins alike', async () => {
    assert.equal(await pathOf(at('whole2', 'a.ts'), repositoryAt(at('whole'))), undefined);
  });

  it('is none for its own folder', async () => {
    assert.equal(await pathOf(at('whole'), repositoryAt(at('whole'))), undefined);
  });

  it('is none where none is open', async () => {
    assert.equal(await pathOf(at('whole', 'part', 'a.ts')), undefined);
  });

  it('has a file that begins with two dots', async () => {
    assert.equal(await pathOf(at('whole', '..a'), repositoryAt(at('whole'))), '..a');
  });

  it('has a file that is not on the disk any more', async () => {
    assert.equal(await pathOf(at('whole', 'gone.ts'), repositoryAt(at('whole'))), 'gone.ts');
  });

  it('does not have what git keeps for itself', async () => {
    const message = at('whole', '.git', 'COMMIT_EDITMSG');
    assert.equal(await pathOf(message, repositoryAt(at('whole'))), undefined);
  });

  it('has what only begins like that', async () => {
    assert.equal(await pathOf(at('whole', '.gitignore'), repositoryAt(at('whole'))), '.gitignore');
  });

  it('is found by the link that VS Code knows it by', async () => {
    const known = repositoryAt(at('whole'), at('link'));
    assert.equal(await pathOf(at('link', 'part', 'a.ts'), known), 'part/a.ts');
  });

  it('is found behind a link that nobody knows it by', async () => {
    assert.equal(await pathOf(at('link', 'part', 'a.ts'), repositoryAt(at('whole'))), 'part/a.ts');
  });
});
