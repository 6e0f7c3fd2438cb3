import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { bareWithOneCommit } from '../support/team.ts';
import type { Voter } from '../support/voters.ts';
import { ledger, voterAt, votingClone } from '../support/voters.ts';
import { mobile, platform } from './votesMade.ts';

const november = Date.UTC(2026, 10, 20, 15, 16, 17);
const onceUponATime = 'Product Mindset <product-mindset@localhost> 946684800 +0000';
/** All that could tell who it was is set, and set in a way that shows. */
const environment = {
  TZ: 'Asia/Kathmandu',
  LANG: 'de_DE.ISO-8859-1',
  EMAIL: 'zebulon@quux.test',
  GIT_AUTHOR_NAME: 'Zebulon Quux',
  GIT_AUTHOR_EMAIL: 'zebulon@quux.test',
  GIT_AUTHOR_DATE: '1764000000 +0545',
  GIT_COMMITTER_NAME: 'Zebulon Quux',
  GIT_COMMITTER_EMAIL: 'zebulon@quux.test',
  GIT_COMMITTER_DATE: '1764000000 +0545',
  GIT_TRACE2_EVENT: '1',
};
const settings = {
  'user.name': 'Zebulon Quux',
  'user.email': 'zebulon@quux.test',
  'author.name': 'Zebulon Quux',
  'committer.email': 'zebulon@quux.test',
  'user.signingKey': 'zebulon@quux.test',
  'commit.gpgSign': 'true',
  'push.gpgSign': 'if-asked',
  'push.pushOption': 'zebulon',
  'i18n.commitEncoding': 'ISO-8859-1',
  'core.logAllRefUpdates': 'always',
};

/** What a repository has of objects, by their names, and of logs, by their paths. */
interface Snapshot {
  readonly objects: ReadonlySet<string>;
  readonly logs: ReadonlyMap<string, string>;
  readonly configuration: readonly string[];
}

