import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toldFrom } from '../../src/feedback/months.ts';
import type { MonthReport, SignalReport } from '../../src/feedback/signalReport.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';
import { answeredBy, present, saidBy, told, writeLedger, writeTeams } from './votesLedger.ts';

type ToldMonth = Pick<SignalReport, 'fewest' | 'teams'> & MonthReport;

describe('product-mindset signal', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    writeTeams(repository);
  });
  afterEach(() => shop.dispose());

  const signal = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, ['signal', ...args], { env: shop.environment });
  const month = (...args: readonly string[]): Promise<Ended> => signal('--month', told, ...args);
  const data = async (...args: readonly string[]): Promise<ToldMonth> => {
    const [value] = jsonIn((await month(...args, '--json')).out);
    return value as ToldMonth;
  };
  /** What is told of the information that mobile has from platform. */
  const cell = async (...args: readonly string[]) =>
    (await data(...args)).cells.find(({ to, from }) => to === 'mobile' && from === 'platform');

  describe('of a month that is told', () => {
    it('says what five people said, the own team first, and nothing of others', async () => {
      await writeLedger(
        repository,
        told,
        ...saidBy(5, told, { text: 'Early word helps' }),
        ...answeredBy(6, told),
        ...saidBy(4, told, { to: 'data' as never, text: 'of four people' }),
      );

      const { code, out } = await month();

      assert.equal(code, 0);
      assert.equal(
        out.split('\n\n').slice(0, 5).join('\n\n'),
        `Signal and noise, ${told}

Told is what 5 people or more said, in steps of 5. "Not told" is where fewer did, or nobody: which of the two is never told.

What Mobile hears
  From Platform
    Votes: at least 5 people, signal 9 of 10
    Most valuable: incidents
    What people wrote:
      “Early word helps”
    Round: at least 5 people, starved, needs 2 more on a scale of 1 to 5, in time for 1 of 10
    A suggestion to Platform: Mobile would like to hear more from you: could you start telling more of what helps most, incidents?
  not told: Data & more

What Data & more hears
  not told: Mobile, Platform

What Platform hears
  not told: Mobile, Data & more`,
      );
    });

    it('is the same when four people said something, and when nobody did', async () => {
      const before = await month();
      await writeLedger(repository, told, ...saidBy(4, told, { text: 'x' }));
      const after = await month();

      assert.deepEqual([after.code, after.out], [0, before.out]);
    });

    it('is Markdown for a meeting', async () => {
      await writeLedger(repository, told, ...saidBy(5, told, { text: '<b>*bold*</b>' }));

      const { code, out } = await month('--format', 'markdown');

      assert.equal(code, 0);
      assert.deepEqual(
        [
          '| **Mobile** | – | not told | signal 9 of 10 |',
          '| **Data \\& more** | not told | – | not told |',
          '  - “\\<b\\>\\*bold\\*\\</b\\>”',
        ].filter((line) => !out.split('\n').includes(line)),
        [],
      );
    });

    it('is in JSON as it was reported', async () => {
      await writeLedger(repository, told, ...saidBy(12, told, { text: 'yes' }));

      const { fewest, teams, month: of, standing, toldFrom: from } = await data();

      assert.deepEqual(
        [fewest, teams, of, standing, from],
        [5, ['mobile', 'data', 'platform'], told, 'told', toldFrom(told)],
      );
      assert.deepEqual(await cell(), {
        to: 'mobile',
        from: 'platform',
        votes: { people: 10, snr: 0.9, signals: ['incident'], noise: [], texts: ['yes'] },
        round: 'too-few',
      });
    });

    it('is the same JSON with --json and with --format json', async () => {
      await writeLedger(repository, told, ...saidBy(5, told));

      assert.equal((await month('--format', 'json')).out, (await month('--json')).out);
    });

    it('has another team first when that is named', async () => {
      assert.deepEqual((await data('--team', 'Data & More')).teams, ['data', 'mobile', 'platform']);
    });

    it('has the teams by their ids when the own one is not known', async () => {
      repository.git('config', 'user.email', 'someone@elsewhere.test');

      assert.deepEqual((await data()).teams, ['data', 'mobile', 'platform']);
    });

    it('tells more of fewer people only down to three', async () => {
      await writeLedger(repository, told, ...saidBy(3, told));

      assert.equal((await cell())?.votes, 'too-few');
      assert.notEqual((await cell('--fewest', '3'))?.votes, 'too-few');
    });

    it('passes over lines that say nothing to us', async () => {
      await writeLedger(repository, told, ...saidBy(5, told));
      const before = await month();
      await writeLedger(repository, told, '{"v":1', '{"v":99}', '\u0000\u001b[2J', '[]');

      assert.equal((await month()).out, before.out);
    });

    for (const format of ['text', 'markdown', 'json']) {
      it(`shows nothing that a terminal would obey, as ${format}`, async () => {
        const text = 'a\u001b[31mb\u202ec\u0007\u009bd';
        await writeLedger(repository, told, ...saidBy(5, told, { text }));
        const { out, error } = await month('--format', format);

        assert.doesNotMatch(out + error, /(?!\n)[\p{Cc}\u2028\u202a-\u202e\u2066-\u2069]/u);
        assert.match(out, /“|"texts":\["/);
      });
    }
  });

  it('tells the newest month that is told unless another one is asked for', async () => {
    await writeLedger(repository, told, ...saidBy(5, told));

    assert.equal((await signal()).out, (await month()).out);
  });

  it('says of the present month only when it is told, whatever is in the ledger', async () => {
    const line = `Votes for ${present} are still given. It is told from ${toldFrom(present)} on:`;
    const before = await signal('--month', present);
    await writeLedger(repository, present, ...saidBy(7, present, { text: 'secret' }));
    const after = await signal('--month', present);

    assert.deepEqual([after.code, after.out.includes(line), after.out], [0, true, before.out]);
    const [json] = jsonIn((await signal('--month', present, '--json')).out) as ToldMonth[];
    assert.deepEqual([json?.standing, json?.cells], ['open', []]);
  });

  it('tells no month for which the others were not heard, and how to hear them', async () => {
    repository.write('.git/product-mindset/sharing-votes.json', '{"heardAt":1}');
    await writeLedger(repository, told, ...saidBy(5, told));

    const { code, out } = await signal();

    assert.equal(code, 0);
    assert.match(out, /is told once the votes of the others were fetched on /);
    assert.match(out, /\nTo fetch the votes of the others: product-mindset sync\n$/);
    assert.doesNotMatch(out, /hears/);
  });

  it('says how to name teams where there are none', async () => {
    repository.write('.product/teams.yaml', '[]\n');

    const { code, out } = await signal();

    assert.equal(code, 0);
    assert.match(out, /the plan names fewer than two\.\nTo propose some: product-mindset init\n/);
  });

  it('offers the spoken form to a team that is too small', async () => {
    writeTeams(repository, '"ben@acme.test"');

    const { out } = await signal();

    assert.match(
      out,
      /\nFewer than 5 people are in: Mobile\. .*\n {2}product-mindset signal agenda/,
    );
  });

  const nonsense: readonly (readonly [what: string, args: readonly string[], words: RegExp])[] = [
    ['a month that is none', ['--month', '2026-13'], /A month is written as 2026-10/],
    ['a month in words', ['--month', 'october'], /A month is written as 2026-10/],
    ['no month', ['--month', ''], /A month is written as 2026-10/],
    ['a month that was forgotten', ['--month', '--json'], /missing/],
    [
      'a month of which nothing is told',
      ['--month', '2001-01'],
      /nothing is told of 2001-01: there are \d{4}-/,
    ],
    ['a month to come', ['--month', '9999-12'], /nothing is told of 9999-12/],
    [
      'fewer than three people',
      ['--fewest', '2'],
      /from 3 to 100: what fewer than three people said/,
    ],
    ['half a person', ['--fewest', '3.5'], /from 3 to 100/],
    ['many people', ['--fewest', '101'], /from 3 to 100/],
    ['people in words', ['--fewest', 'all'], /from 3 to 100/],
    [
      'a team that is not there',
      ['--team', 'no\u001bpe'],
      /no team no pe: there are platform, mobile, data/,
    ],
    ['another format', ['--format', 'html'], /Allowed choices are text, json, markdown/],
    ['a word of its own', ['matrix'], /unknown command|too many arguments/],
  ];
  for (const [what, args, words] of nonsense) {
    it(`does not understand ${what}, and ends with 2`, async () => {
      const { code, out, error } = await signal(...args);

      assert.deepEqual([code, out], [2, '']);
      assert.match(error, words);
    });
  }

  it('says what of the plan cannot be used, and ends with 1', async () => {
    repository.write('.product/teams.yaml', '- { id: mobile, name: Mobile }\n- { id: 7 }\n');

    const { code, error } = await month();

    assert.equal(code, 1);
    assert.match(error, /not all of the plan can be used/);
  });

  it('ends with 3 outside of a repository', async () => {
    const outside = join(shop.directory, 'outside');
    mkdirSync(outside);

    assert.equal((await productMindset(outside, ['signal'], { env: shop.environment })).code, 3);
  });

  it('ends with 4 where the votes cannot be read', async () => {
    repository.write('.git/refs/notes/product-mindset/votes', 'broken');

    const { code, error } = await signal();

    const words = 'the votes in the notes cannot be read: product-mindset doctor';
    assert.deepEqual([code, error], [4, `product-mindset: ${words}\n`]);
  });
});
