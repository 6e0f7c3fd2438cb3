import assert from 'node:assert/strict';
import type { AskingEvent } from '../../src/model/asking.ts';
import type { Sha } from '../../src/model/ids.ts';
import { openMind } from '../../src/mind.ts';
import type { Mind } from '../../src/story/mind.ts';
import type { WouldAsk } from '../../src/terminal/ask.ts';
import { wouldAsk } from '../../src/terminal/ask.ts';
import { firstDate, workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';
import { productMindset } from './commandLine.ts';

const now = firstDate + 5 * 60_000;

describe('product-mindset ask', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const open = (): Promise<Mind> =>
    openMind({ directory: repository.directory, gitBinary: 'git' }, silent, () => now);
  const judged = async (...events: readonly AskingEvent[]): Promise<readonly WouldAsk[]> => {
    const mind = await open();
    for (const event of events) await mind.asking.record(event);
    return wouldAsk(mind, now);
  };
  const inShort = (all: readonly WouldAsk[]): readonly string[] =>
    all.map((one) => `${one.subject}: ${one.ask?.rule ?? one.notAskedBecause ?? ''}`);
  const about = (sha: Sha): Pick<AskingEvent & { kind: 'asked' }, 'question' | 'subject'> => ({
    question: 'Q2',
    subject: { sha, tickets: [], scope: '' },
  });

  it('says what would be asked about a commit that was just made', async () => {
    const commit = repository.commit('Add a switch for the night shift', 'a');
    assert.deepEqual(await judged(), [
      {
        commit,
        subject: 'Add a switch for the night shift',
        ask: { question: 'Q1', rule: 'who-missing' },
      },
    ]);
  });

  it('asks once about a burst of commits', async () => {
    for (const word of ['Add one', 'Add two', 'Add three']) repository.commit(word, word);
    assert.deepEqual(inShort(await judged()), [
      'Add three: who-missing',
      'Add two: too-soon',
      'Add one: too-soon',
    ]);
  });

  it('says by which rule nothing is asked', async () => {
    repository.commit('Start', 'a');
    repository.commit('fix typo', 'b');
    repository.commit('Add a switch\n\nWho: tech\nWhy: nights are dark', 'c');
    assert.deepEqual(inShort(await judged()), [
      'Add a switch: nothing-missing',
      'fix typo: typo',
      'Start: who-missing',
    ]);
  });

  describe('where the roadmap has outcomes', () => {
    const roadmap = [
      'outcomes: [{ id: O1, text: Nobody waits }]',
      'items: [{ id: R-1, title: Job list, status: now, outcome: O1, paths: [jobs/**] }]',
    ].join('\n');
    const full = (subject: string): string => `${subject}\n\nWho: tech\nWhy: nights are dark`;
    beforeEach(() => {
      repository.write('.product/roadmap.yaml', roadmap);
      repository.commit(full('Plan'));
    });

    it('asks what a commit serves whose paths nothing owns, and of no other', async () => {
      repository.commit(full('Add a list'), 'jobs/list');
      repository.commit(full('Add a switch'), 'switch');
      repository.commit(full('Add a lamp'), 'lamp');
      assert.deepEqual(inShort(await judged()), [
        'Add a lamp: item-missing',
        'Add a switch: nothing-missing',
        'Add a list: nothing-missing',
        'Plan: nothing-missing',
      ]);
    });

    it('waits for the item, and no longer', async () => {
      const lamp = repository.commit(full('Add a lamp'), 'lamp');
      const asked = { ...about(lamp), kind: 'asked', at: now - 1, question: 'Q5' } as const;
      assert.deepEqual(inShort(await judged(asked)).slice(0, 1), ['Add a lamp: waiting']);
      await productMindset(repository.directory, ['answer', 'HEAD', '--item', 'R-1']);
      assert.deepEqual(inShort(await judged(asked)).slice(0, 1), ['Add a lamp: nothing-missing']);
    });
  });

  it('names the questions that wait before all others', async () => {
    const one = repository.commit('Add one', 'a');
    repository.commit('Add two', 'b');
    assert.deepEqual(inShort(await judged({ kind: 'asked', at: now - 1, ...about(one) })), [
      'Add one: waiting',
      'Add two: too-soon',
    ]);
  });

  it('follows a question through an amend', async () => {
    const one = repository.commit('Add one', 'a');
    repository.git('commit', '--quiet', '--amend', '--message=Add one better');
    assert.deepEqual(inShort(await judged({ kind: 'asked', at: now - 1, ...about(one) })), [
      'Add one better: waiting',
    ]);
  });

  it('does not wait for a commit that was thrown away', async () => {
    repository.commit('Base', 'a');
    const two = repository.commit('Add two', 'b');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    assert.deepEqual(inShort(await judged({ kind: 'asked', at: now - 1, ...about(two) })), []);
  });

  it('does not wait for a commit that was answered elsewhere', async () => {
    const one = repository.commit('Add one', 'a');
    await productMindset(repository.directory, ['answer', 'HEAD', '--who', 'a', '--why', 'b']);
    assert.deepEqual(inShort(await judged({ kind: 'asked', at: now - 1, ...about(one) })), [
      'Add one: nothing-missing',
    ]);
  });

  it('says nothing of itself to the log of what was asked', async () => {
    repository.commit('Add one', 'a');
    await wouldAsk(await open(), now);
    const again = await open();
    assert.deepEqual(again.asking.events(), []);
  });

  it('tells a person that there is nothing, and a program nothing', async () => {
    const [text, json] = await Promise.all(
      [[], ['--json']].map((args) => productMindset(repository.directory, ['ask', ...args])),
    );
    assert.deepEqual(
      [text, json],
      [
        { code: 0, out: 'You made no commit here lately.\n', error: '' },
        { code: 0, out: '', error: '' },
      ],
    );
  });

  it('has nothing to ask in a bare repository', async () => {
    repository.commit('One');
    repository.git('clone', '--quiet', '--bare', '.', '../bare');
    const { code, out } = await productMindset(shop.directory, ['ask', '--json', '--repo', 'bare']);
    assert.deepEqual([code, out], [0, '']);
  });
});
