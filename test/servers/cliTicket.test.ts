import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ended } from '../git/commandLine.ts';
import { jsonIn, productMindset } from '../git/commandLine.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { workshop } from '../support/repository.ts';
import { githubServer, githubToken, issue, pullRequest } from '../support/servers/githubServer.ts';
import type { FakeServer } from '../support/servers/startServer.ts';

const offline = issue(7, {
  title: 'Crash when offline',
  body: '### Who\n\nField technicians\n\n### Why\n\nCellars have no reception.',
  milestone: {
    title: 'Autumn',
    dueOn: '2026-09-30T07:00:00Z',
    closed: false,
    url: 'https://github.com/acme/app/milestone/1',
  },
});
const change = pullRequest(12, {
  title: 'Keep photos',
  closingIssuesReferences: {
    nodes: [{ number: 7, repository: { nameWithOwner: 'acme/app' } }],
  },
});

describe('tickets on the command line', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let server: FakeServer;
  beforeEach(async () => {
    shop = workshop();
    repository = shop.repository();
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/app.git');
    server = await githubServer([{ nameWithOwner: 'acme/app', tickets: [offline, change] }]);
  });
  afterEach(async () => {
    await server.stop();
    shop.dispose();
  });

  const trackers = (): string =>
    JSON.stringify([{ kind: 'github', url: 'https://github.com', api: server.address }]);
  const run = (args: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Ended> =>
    productMindset(repository.directory, args, {
      env: {
        ...shop.environment,
        GH_TOKEN: githubToken,
        PRODUCT_MINDSET_TRACKERS: trackers(),
        ...more,
      },
    });

  it('says what a ticket is about, for whom, why, and when', async () => {
    const { code, out } = await run(['ticket', '7']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n').slice(0, 6), [
      '#7 Crash when offline (open)',
      '  link  https://github.com/acme/app/issues/7',
      '  who   Field technicians',
      '  why   Cellars have no reception.',
      '  for   milestone Autumn, due 2026-09-30',
      '  read  just now',
    ]);
  });

  it('says it of the tickets of HEAD and its branch', async () => {
    repository.git('switch', '--quiet', '--create', '12-photos');
    repository.commit('Stay online (#7)');
    const { out } = await run(['ticket', '--json']);
    const titles = jsonIn(out).map((one) => (one as { readonly title: string }).title);
    assert.deepEqual(titles, ['Crash when offline', 'Keep photos']);
  });

  it('asks for many in one request', async () => {
    await run(['ticket', '7', '12', '404']);
    assert.equal(server.received.length, 1);
  });

  it('remembers what it heard, and asks nobody when it shall not', async () => {
    await run(['ticket', '7']);
    const { out } = await run(['ticket', '7', '--offline'], { GH_TOKEN: githubToken });
    assert.match(out, /^#7 Crash when offline/);
    assert.equal(server.received.length, 1);
  });

  it('explains a commit by what its pull request settles, and asks nobody for that', async () => {
    repository.commit('Stay online (#12)');
    await run(['ticket', '12']);
    const { out } = await run(['explain']);
    assert.match(out, /who {3}Field technicians \(from #12\)/);
    assert.match(out, /why {3}Cellars have no reception\. \(from #12\)/);
    // The pull request, then what it settles.
    assert.equal(server.received.length, 2);
  });

  it('says of a ticket that there is none', async () => {
    const { code, error } = await run(['ticket', '404']);
    assert.equal(code, 1);
    assert.match(error, /^product-mindset: #404: its tracker has no such ticket/);
  });

  it('sends nothing to a tracker that it has no token for', async () => {
    const { code, error } = await run(['ticket', '7'], { GH_TOKEN: '' });
    assert.deepEqual([code, server.received.length], [1, 0]);
    assert.match(error, /sign-in/);
  });

  it('says that a token is not taken', async () => {
    const { code, error } = await run(['ticket', '7'], { GH_TOKEN: 'of-nobody' });
    assert.equal(code, 1);
    assert.match(error, /^product-mindset: #7: the tracker wants a sign-in/);
  });

  it('says that a text is no ticket', async () => {
    const { code, error } = await run(['ticket', 'seven']);
    assert.equal(code, 2);
    assert.match(error, /seven is not written like a ticket/);
  });

  for (const [text, words] of [
    ['[{"kind":"github","url":"http://acme.test"}]', 'entry 1 of PRODUCT_MINDSET_TRACKERS'],
    ['{', 'PRODUCT_MINDSET_TRACKERS is no JSON list'],
  ] as const) {
    it(`says that trackers cannot be used: ${text}`, async () => {
      const { code, error } = await run(['ticket', '7'], { PRODUCT_MINDSET_TRACKERS: text });
      assert.equal(code, 2);
      assert.ok(error.includes(words), error);
    });
  }

  it('keeps no token where tickets are remembered', async () => {
    await run(['ticket', '7']);
    const folder = join(repository.directory, '.git', 'product-mindset', 'tickets');
    const texts = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.match(texts.join(), /Crash when offline/);
    assert.doesNotMatch(texts.join(), new RegExp(githubToken));
  });
});
