import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sent, servedMember } from './servedMember.ts';
import type { Served } from './servedMember.ts';

const user = { name: 'ana', password: 'geheim' };

describe('signing in to a remote', () => {
  let at: Served;
  beforeEach(async () => (at = await servedMember()));
  afterEach(() => at.dispose());

  describe('with a password', () => {
    beforeEach(async () => {
      at.pointTo(`${await at.http({ user })}/bare.git`);
    });

    it('signs in with the credential helper of the person', async () => {
      const helper = `!printf 'username=${user.name}\\npassword=${user.password}\\n' #`;
      at.member.repository.git('config', 'credential.helper', helper);
      assert.deepEqual(await at.synced(), sent);
    });

    it('says that git could not sign in, and asks nobody, without a helper', async () => {
      assert.equal((await at.synced())?.trouble, 'sign-in');
    });

    it('says that git could not sign in with a wrong password', async () => {
      const helper = "!printf 'username=ana\\npassword=wrong\\n' #";
      at.member.repository.git('config', 'credential.helper', helper);
      assert.equal((await at.synced())?.trouble, 'sign-in');
    });

    it('tells the credential helper of the person to ask nobody', async () => {
      const mark = join(at.shop.directory, 'told');
      const helper = `!git config credential.interactive > '${mark}' #`;
      at.member.repository.git('config', 'credential.helper', helper);
      await at.synced();
      assert.equal(readFileSync(mark, 'utf8').trim(), 'false');
    });

    it('starts no program that would ask', async () => {
      const mark = join(at.shop.directory, 'asked');
      const program = join(at.shop.directory, 'ask');
      writeFileSync(program, `#!/bin/sh\ntouch '${mark}'\necho x\n`);
      chmodSync(program, 0o755);
      at.member.repository.git('config', 'core.askPass', program);
      const environment = { GIT_ASKPASS: program, SSH_ASKPASS: program };
      await at.synced(await at.opened({ environment }));
      assert.equal(existsSync(mark), false);
    });

    it('tells the log neither the address nor the password', async () => {
      const address = at.member.repository.git('remote', 'get-url', 'origin');
      at.pointTo(address.replace('//', `//${user.name}:${user.password}@`));
      const report = await at.synced();
      const text = JSON.stringify([at.member.logged, report]);
      assert.deepEqual([report, /127\.0\.0\.1|geheim/.test(text)], [sent, false]);
    });
  });

  describe('as git is configured', () => {
    const policies: readonly (readonly [readonly (readonly [string, string])[], string?])[] = [
      [[['protocol.file.allow', 'never']], 'not-allowed'],
      [[['protocol.allow', 'Never']], 'not-allowed'],
      [
        [
          ['protocol.allow', 'never'],
          ['protocol.file.allow', 'user'],
        ],
      ],
      [
        [
          ['protocol.file.allow', 'never'],
          ['protocol.file.allow', 'always'],
        ],
      ],
    ];
    for (const [lines, trouble] of policies) {
      const title = lines.map((line) => line.join('=')).join(', ');
      it(`${title}: ${trouble ?? 'goes there'}`, async () => {
        for (const line of lines) at.member.repository.git('config', '--global', '--add', ...line);
        assert.equal((await at.synced())?.trouble, trouble);
      });
    }

    it('does without what the person tells servers with a push', async () => {
      at.member.repository.git('config', 'push.pushOption', 'ci.skip');
      assert.deepEqual(await at.synced(), sent);
    });

    it('writes no graph of commits', async () => {
      at.member.repository.git('config', 'fetch.writeCommitGraph', 'true');
      await at.synced();
      const objects = join(at.member.repository.directory, '.git/objects/info');
      assert.equal(existsSync(join(objects, 'commit-graphs')), false);
    });
  });

  it('is refused at once by a reference that is in the way there', async () => {
    at.shop.at(at.bare).git('update-ref', 'refs/notes/product-mindset/answers/x', 'HEAD');
    assert.equal((await at.synced())?.trouble, 'refused');
  });

  describe('with ssh', () => {
    /** Runs on this machine what it is told to run on another, and tells how it was started. */
    const ssh = (name: string): string => {
      const path = join(at.shop.directory, name);
      const told = `echo "$SSH_ASKPASS $SSH_ASKPASS_REQUIRE $SSH_AUTH_SOCK" > '${path}.told'`;
      writeFileSync(path, `#!/bin/sh\n${told}\nfor last; do :; done\neval "$last"\n`);
      chmodSync(path, 0o755);
      return path;
    };
    const told = (name: string): string =>
      readFileSync(join(at.shop.directory, `${name}.told`), 'utf8').trim();
    beforeEach(function () {
      if (process.platform === 'win32') this.skip();
      at.pointTo(`ssh://somewhere.test${at.bare}`);
    });

    it('goes the way that the person configured', async () => {
      at.member.repository.git('config', 'core.sshCommand', ssh('configured'));
      assert.deepEqual(
        [await at.synced(), told('configured').split(' ', 2)],
        [sent, ['false', 'force']],
      );
    });

    it('goes the way that the environment says, with its agent', async () => {
      const environment = { GIT_SSH_COMMAND: ssh('told'), SSH_AUTH_SOCK: '/agent' };
      const report = await at.synced(await at.opened({ environment }));
      assert.deepEqual([report, told('told')], [sent, 'false force /agent']);
    });

    it('does not wait for an ssh that stays in the background', async () => {
      const command = ssh('staying');
      const body = readFileSync(command, 'utf8').replace('\n', '\nsleep 15 >/dev/null &\n');
      writeFileSync(command, body);
      at.member.repository.git('config', 'core.sshCommand', command);
      assert.deepEqual(await at.synced(await at.opened({ networkLimit: 6000 })), sent);
    });

    it('starts no ssh for anything but a sync', async () => {
      at.member.repository.git('config', 'core.sshCommand', ssh('configured'));
      await at.member.turnOn();
      await at.member.sharing.status();
      await at.member.sharing.takeIn();
      assert.equal(existsSync(join(at.shop.directory, 'configured.told')), false);
    });
  });
});
