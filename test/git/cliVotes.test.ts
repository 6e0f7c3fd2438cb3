import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openMind } from '../../src/mind.ts';
import type { TeamId } from '../../src/model/ids.ts';
import { votesReference } from '../../src/notes/notes.ts';
import type { Finding } from '../../src/terminal/finding.ts';
import type { Votes } from '../../src/votes/votes.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { silent } from '../support/silent.ts';
import { bareWithOneCommit } from '../support/team.ts';
import { jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';
import { present, told, writeLedger } from './votesLedger.ts';

const vote = {
  to: 'mobile' as TeamId,
  from: 'platform' as TeamId,
  kind: 'docs',
  verdict: 'signal',
  text: 'Found it at once',
} as const;

const privacy =
  'Confidential, not secret: no name and no time is stored, but whoever can read the repository can read the unattributed lines. The server that you push to sees who pushes, and when, as with any push.';

describe('votes on the command line', () => {
  let shop: Workshop;
  let bare: TestRepository;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    bare = shop.at(bareWithOneCommit(shop));
    repository = shop.repository();
    repository.git('remote', 'add', 'origin', bare.directory);
    repository.git('pull', '--quiet', 'origin', 'main');
  });
  afterEach(() => shop.dispose());

  const run = (...args: readonly string[]): Promise<Ended> =>
    productMindset(repository.directory, args, { env: shop.environment });
  /** Does something with the votes of the clone, as the editor does. */
  const inEditor = async <T>(work: (votes: Votes) => Promise<T>): Promise<T> => {
    const place = { directory: repository.directory, gitBinary: 'git' };
    const mind = await openMind(place, silent, Date.now);
    try {
      return await work(mind.votes);
    } finally {
      mind.dispose();
    }
  };
  const say = (): Promise<void> => inEditor((votes) => votes.vote(vote));
  const said = async (): Promise<number> => (await inEditor((votes) => votes.own())).votes.length;
  const configuration = (): string =>
    readFileSync(join(repository.directory, '.git/config'), 'utf8');
  const ledgerOf = (one: TestRepository): string => one.git('for-each-ref', votesReference);

  describe('share on --votes', () => {
    it('shows who can read it and every line, writes none without a terminal, and ends with 2', async () => {
      await say();
      const [line = ''] = await inEditor((votes) => votes.unsent());
      const before = configuration();

      const { code, out, error } = await run('share', 'on', '--votes');

      assert.deepEqual(
        [code, [privacy, line].filter((words) => !out.includes(words)), configuration()],
        [2, [], before],
      );
      assert.match(error, /--yes goes ahead/);
    });

    it('says so when nothing would be sent yet', async () => {
      assert.match(
        (await run('share', 'on', '--votes')).out,
        /\nYou said nothing yet that would be sent\.\n/,
      );
    });

    it('says the lines in JSON', async () => {
      await say();
      const lines = await inEditor((votes) => votes.unsent());

      const [proposal] = jsonIn((await run('share', 'on', '--votes', '--json')).out);

      assert.deepEqual((proposal as { readonly sends: unknown }).sends, lines);
    });

    it('shares votes and no answers', async () => {
      const { code, out } = await run('share', 'on', '--votes', '--yes');

      assert.equal(code, 0);
      assert.match(out, /\nVotes are shared with origin\.\nAll that you said was sent\.\n$/);
      assert.match(
        (await run('share', 'status')).out,
        /^Sharing is off\. .*\nVotes are shared with origin\.\n/,
      );
    });

    it('is taken back by share off --votes, line by line', async () => {
      const before = configuration();
      await run('share', 'on', '--votes', '--yes');
      const { code, out } = await run('share', 'off', '--votes', '--yes');

      assert.deepEqual([code, configuration()], [0, before]);
      assert.match(out, /; votes stay:\n[^]*\nVotes are not shared\.\n$/);
    });

    it('is not undone by share off alone', async () => {
      await run('share', 'on', '--votes', '--yes');
      await run('share', 'off', '--yes');

      assert.match((await run('share', 'status')).out, /Votes are shared with origin/);
    });
  });

  it('are in the status beside answers, in words and in JSON', async () => {
    await say();
    await run('share', 'on', '--votes', '--yes');
    const { out } = await run('share', 'status');
    const [status] = jsonIn((await run('share', 'status', '--json')).out);
    const { isOn, votes } = status as {
      readonly isOn: boolean;
      readonly votes: Record<string, unknown>;
    };

    assert.match(out, /\nSome of what you said was not sent yet\.\n/);
    assert.deepEqual([isOn, votes['isOn'], votes['unsent']], [false, true, true]);
  });

  describe('sync', () => {
    it('sends no vote without consent', async () => {
      await say();
      await run('share', 'on', '--yes');
      const { code, out } = await run('sync', '--remote', 'origin');

      assert.deepEqual([code, out, ledgerOf(bare)], [0, 'origin: nothing new\n', '']);
    });

    it('sends votes where they are shared, and says so without a number', async () => {
      await say();
      await run('share', 'on', '--votes', '--yes');
      const { code, out } = await run('sync');

      assert.deepEqual([code, out], [0, 'origin: votes were sent\n']);
      assert.notEqual(ledgerOf(bare), '');
    });

    it('says that there is nothing new of answers and of votes', async () => {
      await run('share', 'on', '--yes');
      await run('share', 'on', '--votes', '--yes');

      assert.equal((await run('sync')).out, 'origin: nothing new\norigin: no new votes\n');
    });

    it('says the same in JSON', async () => {
      await say();
      await run('share', 'on', '--votes', '--yes');

      assert.deepEqual(jsonIn((await run('sync', '--json')).out), [
        { votes: { remotes: [{ remote: 'origin', received: false, sent: true }] } },
      ]);
    });

    it('ends with 4 where the votes cannot be read', async () => {
      await run('share', 'on', '--votes', '--yes');
      repository.write(`.git/${votesReference}`, 'broken');
      const { code, error } = await run('sync');

      assert.deepEqual([code, error.includes('the votes in the notes cannot be read')], [4, true]);
    });
  });

  describe('signal withdraw', () => {
    it('is done when nothing was said', async () => {
      const { code, out } = await run('signal', 'withdraw');

      assert.deepEqual([code, out], [0, `You said nothing here in ${present}.\n`]);
    });

    it('takes nothing back without a terminal, and ends with 2', async () => {
      await say();
      const { code, error } = await run('signal', 'withdraw');

      assert.deepEqual([code, await said()], [2, 1]);
      assert.match(error, /--yes goes ahead/);
    });

    it('takes everything back, and says what stays readable', async () => {
      await say();
      const { code, out } = await run('signal', 'withdraw', '--yes');

      assert.deepEqual([code, await said()], [0, 0]);
      assert.match(
        out,
        /^All that you said here in .* stays readable in the history of the ledger, and does not count any more\.\nIt is taken back\.\n$/,
      );
    });

    it('says how the others hear of it where votes are shared', async () => {
      await say();
      await run('share', 'on', '--votes', '--yes');
      await run('sync');
      const { out } = await run('signal', 'withdraw', '--yes');

      assert.match(out, /\nSo that the others know: product-mindset sync\n$/);
      assert.equal((await run('sync')).out, 'origin: votes were sent\n');
    });

    it('says the same in JSON', async () => {
      await say();

      assert.deepEqual(jsonIn((await run('signal', 'withdraw', '--yes', '--json')).out), [
        { month: present, isWithdrawn: true },
      ]);
    });
  });

  describe('doctor', () => {
    const found = async (words: RegExp): Promise<Finding | undefined> => {
      const [diagnosis] = jsonIn((await run('doctor', '--json')).out);
      const { findings } = diagnosis as { readonly findings: readonly Finding[] };
      return findings.find(({ what }) => words.test(what));
    };

    it('says that votes are not shared, and how they are', async () => {
      const { state, mend } = (await found(/^votes are not shared/)) ?? {};

      assert.deepEqual([state, mend], ['note', 'product-mindset share on --votes']);
    });

    it('says with whom they are shared, and that something was not sent', async () => {
      await say();
      await run('share', 'on', '--votes', '--yes');

      assert.equal((await found(/^votes are shared with origin$/))?.state, 'good');
      assert.equal(
        (await found(/^some of what you said was not sent yet$/))?.mend,
        'product-mindset sync',
      );
    });

    it('says that some lines are passed over, and not how many', async () => {
      await writeLedger(repository, told, '{"v":99}', 'broken', 'lines');
      const finding = await found(/lines of the votes/);

      assert.equal(finding?.state, 'note');
      assert.match(finding.what, /^some lines of the votes are broken or of another version; /);
    });

    it('says that they can be read', async () => {
      assert.equal((await found(/^the votes in the notes can be read$/))?.state, 'good');
    });

    it('says that they cannot be read, and ends with 1', async () => {
      repository.write(`.git/${votesReference}`, 'broken');

      assert.equal((await found(/^the votes in the notes cannot be read$/))?.state, 'wrong');
      assert.equal((await run('doctor')).code, 1);
    });
  });
});