describe('what the sharing of votes creates', () => {
  let shop: Workshop;
  let bare: TestRepository;
  let ana: Voter;
  let ben: Voter;
  let before: ReadonlyMap<TestRepository, Snapshot>;
  beforeEach(async () => {
    shop = workshop();
    bare = shop.at(bareWithOneCommit(shop));
    // A server that has much to write down.
    bare.git('config', 'core.logAllRefUpdates', 'always');
    bare.git('config', 'receive.advertisePushOptions', 'true');
    [ana, ben] = [await joined('ana'), await joined('ben')];
    const all = [bare, ana.repository, ben.repository];
    before = new Map(all.map((repository) => [repository, snapshotOf(repository)]));
    for (const voter of [ana, ben]) await voter.turnOn();
  });
  afterEach(() => shop.dispose());

  const joined = async (name: string): Promise<Voter> => {
    const { repository } = await votingClone(shop, `file://${bare.directory}`, name, november);
    for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
    return voterAt(shop, repository.directory, november, environment);
  };
  /** A life of votes: said, changed, taken back, withdrawn, merged, and sent on the last day. */
  const lived = async (): Promise<void> => {
    const docs = { to: mobile, from: platform, kind: 'docs' } as const;
    const round = { to: mobile, from: platform, received: 1, needed: 4, onTime: true } as const;
    await ana.votes.vote({ ...docs, verdict: 'signal', text: 'they were there in time' });
    await ben.votes.vote({ ...docs, verdict: 'noise' });
    for (const { votes } of [ana, ben, ana]) await votes.sharing.sync();
    await ana.votes.vote({ ...docs, verdict: 'noise' });
    await ana.votes.vote({ ...docs, kind: 'incident', verdict: 'signal' });
    await ben.votes.answerRound([{ ...round, valuable: ['docs'], noise: [] }]);
    await ben.votes.takeBack(docs);
    // Each sends without what the other has just sent.
    await Promise.all([ana.votes.sharing.sync(), ben.votes.sharing.sync()]);
    ben.repository.git('fetch', '--quiet', 'origin');
    await ben.votes.sharing.takeIn();
    await ben.votes.withdraw();
    await ana.votes.vote({ ...docs, kind: 'meeting', verdict: 'noise' });
    [ana.now, ben.now] = [Date.UTC(2026, 11, 2), Date.UTC(2026, 11, 2)];
    await ana.votes.vote({ ...docs, verdict: 'signal' });
    for (const { votes } of [ana, ben, ana]) await votes.sharing.sync();
  };
  const madeIn = (repository: TestRepository): readonly string[] =>
    [...snapshotOf(repository).objects].filter(
      (name) => before.get(repository)?.objects.has(name) !== true,
    );

  it('is objects without a name, an address, a host, or a time finer than the month', async () => {
    await lived();
    for (const repository of [bare, ana.repository, ben.repository]) {
      const made = madeIn(repository);
      assert.ok(made.length > 10, 'there is something to look at');
      for (const name of made) {
        const kind = repository.git('cat-file', '-t', name);
        const text = repository.git('cat-file', kind, name);
        assert.doesNotMatch(text, traces());
        if (kind !== 'commit') continue;
        const people = text.split('\n').filter((line) => /^(?:author|committer) /.test(line));
        assert.deepEqual(people, [`author ${onceUponATime}`, `committer ${onceUponATime}`]);
        assert.doesNotMatch(text, /^(?:encoding|gpgsig)/m);
      }
    }
  });

  it('is steps that all have the same message on the server, and nothing else in their notes than lines', async () => {
    await lived();
    const said = bare.git('log', '--format=%an <%ae> %ad|%B', '--date=raw', ledger).split('\n');
    assert.deepEqual([...new Set(said)], [`${onceUponATime}|Votes`, '']);
    assert.match(
      ana.lines().join('\n'),
      /^(?:\{"v":1,"month":"2026-1[12]",[^\n]*"token":"[0-9a-f]{32}","rev":\d[^\n]*\}(?:\n|$))+$/,
    );
  });

  it('is logs of references that name no one and no time, here and on the server', async () => {
    await lived();
    for (const repository of [bare, ana.repository, ben.repository]) {
      const known = before.get(repository)?.logs;
      const added = [...snapshotOf(repository).logs]
        .flatMap(([path, text]) => text.slice((known?.get(path) ?? '').length).split('\n'))
        // What somebody's own git notes down of their own fetches is theirs.
        .filter((line) => line !== '' && !line.includes('\tfetch --quiet origin'));
      assert.ok(added.length > 0, 'something was logged');
      for (const line of added) {
        assert.match(line, /^[0-9a-f]{40} [0-9a-f]{40} /);
        assert.equal(line.slice(82).split('\t')[0], onceUponATime);
        assert.doesNotMatch(line, traces());
      }
    }
  });

  it('is references and settings without a name', async () => {
    await lived();
    for (const repository of [bare, ana.repository, ben.repository]) {
      const known = new Set(before.get(repository)?.configuration);
      const added = snapshotOf(repository).configuration.filter((line) => !known.has(line));
      const references = repository.git('for-each-ref', '--format=%(refname)', 'refs');
      assert.doesNotMatch([...added, references].join('\n'), traces());
    }
  });

  it('is of no one on the server though somebody wrote into the notes by hand', async () => {
    await ana.votes.vote({ to: mobile, from: platform, kind: 'docs', verdict: 'signal' });
    await ana.votes.sharing.sync();
    const [object = ''] = ana.repository.git('ls-tree', '--name-only', ledger).split('\n');
    ana.repository.git('notes', `--ref=${ledger}`, 'append', '-m', 'by hand', object);
    await ana.votes.sharing.sync();
    const people = bare.git('log', '--date=raw', '--format=%an <%ae> %ad%n%cn <%ce> %cd', ledger);
    assert.deepEqual(
      [[...new Set(people.split('\n'))], ana.lines().includes('by hand')],
      [[onceUponATime], true],
    );
  });
});

/** Whatever tells who, where or when. */
function traces(): RegExp {
  const host = hostname();
  const words = ['zebulon', 'quux', 'ana@', 'ben@', '\\b1[78]\\d{8}\\b', '\\d{4}-\\d\\d-\\d\\d'];
  const zones = [' [+-](?!0000)\\d{4}\\b'];
  return new RegExp([...words, ...zones, ...(host.length > 3 ? [host] : [])].join('|'), 'i');
}

function snapshotOf(repository: TestRepository): Snapshot {
  const { directory } = repository;
  const place = existsSync(join(directory, '.git')) ? join(directory, '.git') : directory;
  const logs = join(place, 'logs');
  const files = existsSync(logs) ? readdirSync(logs, { recursive: true, withFileTypes: true }) : [];
  return {
    // All that is there, whether something still refers to it or not.
    objects: new Set(
      repository
        .git('cat-file', '--batch-all-objects', '--batch-check=%(objectname)', '--unordered')
        .split('\n'),
    ),
    logs: new Map(
      files
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .map((path) => [path.slice(logs.length + 1), readFileSync(path, 'latin1')]),
    ),
    configuration: repository.git('config', '--local', '--list').split('\n'),
  };
}
