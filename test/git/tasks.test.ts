import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf } from '../../src/base/productError.ts';
import { amendMessage, isAmendable } from '../../src/git/amendMessage.ts';
import { isKept } from '../../src/git/isKept.ts';
import { isPushed } from '../../src/git/isPushed.ts';
import { patchIdOf } from '../../src/git/patchIdOf.ts';
import { freshCommits, reflog } from '../../src/git/reflog.ts';
import { repositoryConfiguration } from '../../src/git/repositoryConfiguration.ts';
import { resolveRevision } from '../../src/git/resolveRevision.ts';
import type { Sha } from '../../src/model/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

describe('tasks', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const cloned = (): TestRepository => {
    repository.git('clone', '--quiet', '.', '../clone');
    const clone = shop.at(join(shop.directory, 'clone'));
    clone.git('config', 'user.name', 'Ben');
    clone.git('config', 'user.email', 'ben@acme.test');
    return clone;
  };

  describe('resolveRevision', () => {
    it('knows a branch, a tag, a short name and an ancestor', async () => {
      const one = repository.commit('One');
      repository.git('tag', '-a', '-m', 'First', 'v1');
      repository.commit('Two');
      const git = await repository.open();
      const names = ['v1', 'HEAD~1', 'main^', one.slice(0, 9)];
      const shas = await Promise.all(names.map((name) => resolveRevision(git, name)));
      assert.deepEqual(shas, [one, one, one, one]);
    });

    const strangers = ['', 'nope', '-n', '--upload-pack=x', '--all', 'HEAD\n', 'HEAD:file', 'a b'];
    for (const name of strangers) {
      it(`knows no commit ${JSON.stringify(name)}`, async () => {
        repository.commit('One', 'file');
        const git = await repository.open();
        await assert.rejects(
          resolveRevision(git, name),
          (error) => reasonOf(error) === 'unknown-revision',
        );
      });
    }

    it('takes a branch that is named like an option for nothing else', async () => {
      const sha = repository.commit('One');
      repository.git('update-ref', 'refs/heads/--upload-pack=x', sha);
      const git = await repository.open();
      assert.equal(await resolveRevision(git, 'refs/heads/--upload-pack=x'), sha);
    });
  });

  describe('repositoryConfiguration', () => {
    it('has usable values where nothing is set', async () => {
      repository.git('config', '--unset', 'user.email');
      assert.deepEqual(await (await repository.open()).run(repositoryConfiguration), {
        commentChar: '#',
        separators: ':',
        remotes: [],
        notesRewritten: [],
      });
    });

    it('takes the last value of several', async () => {
      repository.git('config', '--global', 'user.email', 'old@acme.test');
      repository.git('config', 'core.commentChar', ';');
      repository.git('config', 'trailer.separators', ':=');
      repository.git('config', '--add', 'notes.rewriteRef', 'refs/notes/a');
      repository.git('config', '--add', 'notes.rewriteRef', 'refs/notes/b*');
      assert.deepEqual(await (await repository.open()).run(repositoryConfiguration), {
        email: 'ana@acme.test',
        commentChar: ';',
        separators: ':=',
        remotes: [],
        notesRewritten: ['refs/notes/a', 'refs/notes/b*'],
      });
    });

    it('has the addresses of remotes as git fetches from them', async () => {
      repository.git('config', '--global', 'url.https://forge.test/.insteadOf', 'forge:');
      repository.git(
        'config',
        '--global',
        'url.ssh://git@forge.test/team/.insteadOf',
        'forge:team/',
      );
      repository.git('remote', 'add', 'origin', 'forge:ana/app.git');
      repository.git('remote', 'add', 'Up.Stream', 'forge:team/app.git');
      repository.git('config', '--add', 'remote.origin.url', 'https://second.test/app');
      const { remotes } = await (await repository.open()).run(repositoryConfiguration);
      assert.deepEqual(remotes, [
        { name: 'origin', url: 'https://forge.test/ana/app.git' },
        { name: 'Up.Stream', url: 'ssh://git@forge.test/team/app.git' },
      ]);
      for (const { name, url } of remotes) {
        assert.equal(repository.git('remote', 'get-url', name), url);
      }
    });
  });

  describe('patchIdOf', () => {
    it('is the same after a cherry-pick', async () => {
      repository.commit('Base', 'a');
      repository.git('branch', 'other');
      const one = repository.commit('One', 'b');
      repository.git('switch', '--quiet', 'other');
      repository.commit('Between', 'c');
      repository.git('cherry-pick', '-x', 'main');
      const picked = repository.git('rev-parse', 'HEAD') as Sha;
      const git = await repository.open();
      assert.equal(await patchIdOf(git, picked), await patchIdOf(git, one));
    });

    it('is the one that git itself computes, whatever the bytes', async () => {
      repository.commit('Base');
      repository.feed(Buffer.from('caf\xe9\n', 'latin1'), 'hash-object', '-w', '--stdin');
      const blob = repository.feed(Buffer.from('caf\xe9\n', 'latin1'), 'hash-object', '--stdin');
      repository.git('update-index', '--add', '--cacheinfo', `100644,${blob},latin`);
      const sha = repository.commit('One');
      const patch = join(shop.directory, 'patch');
      repository.git('diff-tree', '-p', `--output=${patch}`, sha);
      const expected = repository.feed(readFileSync(patch), 'patch-id', '--stable').split(' ')[0];
      assert.equal(await patchIdOf(await repository.open(), sha), expected);
    });

    it('is nothing for an empty commit', async () => {
      const sha = repository.commit('One');
      assert.equal(await patchIdOf(await repository.open(), sha), undefined);
    });

    it('fetches nothing into a partial clone', async () => {
      const sha = repository.commit('One', 'a');
      repository.git('config', 'uploadpack.allowFilter', 'true');
      const url = `file://${repository.directory}`;
      repository.git('clone', '--quiet', '--bare', '--filter=blob:none', url, '../partial');
      const partial = shop.at(join(shop.directory, 'partial'));
      const count = (): string => partial.git('count-objects', '--verbose');
      const before = count();
      await assert.rejects(patchIdOf(await partial.open(), sha));
      assert.equal(count(), before);
    });
  });

  describe('isKept', () => {
    it('tells what a branch or HEAD holds from what was thrown away', async () => {
      const one = repository.commit('One');
      repository.git('switch', '--quiet', '--create', 'side');
      const side = repository.commit('Side');
      const gone = repository.commit('Gone');
      repository.git('reset', '--quiet', '--hard', 'HEAD~1');
      repository.git('switch', '--quiet', 'main');
      const git = await repository.open();
      const shas = [one, side, gone, 'f'.repeat(40) as typeof one];
      const kept = await Promise.all(shas.map((sha) => isKept(git, sha)));
      assert.deepEqual(kept, [true, true, false, false]);
    });
  });

  describe('isPushed', () => {
    it('tells what a remote has from what it has not', async () => {
      const one = repository.commit('One');
      const clone = cloned();
      const two = clone.commit('Two');
      const git = await clone.open();
      assert.deepEqual([await git.run(isPushed(one)), await git.run(isPushed(two))], [true, false]);
    });
  });

  describe('amendMessage', () => {
    const refuses = async (where: TestRepository, sha: Sha): Promise<void> => {
      const git = await where.open();
      await assert.rejects(
        amendMessage(git, sha, 'New'),
        (error) => reasonOf(error) === 'not-amendable',
      );
      assert.equal(await isAmendable(git, sha), false);
    };

    it('changes the message and leaves author, changes and index alone', async () => {
      repository.commit('One', 'a');
      const two = repository.commit('Two', 'b');
      repository.write('staged', 'x');
      repository.git('add', 'staged');
      repository.git('config', 'user.name', 'Ben');
      const facts = (): string => repository.git('log', '-1', '--format=%an %at %T %P');
      const before = facts();
      const message = 'Größe\r\n\r\n# kept\r\n\r\nWho: técnico\r\n';
      const amended = await amendMessage(await repository.open(), two, message);
      assert.deepEqual(
        [
          repository.git('rev-parse', 'HEAD'),
          facts(),
          repository.git('diff', '--cached', '--name-only'),
        ],
        [amended, before, 'staged'],
      );
      assert.equal(
        repository.git('cat-file', 'commit', amended).split('\n\n')[1],
        'Größe\r\n\r\n# kept\r\n\r\nWho: técnico\r',
      );
    });

    it('keeps the name of an author in another encoding', async () => {
      const commit = repository
        .git('cat-file', 'commit', repository.commit('One'))
        .replace('author Ana', 'author Zoë')
        .replace('\n\n', '\nencoding ISO-8859-1\n\n');
      const bytes = Buffer.from(commit, 'latin1');
      const sha = repository.feed(bytes, 'hash-object', '-t', 'commit', '-w', '--stdin') as Sha;
      repository.git('update-ref', 'refs/heads/main', sha);
      await amendMessage(await repository.open(), sha, 'größer\n');
      assert.equal(repository.git('log', '-1', '--format=%an %cn %e|%B'), 'Zoë Ana |größer\n');
    });

    it('is in the reflog as an amend', async () => {
      const one = repository.commit('One');
      const git = await repository.open();
      const two = await amendMessage(git, one, 'Two\n\nbody');
      const [fresh] = freshCommits(await git.run(reflog()));
      assert.deepEqual([fresh?.sha, fresh?.replaces], [two, [one]]);
    });

    it('takes notes along where the person has set so', async () => {
      const one = repository.commit('One');
      repository.git('notes', 'add', '-m', 'kept', one);
      repository.git('config', 'notes.rewriteRef', 'refs/notes/commits');
      const two = await amendMessage(await repository.open(), one, 'Two');
      assert.equal(repository.git('notes', 'show', two), 'kept');
    });

    it('is possible for an unpushed newest commit', async () => {
      const sha = repository.commit('One');
      assert.equal(await isAmendable(await repository.open(), sha), true);
    });

    it('refuses a commit that is not the newest', async () => {
      const one = repository.commit('One');
      repository.commit('Two');
      await refuses(repository, one);
    });

    it('refuses a commit that is pushed', async () => {
      const one = repository.commit('One');
      await refuses(cloned(), one);
    });

    it('refuses while a bisect is going on', async () => {
      const one = repository.commit('One');
      repository.git('bisect', 'start');
      await refuses(repository, one);
    });

    it('refuses a signed commit, whose signature it would take away', async () => {
      const commit = repository.git('cat-file', 'commit', repository.commit('One'));
      const signed = commit.replace('\n\n', '\ngpgsig -----BEGIN\n -----END\n\n');
      const sha = repository.feed(`${signed}\n`, 'hash-object', '-t', 'commit', '-w', '--stdin');
      repository.git('update-ref', 'refs/heads/main', sha);
      await refuses(repository, sha as Sha);
    });
  });
});
