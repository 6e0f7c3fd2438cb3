import assert from 'node:assert/strict';
import { filesOfPattern, isOneFile } from '../../src/editor/filesOfPattern.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const files = [
  'README.md',
  'api/README.md',
  'api/photos/check.ts',
  'api/photos/deep/parts.ts',
  'mobile/[id].ts',
  'mobile/{a}.ts',
  'mobile/i.ts',
  'node_modules/x/README.md',
];

describe('the files of a pattern', () => {
  let shop: Workshop;
  let repository: TestRepository;
  before(() => {
    shop = workshop();
    repository = shop.repository('patterns');
    for (const file of files) repository.write(file, 'x\n');
    repository.write('.gitignore', 'node_modules/\n');
  });
  after(() => shop.dispose());

  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['api/photos/**', ['api/photos/check.ts', 'api/photos/deep/parts.ts']],
    ['api/photos/', ['api/photos/check.ts', 'api/photos/deep/parts.ts']],
    ['/api/photos', ['api/photos/check.ts', 'api/photos/deep/parts.ts']],
    ['api/photos/*.ts', ['api/photos/check.ts']],
    ['photos', ['api/photos/check.ts', 'api/photos/deep/parts.ts']],
    ['README.md', ['README.md', 'api/README.md']],
    ['/README.md', ['README.md']],
    ['mobile/\\[id\\].ts', ['mobile/[id].ts']],
    ['mobile/[id].ts', ['mobile/i.ts']],
    ['mobile/{a}.ts', ['mobile/{a}.ts']],
    ['!api/**', []],
    ['', []],
    ['nowhere/**', []],
    ['../**', []],
  ];
  for (const [pattern, paths] of rows) {
    it(`are those that git would say: ${JSON.stringify(pattern)}`, async () => {
      const found = await filesOfPattern(repository.directory, pattern);
      assert.deepEqual(found, { paths, isCut: false });
    });
  }

  it('are at most 200, and it is said that there are more', async () => {
    const large = shop.repository('large');
    for (let count = 0; count < 220; count += 1) large.write(`many/${count}.ts`, 'x\n');
    const { paths, isCut } = await filesOfPattern(large.directory, 'many/**');
    assert.equal(paths.length, 200);
    assert.equal(isCut, true);
  });

  const single: readonly (readonly [string, boolean])[] = [
    ['api/photos/check.ts', true],
    ['/README.md', true],
    ['api/photos', false],
    ['api/*.md', false],
    ['gone.ts', false],
    ['README.md', false],
    ['../patterns/README.md', false],
    ['../../elsewhere', false],
  ];
  for (const [pattern, isOne] of single) {
    it(`is ${isOne ? '' : 'not '}one file: ${pattern}`, async () => {
      assert.equal(await isOneFile(repository.directory, pattern), isOne);
    });
  }
});
