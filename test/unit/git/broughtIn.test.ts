import assert from 'node:assert/strict';
import { broughtIn } from '../../../src/git/broughtIn.ts';
import type { ObjectName } from '../../../src/git/git.ts';
import type { HeadMove } from '../../../src/git/headMoves.ts';

/** Moves one after the other, from commit to commit: 0, 1, 2 … */
const movesOf = (...words: readonly string[]): readonly HeadMove[] =>
  words.map((text, index) => ({
    before: String(index) as ObjectName,
    after: String(index + 1) as ObjectName,
    words: text,
  }));
const waysIn = (...words: readonly string[]): readonly string[] =>
  broughtIn(movesOf(...words)).brought.map(({ before, after }) => `${before} ${after}`);

describe('what moves of HEAD brought', () => {
  const one = [
    'pull: Fast-forward',
    'pull --tags origin main: Fast-forward',
    'pull --ff-only https://acme.test/x.git: Fast-forward',
    "pull: Merge made by the 'ort' strategy.",
    'merge origin/main: Fast-forward',
    "merge feature: Merge made by the 'recursive' strategy.",
    'merge feature: In-index merge',
    "commit (merge): Merge branch 'main' of /srv/x",
  ];
  for (const words of one)
    it(`is all of “${words}”`, () => assert.deepEqual(waysIn(words), ['0 1']));

  const none = [
    'commit: pull: Fast-forward',
    'commit (initial): Start',
    'commit (amend): merge x: Fast-forward',
    'checkout: moving from main to pull: Fast-forward',
    'reset: moving to origin/main',
    'revert: Revert "x"',
    'cherry-pick: x',
    'clone: from /srv/x',
    'am: x',
    'initial pull',
    'pull --rebase (pick): x: Fast-forward',
    'rebase (pick): Merge made by hand',
    'rebase (finish): returning to refs/heads/main',
    'merge x: updating HEAD',
    '',
  ];
  for (const words of none)
    it(`is nothing of “${words}”`, () => assert.deepEqual(waysIn(words), []));

  it('is, of a rebase, what is between its beginning and its end', () => {
    const words = [
      'commit: One',
      'pull --rebase origin main (start): checkout abc',
      'pull --rebase origin main (pick): One',
      'pull --rebase origin main (finish): returning to refs/heads/main',
      'rebase -i (start): checkout def',
      'rebase -i (squash): # This is a combination',
      'rebase (continue): Two',
      'rebase -i (finish): returning to refs/heads/main',
    ];
    assert.deepEqual(waysIn(...words), ['1 4', '4 8']);
  });

  it('is nothing of a rebase that was given up', () => {
    const words = [
      'rebase (start): checkout abc',
      'rebase (abort): returning to refs/heads/main',
      'rebase (finish): returning to refs/heads/main',
    ];
    assert.deepEqual(waysIn(...words), []);
  });

  it('is known of a rebase that ends after another look', () => {
    const moves = movesOf('rebase (start): checkout abc', 'rebase (pick): x', 'rebase (finish): y');
    const first = broughtIn(moves.slice(0, 1));
    const second = broughtIn(moves.slice(1, 2), first);
    const { brought, rebasing } = broughtIn(moves.slice(2), second);
    assert.deepEqual([...first.brought, ...second.brought], []);
    assert.deepEqual([brought, rebasing], [[{ before: '0', after: '3' }], undefined]);
  });

  it('is nothing where HEAD was on no commit before', () => {
    const moves: readonly HeadMove[] = [
      { after: '1' as ObjectName, words: 'pull: Fast-forward' },
      { before: '1' as ObjectName, after: '1' as ObjectName, words: 'pull: Fast-forward' },
    ];
    assert.deepEqual(broughtIn(moves).brought, []);
  });
});
