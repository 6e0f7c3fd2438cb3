import assert from 'node:assert/strict';
import { networkFailure, troubleOf } from '../../src/git/networkFailure.ts';
import type { NetworkTrouble } from '../../src/git/networkFailure.ts';
import { reasonOf } from '../../src/base/productError.ts';
import { rejectionIn } from '../../src/sharing/remoteTasks.ts';

const lost = 'fatal: Could not read from remote repository.';

describe('the words of a remote', () => {
  const said: readonly (readonly [string, NetworkTrouble, ('fetch' | 'push')?])[] = [
    ["fatal: transport 'ext' not allowed", 'not-allowed'],
    ['fatal: unable to access: Operation too slow. Less than 1 bytes/sec', 'too-slow'],
    [`ssh: connect to host x port 22: Operation timed out\n${lost}`, 'too-slow'],
    ["fatal: could not read Username for 'https://x': terminal prompts disabled", 'sign-in'],
    ["fatal: Authentication failed for 'https://x/'", 'sign-in'],
    ['remote: Invalid username or password.\nfatal: Authentication failed for', 'sign-in'],
    [`git@x: Permission denied (publickey).\n${lost}`, 'sign-in'],
    [`Host key verification failed.\n${lost}`, 'sign-in'],
    [`Received disconnect: Too many authentication failures\n${lost}`, 'sign-in'],
    ['fatal: unable to access: The requested URL returned error: 403', 'refused'],
    ['remote: Permission to a/b.git denied to c.\nfatal: unable to access', 'refused'],
    [`ERROR: Permission to a/b.git denied to c.\n${lost}`, 'refused'],
    [`remote: You are not allowed to push code to this project.\n${lost}`, 'refused'],
    ['fatal: remote error: access denied or repository not exported: /x', 'refused', 'push'],
    ['fatal: remote error: access denied or repository not exported: /x', 'unreachable', 'fetch'],
    ['fatal: remote error: service not enabled: /x', 'refused', 'push'],
    ["error: cannot lock ref 'refs/x': is at 1 but expected 2", 'contended'],
    ["remote: error: cannot lock ref 'a': 'a/x' exists; cannot create 'a'", 'refused', 'push'],
    ["error: cannot lock ref 'a/x': 'a' exists; cannot create 'a/x'", 'failed'],
    ['fatal: unable to access: Could not resolve host: x', 'unreachable'],
    [`ssh: Could not resolve hostname x: Name or service not known\n${lost}`, 'unreachable'],
    [`ssh: connect to host x port 22: Connection refused\n${lost}`, 'unreachable'],
    ['fatal: unable to connect to x:\nx[0]: errno=No route to host', 'unreachable'],
    ["fatal: repository 'https://x/' not found", 'unreachable'],
    [`ERROR: Repository not found.\n${lost}`, 'unreachable'],
    ["fatal: '/x' does not appear to be a git repository", 'unreachable'],
    ['fatal: unable to access: SSL certificate problem: self-signed', 'unreachable'],
    ['fatal: unable to access: The requested URL returned error: 502', 'unreachable'],
    ['error: RPC failed; curl 56\nfatal: early EOF', 'unreachable'],
    ['fatal: the remote end hung up unexpectedly', 'unreachable'],
    ['fatal: protocol error: bad line length character: Welc', 'failed'],
    ['', 'failed'],
  ];
  for (const [stderr, trouble, subcommand = 'fetch'] of said) {
    it(`"${stderr.split('\n')[0] ?? ''}" of ${subcommand} means ${trouble}`, () => {
      assert.equal(troubleOf(networkFailure(subcommand, { exitCode: 128, stderr })), trouble);
    });
  }

  const here: readonly (readonly [string, string])[] = [
    ['fatal: write error: No space left on device\nfatal: early EOF', 'disk-full'],
    ['error: insufficient permission for adding an object to .git/objects', 'read-only'],
    ['error: spawn git ENOENT', 'git-missing'],
  ];
  for (const [stderr, reason] of here) {
    it(`"${stderr.split('\n')[0] ?? ''}" is no trouble of the remote`, () => {
      const failure = networkFailure('fetch', { exitCode: 128, stderr });
      assert.deepEqual([troubleOf(failure), reasonOf(failure)], [undefined, reason]);
    });
  }

  it('takes a disk that is full elsewhere as a trouble of the remote', () => {
    const stderr =
      'remote: fatal: write error: No space left on device\nerror: remote unpack failed';
    assert.equal(troubleOf(networkFailure('push', { exitCode: 128, stderr })), 'failed');
  });

  it('does not go into a log', () => {
    const stderr =
      "fatal: unable to access 'https://ana:secret@acme.test/x': Could not resolve host";
    const { message } = networkFailure('fetch', { exitCode: 128, stderr });
    assert.doesNotMatch(message, /ana|secret|acme/);
  });

  const rejected: readonly (readonly [string, NetworkTrouble])[] = [
    ['[rejected] (fetch first)', 'contended'],
    ['[rejected] (non-fast-forward)', 'contended'],
    ['[remote rejected] (failed to update ref)', 'contended'],
    ['[remote rejected] (cannot lock ref)', 'contended'],
    ['[remote rejected] (incorrect old value provided)', 'contended'],
    ['[remote rejected] (reference already exists)', 'contended'],
    ['[remote rejected] (pre-receive hook declined)', 'refused'],
    ['[remote rejected] (hook declined)', 'refused'],
    ['[remote rejected] (deny updating a hidden ref)', 'refused'],
    ['[remote rejected] (prohibited by Gerrit: not permitted: create)', 'refused'],
    ['[remote failure] (remote failed to report status)', 'unreachable'],
  ];
  for (const [words, trouble] of rejected) {
    it(`"${words}" means ${trouble}`, () => {
      assert.equal(rejectionIn(`To x\n!\ta:b\t${words}\nDone\n`), trouble);
    });
  }

  it('that are missing mean that it broke off', () => {
    assert.equal(rejectionIn('To x\n'), 'unreachable');
  });
});
