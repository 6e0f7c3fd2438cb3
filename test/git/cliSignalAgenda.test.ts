import assert from 'node:assert/strict';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';
import { saidBy, told, writeLedger, writeTeams } from './votesLedger.ts';

describe('product-mindset signal agenda', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    writeTeams(repository);
  });
  afterEach(() => shop.dispose());

  const agenda = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, ['signal', 'agenda', ...args], { env: shop.environment });

  it('has what is told of the two teams, and of no other', async () => {
    await writeLedger(
      repository,
      told,
      ...saidBy(5, told, { text: 'of the two' }),
      ...saidBy(5, told, { to: 'data' as never, text: 'of others' }),
    );

    const { code, out } = await agenda('--with', 'platform');

    assert.equal(code, 0);
    assert.match(
      out,
      /^# Mobile and Platform: signal and noise, 30 minutes\n\n\| Minutes \| What \|\n/,
    );
    assert.match(
      out,
      new RegExp(`\n## What is told of ${told}\n\n### What Mobile hears from Platform\n`),
    );
    assert.match(out, /“of the two”/);
    assert.doesNotMatch(out, /of others/);
  });

  it('is the open, spoken form where nothing is told', async () => {
    await writeLedger(repository, told, ...saidBy(4, told, { text: 'of four' }));

    const { code, out } = await agenda('--with', 'platform');

    assert.equal(code, 0);
    assert.match(
      out,
      /\nThis is the open, spoken form: it has no numbers, and it is not anonymous\. /,
    );
    assert.doesNotMatch(out, /of four|What is told/);
  });

  it('tells what fewer people said only down to three', async () => {
    await writeLedger(repository, told, ...saidBy(3, told, { text: 'of three' }));

    const { out } = await agenda('--with', 'platform', '--fewest', '3', '--month', told);

    assert.match(out, /“of three”/);
  });

  it('is for any two teams', async () => {
    const { out } = await agenda('--team', 'data', '--with', 'Platform');

    assert.match(out, /^# Data \\& more and Platform: /);
  });

  it('says the same in JSON', async () => {
    const { out } = await agenda('--with', 'platform');
    const [json] = jsonIn((await agenda('--with', 'platform', '--json')).out);

    assert.deepEqual(json, { teams: ['mobile', 'platform'], text: out });
  });

  const nonsense: readonly (readonly [what: string, args: readonly string[], words: RegExp])[] = [
    ['no other team', [], /required option '--with <team>' not specified/],
    [
      'a team that is not there',
      ['--with', 'nope'],
      /no team nope: there are platform, mobile, data/,
    ],
    ['the own team', ['--with', 'mobile'], /mobile is your own team: name another one/],
  ];
  for (const [what, args, words] of nonsense) {
    it(`does not understand ${what}, and ends with 2`, async () => {
      const { code, out, error } = await agenda(...args);

      assert.deepEqual([code, out], [2, '']);
      assert.match(error, words);
    });
  }

  it('does not guess which team is the own one', async () => {
    repository.git('config', 'user.email', 'someone@elsewhere.test');

    const { code, error } = await agenda('--with', 'platform');

    assert.equal(code, 2);
    assert.match(
      error,
      /which team is yours is not known, --team TEAM says it: there are platform/,
    );
  });
});
