import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDigest } from '../support/history/indexed.ts';
import { rawCommit } from '../support/history/rawCommit.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

/** Settings that change what `git log` prints, or could start a program. */
const bendings: readonly (readonly [key: string, value: string])[] = [
  ['color.ui', 'always'],
  ['color.diff', 'always'],
  ['core.abbrev', '5'],
  ['core.attributesFile', 'attributes'],
  ['core.commitGraph', 'false'],
  ['core.pager', 'false'],
  ['core.quotePath', 'true'],
  ['diff.algorithm', 'patience'],
  ['diff.context', '0'],
  ['diff.dirstat', 'lines'],
  ['diff.ignoreSubmodules', 'all'],
  ['diff.mnemonicPrefix', 'true'],
  ['diff.noprefix', 'true'],
  ['diff.orderFile', 'order'],
  ['diff.relative', 'true'],
  ['diff.renameLimit', '1'],
  ['diff.renames', 'copies'],
  ['diff.submodule', 'log'],
  ['diff.wsErrorHighlight', 'all'],
  ['format.notes', '*'],
  ['format.pretty', 'oneline'],
  ['i18n.commitEncoding', 'ISO-8859-1'],
  ['i18n.logOutputEncoding', 'UTF-16'],
  ['log.abbrevCommit', 'true'],
  ['log.date', 'relative'],
  ['log.decorate', 'full'],
  ['log.diffMerges', 'first-parent'],
  ['log.excludeDecoration', '*'],
  ['log.follow', 'true'],
  ['log.graphColors', 'red'],
  ['log.mailmap', 'false'],
  ['log.showRoot', 'false'],
  ['log.showSignature', 'true'],
  ['notes.displayRef', 'refs/notes/*'],
];
const programs = [
  'core.fsmonitor',
  'core.sshCommand',
  'core.alternateRefsCommand',
  'diff.external',
  'diff.evil.command',
  'diff.evil.textconv',
  'filter.evil.smudge',
  'gpg.program',
];

describe('the index of a repository that is hostile', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let marks: string;
  let plain: Awaited<ReturnType<typeof freshDigest>>;
  before(async () => {
    shop = workshop();
    repository = shop.repository();
    marks = join(shop.directory, 'marks');
    mkdirSync(marks);
    repository.write('.gitattributes', '*.x diff=evil filter=evil\n');
    repository.write('.mailmap', 'Ana Real <real@acme.test> <ana@acme.test>\n');
    repository.write('order', 'z\n');
    repository.write('a.x', 'one\ntwo\nthree\nfour\n');
    repository.git('add', '.');
    repository.commit('Größe (#1)', 'é/b.x');
    rawCommit(repository, {
      header: [
        'author Ana <ana@acme.test> 1767603600 +0000',
        'committer Ana <ana@acme.test> 1767603600 +0000',
        'gpgsig -----BEGIN PGP SIGNATURE-----',
        ' x',
      ],
      message: 'Signed\n',
    });
    repository.git('notes', 'add', '--message=Noted (#99)');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},module`);
    repository.git('mv', 'a.x', 'c.x');
    repository.write('c.x', 'one\ntwo\nthree\nfive\n');
    repository.git('add', 'c.x');
    repository.commit('Move');
    plain = await freshDigest(repository.directory);
    for (const name of programs) {
      const path = join(shop.directory, name);
      writeFileSync(path, `#!/bin/sh\ntouch '${join(marks, name)}'\ncat\n`);
      chmodSync(path, 0o755);
      repository.git('config', name, path);
    }
  });
  after(() => shop.dispose());

  for (const [key, value] of bendings) {
    it(`is the same with ${key}=${value}`, async () => {
      repository.git('config', key, value);
      const bent = await freshDigest(repository.directory);
      repository.git('config', '--unset', key);
      assert.deepEqual(bent, plain);
    });
  }

  it('is the same with all of it, and starts none of its programs', async () => {
    for (const [key, value] of bendings) repository.git('config', key, value);
    const bent = await freshDigest(repository.directory);
    assert.deepEqual([bent, readdirSync(marks)], [plain, []]);
  });
});
