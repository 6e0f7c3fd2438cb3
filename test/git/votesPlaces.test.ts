import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { bareWithOneCommit } from '../support/team.ts';
import { ledger, voterAt, votingClone } from '../support/voters.ts';
import { mobile, platform, toldOn, votedOn } from './votesMade.ts';

const vote = { to: mobile, from: platform, kind: 'docs', verdict: 'signal' } as const;
const asked = { teams: [mobile, platform], own: mobile, fewest: 3 };

describe('votes in all kinds of repositories', () => {
  let shop: Workshop;
  beforeEach(() => (shop = workshop()));
  afterEach(() => shop.dispose());

  const withRemote = (...options: readonly string[]): TestRepository => {
    const repository = shop.repository('repository', ...options);
    repository.commit('One', 'a');
    const bare = join(shop.directory, 'bare.git');
    repository.git('clone', '--quiet', '--bare', '.', bare);
    repository.git('remote', 'add', 'origin', `file://${bare}`);
    return repository;
  };
  const votesFile = (repository: TestRepository): string =>
    join(repository.directory, '.git', 'product-mindset', 'votes', '2026-11.jsonl');

  for (const format of ['sha1', 'sha256']) {
    it(`are attached to what git would name the month in a ${format} repository`, async () => {
      const repository = withRemote(`--object-format=${format}`);
      const voter = await voterAt(shop, repository.directory, votedOn);
      await voter.turnOn();
      await voter.votes.vote(vote);
      await voter.votes.sharing.sync();
      const object = repository.feed('product-mindset votes 2026-11\n', 'hash-object', '--stdin');
      const list = repository.git('notes', `--ref=${ledger}`, 'list', object);
      assert.equal(list, repository.git('rev-parse', `${ledger}:${object}`));
    });

    it(`are told in a ${format} repository`, async () => {
      const repository = withRemote(`--object-format=${format}`);
      for (const name of ['a', 'b', 'c']) {
        const address = `file://${join(shop.directory, 'bare.git')}`;
        const one = await votingClone(shop, address, name, votedOn);
        await one.turnOn();
        await one.votes.vote(vote);
        await one.votes.sharing.sync();
      }
      const voter = await voterAt(shop, repository.directory, toldOn);
      await voter.turnOn();
      await voter.votes.sharing.sync();
      const { months } = await voter.votes.report(asked);
      const [cell] = months[1]?.cells ?? [];
      assert.equal(cell?.votes === 'too-few' ? 0 : cell?.votes.people, 3);
    });
  }

  it('outlive git gc, and a merge of the notes by hand', async () => {
    const repository = withRemote();
    const voter = await voterAt(shop, repository.directory, votedOn);
    await voter.turnOn();
    await voter.votes.vote(vote);
    await voter.votes.sharing.sync();
    const before = voter.lines();
    repository.git('gc', '--quiet', '--prune=now');
    repository.git(
      'notes',
      `--ref=${ledger}`,
      'merge',
      'refs/product-mindset/remotes/origin/votes',
    );
    assert.deepEqual(voter.lines(), before);
  });

  it('come back with the next sync when somebody has pruned the notes', async () => {
    const repository = withRemote();
    const voter = await voterAt(shop, repository.directory, votedOn);
    await voter.turnOn();
    await voter.votes.vote(vote);
    await voter.votes.sharing.sync();
    const before = voter.lines();
    repository.git('notes', `--ref=${ledger}`, 'prune');
    await voter.votes.sharing.sync();
    assert.deepEqual(voter.lines(), before);
  });

  it('are the same in all work trees of a repository', async () => {
    const repository = withRemote();
    const other = join(shop.directory, 'other');
    repository.git('worktree', 'add', '--quiet', other);
    await (await voterAt(shop, repository.directory, votedOn)).votes.vote(vote);
    const { votes } = await (await voterAt(shop, other, votedOn)).votes.own();
    assert.deepEqual(votes, [vote]);
  });

  it('are sent from a shallow clone', async () => {
    const bare = bareWithOneCommit(shop);
    const address = `file://${bare}`;
    const voter = await votingClone(shop, address, 'shallow', votedOn, '--depth=1');
    await voter.turnOn();
    await voter.votes.vote(vote);
    const { remotes } = await voter.votes.sharing.sync();
    assert.deepEqual(remotes, [{ remote: 'origin', received: 0, sent: 1 }]);
  });

  it('are read by nobody else in a file that goes when its month and the next one are over', async () => {
    const repository = withRemote();
    const voter = await voterAt(shop, repository.directory, votedOn);
    await voter.votes.vote(vote);
    assert.equal(statSync(votesFile(repository)).mode & 0o777, 0o600);
    voter.now = Date.UTC(2026, 11, 31);
    await voter.votes.own();
    assert.deepEqual(readdirSync(join(votesFile(repository), '..')), ['2026-11.jsonl']);
    voter.now = Date.UTC(2027, 0, 1);
    await voter.votes.own();
    assert.deepEqual(readdirSync(join(votesFile(repository), '..')), []);
  });

  it('are refused where the git directory can only be read', async function () {
    if (process.getuid?.() === 0) this.skip();
    const repository = withRemote();
    const git = join(repository.directory, '.git');
    const voter = await voterAt(shop, repository.directory, votedOn);
    chmodSync(git, 0o500);
    try {
      await assert.rejects(voter.votes.vote(vote), { reason: 'read-only' });
    } finally {
      chmodSync(git, 0o700);
    }
  });

  it('go on beside what is in the way of their file, which is kept', async () => {
    const repository = withRemote();
    mkdirSync(votesFile(repository), { recursive: true });
    writeFileSync(join(votesFile(repository), 'theirs'), 'x');
    const voter = await voterAt(shop, repository.directory, votedOn);
    await voter.votes.vote(vote);
    const names = readdirSync(join(votesFile(repository), '..'));
    assert.deepEqual([(await voter.votes.own()).votes, names.length], [[vote], 2]);
  });

  it('are all there when two windows and a terminal vote at once, by one token', async () => {
    const repository = withRemote();
    const windows = await Promise.all(
      ['a', 'b', 'c'].map(() => voterAt(shop, repository.directory, votedOn)),
    );
    await Promise.all(
      windows.flatMap(({ votes }, window) =>
        Array.from({ length: 10 }, (_, index) =>
          votes.vote({ ...vote, subject: `R-${window}${index}` }),
        ),
      ),
    );
    const [first] = windows;
    const lines = (await first?.votes.unsent()) ?? [];
    const tokens = lines.map((line) => /"token":"(\w+)"/.exec(line)?.[1]);
    assert.deepEqual([lines.length, new Set(tokens).size], [30, 1]);
  });

  it('are sent once and as they are now when they are changed while they are sent', async () => {
    const repository = withRemote();
    const [one, other] = [
      await voterAt(shop, repository.directory, votedOn),
      await voterAt(shop, repository.directory, votedOn),
    ];
    await one.turnOn();
    await one.votes.vote(vote);
    await Promise.all([
      one.votes.sharing.sync(),
      other.votes.vote({ ...vote, verdict: 'noise' }),
      other.votes.sharing.sync(),
    ]);
    await other.votes.takeBack(vote);
    await one.votes.sharing.sync();
    const last =
      one
        .lines()
        .toSorted((a, b) => revOf(a) - revOf(b))
        .at(-1) ?? '';
    assert.match(last, /"verdict":"withdrawn"/);
  });

  it('cannot be told while the reference is broken', async () => {
    const repository = withRemote();
    const voter = await voterAt(shop, repository.directory, toldOn);
    repository.write(`.git/${ledger}`);
    await assert.rejects(voter.votes.report(asked), { reason: 'notes-unreadable' });
    rmSync(join(repository.directory, '.git', ledger));
    assert.equal((await voter.votes.report(asked)).months[1]?.standing, 'told');
  });

  it('are told by the same report as long as nothing changed', async () => {
    const repository = withRemote();
    const voter = await voterAt(shop, repository.directory, toldOn);
    const report = await voter.votes.report(asked);
    const again = await voter.votes.report(asked);
    await voter.turnOn();
    await voter.votes.vote(vote);
    await voter.votes.sharing.sync();
    assert.equal(again, report);
    assert.equal(await voter.votes.report(asked), report, 'an open month is not told');
  });
});

function revOf(line: string): number {
  return Number(/"rev":(\d+)/.exec(line)?.[1]);
}
