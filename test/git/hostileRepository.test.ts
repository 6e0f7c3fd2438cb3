import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { notedAnswers } from '../../src/answers/notedAnswers.ts';
import { amendMessage } from '../../src/git/amendMessage.ts';
import { commitsOf, recentCommits } from '../../src/git/commits.ts';
import { isPushed } from '../../src/git/isPushed.ts';
import { patchIdOf } from '../../src/git/patchIdOf.ts';
import { reflog } from '../../src/git/reflog.ts';
import { repositoryConfiguration } from '../../src/git/repositoryConfiguration.ts';
import { repositoryState } from '../../src/git/repositoryState.ts';
import { resolveRevision } from '../../src/git/resolveRevision.ts';
import type { Sha } from '../../src/model/ids.ts';
import { workshop } from '../support/repository.ts';
import { answersOf } from './answersOf.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('a hostile repository', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let shas: readonly Sha[];
  /** Each program of the repository that was started leaves a file here. */
  let marks: string;

  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    marks = join(shop.directory, 'marks');
    mkdirSync(marks);
    repository.write('.gitattributes', '*.x diff=evil filter=evil merge=evil\n');
    repository.git('add', '.gitattributes');
    shas = [signed(repository.commit('One', 'a.x')), repository.commit('Two', 'é.x', 'a.x')];
    repository.write('a.x', 'changed');
    repository.write('staged.x', 'x');
    repository.git('add', 'staged.x');
  });
  afterEach(() => shop.dispose());

  /** The commit with something that asks for a check of its signature. */
  const signed = (sha: Sha): Sha => {
    const commit = repository.git('cat-file', 'commit', sha);
    const text = commit.replace('\n\n', '\ngpgsig -----BEGIN PGP SIGNATURE-----\n x\n\n');
    const made = repository.feed(`${text}\n`, 'hash-object', '-t', 'commit', '-w', '--stdin');
    repository.git('update-ref', 'refs/heads/main', made);
    return made as Sha;
  };

  const program = (name: string): string => {
    const path = join(shop.directory, `run-${name}`);
    writeFileSync(path, `#!/bin/sh\ntouch '${join(marks, name)}'\ncat\nexit 0\n`);
    chmodSync(path, 0o755);
    return path;
  };

  const programs = [
    'core.fsmonitor',
    'core.pager',
    'pager.log',
    'pager.diff',
    'core.editor',
    'sequence.editor',
    'core.askPass',
    'core.sshCommand',
    'core.gitProxy',
    'core.alternateRefsCommand',
    'credential.helper',
    'gpg.program',
    'gpg.ssh.program',
    'diff.external',
    'diff.evil.command',
    'diff.evil.textconv',
    'filter.evil.clean',
    'filter.evil.smudge',
    'filter.evil.process',
    'merge.evil.driver',
    'trailer.who.command',
    'trailer.who.cmd',
    'interactive.diffFilter',
    'uploadpack.packObjectsHook',
  ];
  const aliases = ['log', 'rev-parse', 'config', 'notes', 'diff', 'for-each-ref'];
  const hooks = [
    'pre-commit',
    'prepare-commit-msg',
    'commit-msg',
    'post-commit',
    'post-rewrite',
    'post-index-change',
    'reference-transaction',
    'pre-auto-gc',
    'fsmonitor-watchman',
  ];
  const bendings: readonly (readonly [string, string])[] = [
    ['color.ui', 'always'],
    ['color.diff', 'always'],
    ['column.ui', 'always'],
    ['commit.gpgSign', 'true'],
    ['commit.cleanup', 'scissors'],
    ['commit.verbose', 'true'],
    ['core.abbrev', '5'],
    ['core.quotePath', 'true'],
    ['diff.algorithm', 'patience'],
    ['diff.context', '0'],
    ['diff.interHunkContext', '9'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.noprefix', 'true'],
    ['diff.orderFile', 'not-there'],
    ['diff.relative', 'true'],
    ['diff.renames', 'copies'],
    ['diff.submodule', 'log'],
    ['format.pretty', 'oneline'],
    ['format.notes', '*'],
    ['i18n.commitEncoding', 'ISO-8859-1'],
    ['i18n.logOutputEncoding', 'UTF-16'],
    ['log.date', 'relative'],
    ['log.decorate', 'full'],
    ['log.diffMerges', 'first-parent'],
    ['log.follow', 'true'],
    ['log.mailmap', 'true'],
    ['log.showRoot', 'false'],
    ['log.showSignature', 'true'],
    ['maintenance.auto', 'true'],
    ['gc.auto', '1'],
    ['notes.displayRef', 'refs/notes/*'],
    ['status.showUntrackedFiles', 'all'],
  ];

  const turnHostile = (): void => {
    for (const name of programs) repository.git('config', name, program(name));
    for (const name of aliases) repository.git('config', `alias.${name}`, `!${program(name)}`);
    for (const [name, value] of bendings) repository.git('config', name, value);
    const folder = join(shop.directory, 'hooks');
    for (const place of [folder, join(repository.directory, '.git/hooks')]) {
      mkdirSync(place, { recursive: true });
      for (const name of hooks) {
        writeFileSync(join(place, name), `#!/bin/sh\nexec '${program(name)}'\n`);
        chmodSync(join(place, name), 0o755);
      }
    }
    repository.git('config', 'core.hooksPath', folder);
  };

  const everythingRead = async (): Promise<unknown> => {
    const git = await repository.open();
    return {
      state: await repositoryState(git),
      recent: await git.run(recentCommits()),
      some: await commitsOf(git, shas),
      reflog: await git.run(reflog()),
      configuration: await git.run(repositoryConfiguration),
      patches: await Promise.all(shas.map((sha) => patchIdOf(git, sha))),
      revision: await resolveRevision(git, 'HEAD'),
      pushed: await Promise.all(shas.map((sha) => git.run(isPushed(sha)))),
      answers: await answersOf(notedAnswers(git), shas),
    };
  };

  it('starts its programs when git is run without care', () => {
    turnHostile();
    repository.git('--no-pager', 'log', '-1', '--ext-diff', '-p', '-O/dev/null');
    repository.git('update-ref', 'refs/heads/other', 'HEAD');
    repository.git('--no-pager', 'log', '--oneline');
    const started = new Set(readdirSync(marks));
    const expected = ['diff.evil.command', 'reference-transaction', 'gpg.program'];
    assert.deepEqual(
      expected.filter((name) => !started.has(name)),
      [],
    );
  });

  it('starts none of its programs when it is read', async () => {
    turnHostile();
    await everythingRead();
    assert.deepEqual(readdirSync(marks), []);
  });

  it('changes nothing of what is read', async () => {
    const before = await everythingRead();
    turnHostile();
    assert.deepEqual(await everythingRead(), before);
  });

  it('starts none of its programs when an answer is recorded', async () => {
    turnHostile();
    const answers = notedAnswers(await repository.open());
    const [, sha] = shas;
    assert.ok(sha);
    await answers.record(sha, { who: 'técnico', at: 0, tickets: [] });
    assert.equal((await answersOf(answers, [sha])).get(sha)?.who, 'técnico');
    assert.deepEqual(readdirSync(marks), []);
  });

  it('starts none of its programs when a message is amended', async () => {
    turnHostile();
    const git = await repository.open();
    const sha = await amendMessage(git, await resolveRevision(git, 'HEAD'), 'Größe\n');
    const [commit] = await commitsOf(git, [sha]);
    assert.equal(commit?.message, 'Größe\n');
    assert.deepEqual(readdirSync(marks), []);
  });
});
