import assert from 'node:assert/strict';
import { openMind } from '../../src/mind.ts';
import type { TeamId } from '../../src/model/ids.ts';
import type { Mind } from '../../src/story/mind.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';

const to = 'mobile' as TeamId;
const from = 'platform' as TeamId;

describe('the votes of a repository', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let now = Date.UTC(2026, 10, 20);
  let mind: Mind;
  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository();
    repository.commit('One', 'a');
    now = Date.UTC(2026, 10, 20);
    mind = await openMind({ directory: repository.directory, gitBinary: 'git' }, silent, () => now);
  });
  afterEach(() => {
    mind.dispose();
    shop.dispose();
  });

  it('are in no reference as long as they are not shared', async () => {
    const before = repository.git('for-each-ref');
    await mind.votes.vote({ to, from, kind: 'docs', verdict: 'signal' });
    await mind.votes.sharing.sync();
    assert.deepEqual(
      [(await mind.votes.own()).votes, repository.git('for-each-ref')],
      [[{ to, from, kind: 'docs', verdict: 'signal' }], before],
    );
  });

  it('are told by nothing when it is about the team itself', async () => {
    await assert.rejects(mind.votes.vote({ to, from: to, kind: 'docs', verdict: 'signal' }), {
      reason: 'bad-input',
    });
  });

  it('are in the report as nothing while the month is open', async () => {
    await mind.votes.vote({ to, from, kind: 'docs', verdict: 'signal' });
    const { months } = await mind.votes.report({ teams: [to, from], own: to });
    assert.deepEqual(
      [months[0]?.month, months[0]?.standing, months[0]?.cells],
      ['2026-11', 'open', []],
    );
  });
});
