import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mailmapped } from '../../src/history/mailmap.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('identities by .mailmap', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  /** Written and answered as `Name/address`. */
  const mapped = async (...people: readonly string[]): Promise<readonly string[]> => {
    const identities = people.map((one) => {
      const at = one.lastIndexOf('/');
      return { name: one.slice(0, at), email: one.slice(at + 1) };
    });
    const { environment } = shop;
    const place = { binary: 'git', directory: repository.directory, environment };
    return (await mailmapped(place, identities)).map(({ name, email }) => `${name}/${email}`);
  };

  const map = [
    'Ana Ruiz <ana@acme.test> <ana@home.test>',
    'Ben <ben@acme.test> Benjamin <shared@acme.test>',
    '<cai@acme.test> <cai@old.test>',
    'Dörte Ünal <doerte@acme.test> <d@acme.test>',
  ];
  const rows: readonly (readonly [string, string, string])[] = [
    ['have another name and address', 'ana/ana@home.test', 'Ana Ruiz/ana@acme.test'],
    ['are told apart by name', 'Benjamin/shared@acme.test', 'Ben/ben@acme.test'],
    ['stay when only the address is meant', 'Cora/shared@acme.test', 'Cora/shared@acme.test'],
    ['keep a name', 'Cai/cai@old.test', 'Cai/cai@acme.test'],
    ['are found in any case', 'x/ANA@Home.test', 'Ana Ruiz/ana@acme.test'],
    ['have names in every language', 'd/d@acme.test', 'Dörte Ünal/doerte@acme.test'],
    ['stay when nothing is said', '王 小明/wang@acme.test', '王 小明/wang@acme.test'],
    ['may have no name', '/nobody@acme.test', '/nobody@acme.test'],
    ['may have a name later', '/ana@home.test', 'Ana Ruiz/ana@acme.test'],
    ['may have no address', 'Ana/', 'Ana/'],
    ['may have nothing', '/', '/'],
    ['may have blanks in the address', 'Ana/a n a', 'Ana/a n a'],
    ['may look like an option', '--stdin/-x', '--stdin/-x'],
    ['may have control characters', 'A\u0001\rna/a\u0002', 'A\u0001\rna/a\u0002'],
    ['that git cannot read stay', 'A<na/ana@home.test', 'A<na/ana@home.test'],
    ['with an end in the address stay', 'Ana/ana>@home.test', 'Ana/ana>@home.test'],
    ['on two lines stay', 'A\nna/ana@home.test', 'A\nna/ana@home.test'],
    ['with a NUL stay', 'A\0na/ana@home.test', 'A\0na/ana@home.test'],
  ];
  for (const [title, identity, expected] of rows) {
    it(title, async () => {
      repository.write('.mailmap', `${map.join('\n')}\n`);
      assert.deepEqual(await mapped(identity), [expected]);
    });
  }

  it('keep their order and number', async () => {
    repository.write('.mailmap', `${map.join('\n')}\n`);
    const people = rows.map(([, identity]) => identity);
    assert.deepEqual(
      await mapped(...people, ...people),
      [...rows, ...rows].map(([, , expected]) => expected),
    );
  });

  it('stay where there is no .mailmap', async () => {
    assert.deepEqual(await mapped('ana/ana@home.test'), ['ana/ana@home.test']);
  });

  it('are by the .mailmap of HEAD in a bare repository', async () => {
    repository.write('.mailmap', `${map.join('\n')}\n`);
    repository.git('add', '.mailmap');
    repository.commit('One');
    repository.git('clone', '--quiet', '--bare', '.', '../bare');
    repository = shop.at(`${shop.directory}/bare`);
    assert.deepEqual(await mapped('ana/ana@home.test'), ['Ana Ruiz/ana@acme.test']);
  });

  it('are not by a file that the configuration names', async () => {
    repository.write('other', `${map.join('\n')}\n`);
    repository.git('config', 'mailmap.file', 'other');
    assert.deepEqual(await mapped('ana/ana@home.test'), ['ana/ana@home.test']);
  });

  it('stay where a pipe is in the place of the .mailmap', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', ['.mailmap'], { cwd: repository.directory });
    assert.deepEqual(await mapped('ana/ana@home.test'), ['ana/ana@home.test']);
  });

  it('are none of none', async () => {
    assert.deepEqual(await mapped(), []);
  });
});
