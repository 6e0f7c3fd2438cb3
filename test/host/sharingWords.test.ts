import assert from 'node:assert/strict';
import { knownFrom } from '../../src/editor/notAskedWording.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { Note, Offer } from '../../src/editor/sharer.ts';
import { offerWordsOf } from '../../src/editor/offerWording.ts';
import { sharingPart } from '../../src/editor/sharingPart.ts';
import { sharingWording, voteSharingWording } from '../../src/editor/sharingWording.ts';

const named = (name: string): OpenRepository =>
  ({ mind: { root: `/anywhere/${name}` } }) as unknown as OpenRepository;
const entry = named('office');
const one = { all: [entry] };
const two = { all: [entry, named('mobile')] };

const offer = (remotes: readonly string[], known = remotes, isWished = false): Offer => ({
  entry,
  number: 7,
  known,
  isWished,
  proposal: {
    remotes,
    writes: [{ key: 'product-mindset.share', value: remotes[0] ?? '.' }],
    remarks: remotes.length > 0 ? [] : ['no-remote'],
  },
});
const shown = (given: { offer?: Offer; note?: Note }, minds = one, isBusy = false): object =>
  sharingPart(minds, { shares: 'answers', offer: given.offer, note: given.note }, isBusy) ?? {};

describe('what the panel shows about sharing', () => {
  it('is nothing while there is nothing to say', () => {
    assert.deepEqual(shown({}), {});
  });

  it('is an offer with the lines as git takes them', () => {
    assert.partialDeepStrictEqual(shown({ offer: offer(['origin']) }), {
      kind: 'offer',
      offer: 7,
      share: 'Share with the team',
      remotes: [],
      remarks: [],
      lines: { lines: ['product-mindset.share origin'] },
    });
  });

  it('is a choice where there are several remotes', () => {
    assert.partialDeepStrictEqual(shown({ offer: offer(['origin'], ['origin', 'fork']) }), {
      remotes: [
        { name: 'origin', on: true },
        { name: 'fork', on: false },
      ],
    });
  });

  it('says that there is no remote only where there is none', () => {
    const remarksOf = (known: readonly string[]): unknown =>
      Object.entries(shown({ offer: offer([], known) })).find(([key]) => key === 'remarks')?.[1];
    assert.deepEqual(remarksOf([]), [offerWordsOf.answers.remark('no-remote')]);
    assert.deepEqual(remarksOf(['origin', 'fork']), []);
  });

  it('offers to keep answers where there is nobody to share with', () => {
    const part = shown({ offer: offer([]) });
    assert.partialDeepStrictEqual(part, { share: 'Keep them through rebase' });
    assert.equal('detail' in part, false);
  });

  it('names the repository only where several are open', () => {
    assert.equal('repository' in shown({ offer: offer([]) }), false);
    assert.partialDeepStrictEqual(shown({ offer: offer([]) }, two), { repository: 'office' });
  });

  it('is no offer while a card is in front, unless the person asked for it', () => {
    assert.deepEqual(shown({ offer: offer(['origin']) }, one, true), {});
    const wished = offer(['origin'], ['origin'], true);
    assert.partialDeepStrictEqual(shown({ offer: wished }, one, true), { isWished: true });
  });

  it('leads on from what waits', () => {
    const news = { kind: 'waiting', remote: 'origin', unsent: 2 } as const;
    assert.deepEqual(shown({ note: { entry, news } }), {
      kind: 'note',
      of: 'answers',
      text: 'Shared with origin, 2 answers waiting',
      sync: 'Sync',
    });
  });

  it('does not lead on from what would fail again', () => {
    const news = { kind: 'trouble', remote: 'o', trouble: 'refused', mayPass: false } as const;
    assert.deepEqual(shown({ note: { entry, news } }), {
      kind: 'note',
      of: 'answers',
      text: sharingWording.trouble('o', 'refused'),
    });
  });

  it('says what became of each remote', () => {
    const reports = [
      { remote: 'origin', received: 2, sent: 1 },
      { remote: 'mirror', received: 0, sent: 0 },
      { remote: 'fork', received: 0, sent: 0, trouble: 'unreachable' as const },
    ];
    assert.equal(
      sharingWording.synced({ remotes: reports }),
      'origin: 2 received, 1 sent · mirror: nothing new · fork could not be reached. Answers wait here.',
    );
  });

  it('never says how many votes came or went', () => {
    const reports = [
      { remote: 'origin', received: 7, sent: 1 },
      { remote: 'mirror', received: 0, sent: 3 },
      { remote: 'fork', received: 2, sent: 0 },
      { remote: 'quiet', received: 0, sent: 0 },
    ];
    assert.equal(
      voteSharingWording.synced({ remotes: reports }),
      'origin: votes received and sent · mirror: votes sent · fork: votes received · quiet: nothing new',
    );
  });
});

describe('where who and why of a commit are known from', () => {
  const rows: readonly (readonly [readonly (string | undefined)[], string, string | undefined])[] =
    [
      [['message', 'message'], 'PROJ-7', undefined],
      [[undefined, undefined], 'PROJ-7', undefined],
      [['ticket', 'message'], 'PROJ-7', 'PROJ-7 already says why'],
      [['ticket', 'item'], '', undefined],
      [['answer', 'same-change'], '', 'already answered, on the commit that it was made from'],
      [['branch', 'message'], '', 'already answered, on the commits of its branch'],
      [['ticket-answer', 'ticket-answer'], 'PROJ-7', 'already answered, for PROJ-7'],
      [['ticket-answer', undefined], '', 'already answered, for its ticket'],
    ];
  for (const [sources, ticket, words] of rows) {
    it(`is said as “${words ?? ''}”: ${sources.join(', ')}`, () => {
      assert.equal(knownFrom(sources, ticket === '' ? undefined : ticket), words);
    });
  }
});
