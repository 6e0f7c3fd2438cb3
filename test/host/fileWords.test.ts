import assert from 'node:assert/strict';
import { filePart } from '../../src/editor/filePart.ts';
import type { Minds } from '../../src/editor/minds.ts';
import type { Shown } from '../../src/editor/shown.ts';
import type { Joined } from '../../src/model/joined.ts';
import type { Gathering } from '../../src/story/gathering.ts';
import {
  commit,
  day,
  lookingAt,
  now,
  partial,
  repository,
  shownAt,
  shownOf,
  gatheringWith,
  untroubled,
} from './fileStories.ts';

describe('what the panel shows about a file', () => {
  it('is nothing while no repository is open', () => {
    const minds: Pick<Minds, 'all' | 'state'> = { all: [], state: 'restricted' };
    const shown: Shown = { kind: 'none' };
    assert.equal(
      filePart(
        minds,
        { indexingOf: () => ({ kind: 'waiting' }) },
        lookingAt(shown),
        untroubled,
        now,
      ),
      undefined,
    );
  });

  const others: readonly (readonly [Shown, string])[] = [
    [{ kind: 'none' }, 'Open a file to see what its changes were for.'],
    [{ kind: 'unsaved', name: 'Untitled-1' }, 'This file is not saved yet.'],
    [{ kind: 'no-repository', name: 'hosts' }, 'This file is in no open repository.'],
  ];
  for (const [shown, text] of others) {
    it(`is a sentence where there is no past: ${text}`, () => {
      const { notice, past } = shownAt(shown);
      assert.partialDeepStrictEqual(notice, { about: 'file', text, busy: false });
      assert.equal(past, undefined);
    });
  }

  it('is its name and its path', () => {
    const { file } = shownOf({ gathering: gatheringWith() });
    assert.deepEqual(file, {
      name: 'a.ts',
      folder: 'src',
      path: 'src/a.ts',
      pinned: false,
      canGoBack: false,
    });
  });

  it('is its repository, too, where there are several', () => {
    const all = [repository('office'), repository('mobile')];
    assert.equal(shownOf({}, { kind: 'done' }, all).file?.repository, 'office');
  });

  const ages: readonly (readonly [Partial<Gathering>, string])[] = [
    [{}, 'First 2019, last 3 weeks ago, 41 commits'],
    [
      { age: { commits: 10_000, firstAt: now - 99 * day, lastAt: now - 21 * day } },
      'First August 2026, last 3 weeks ago, 10,000+ commits',
    ],
    [{ age: { commits: 1, firstAt: now, lastAt: now - 21 * day } }, 'One commit, 3 weeks ago'],
    [{ condition: partial }, '41 commits so far, last 3 weeks ago'],
    [
      { condition: partial, age: { commits: 1, firstAt: now, lastAt: now - 21 * day } },
      'One commit so far, 3 weeks ago',
    ],
  ];
  for (const [story, text] of ages) {
    it(`is how old it is: ${text}`, () => {
      assert.equal(shownOf({ gathering: gatheringWith(story) }).past?.age, text);
    });
  }

  const sources: readonly (readonly [Joined, readonly object[]])[] = [
    [{}, []],
    [
      { who: { values: ['tech'], source: 'message' } },
      [{ field: 'who', text: 'Field technician', from: 'in its message' }],
    ],
    [
      { who: { values: ['Installer'], source: 'answer' } },
      [{ field: 'who', text: 'Field technician', from: 'answered after the commit' }],
    ],
    [
      { who: { values: ['tech', 'installer', 'upkeep'], source: 'branch' } },
      [
        {
          field: 'who',
          text: 'Field technician',
          from: 'already answered, on the commits of its branch',
        },
        {
          field: 'who',
          text: 'Nobody: upkeep',
          from: 'already answered, on the commits of its branch',
        },
      ],
    ],
    [
      { why: { values: ['uploads fail'], source: 'ticket-answer' } },
      [{ field: 'why', text: 'uploads fail', from: 'already answered, for #12' }],
    ],
    [
      { why: { values: ['uploads fail'], source: 'same-change' } },
      [
        {
          field: 'why',
          text: 'uploads fail',
          from: 'already answered, on the commit that it was made from',
        },
      ],
    ],
  ];
  for (const [joined, said] of sources) {
    it(`is who and why of a commit, with their source: ${JSON.stringify(joined)}`, () => {
      const [first] = shownOf({ gathering: gatheringWith({}, joined) }).past?.commits ?? [];
      assert.deepEqual(first?.said, said);
    });
  }

  it('is where a commit moved it from', () => {
    const moved = { ...commit, movedFrom: 'src/old.ts' };
    const [first] = shownOf({ gathering: gatheringWith({}, {}, moved) }).past?.commits ?? [];
    assert.equal(first?.moved, 'moved from src/old.ts');
  });

  it('is at most twenty commits', () => {
    const commits = Array.from({ length: 50 }, () => ({ commit, joined: {} }));
    assert.equal(shownOf({ gathering: gatheringWith({ commits }) }).past?.commits.length, 20);
  });

  const addresses: readonly (readonly [string, string, boolean])[] = [
    ['fetched from a forge', 'git@github.com:acme/mobile.git', true],
    ['without a remote', '', false],
    ['fetched from elsewhere', 'https://git.acme.test/acme/mobile.git', false],
  ];
  for (const [name, url, linked] of addresses) {
    it(`is tickets that ${linked ? 'lead' : 'do not lead'} to their page: ${name}`, () => {
      const { past } = shownOf({ gathering: gatheringWith() }, { kind: 'done' }, [
        repository('office', url),
      ]);
      assert.partialDeepStrictEqual(past?.tickets, [{ ticket: '#12', linked, count: '3 commits' }]);
      assert.deepEqual(past?.commits[0]?.tickets, [{ ticket: '#12', linked }]);
    });
  }
});
