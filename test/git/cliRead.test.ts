import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { cliFile, jsonIn, productMindset } from './commandLine.ts';
import type { Ended } from './commandLine.ts';

const personas = '- { id: field-technician, name: Field technician, kind: external }\n';
const roadmap = `items:
  - { id: R-17, title: Uploads, status: now, personas: [field-technician], paths: ['mobile/**'] }
`;

describe('product-mindset read', () => {
  let shop: Workshop;
  beforeEach(() => (shop = workshop()));
  afterEach(() => shop.dispose());

  /** Without git, and outside of a repository unless told. */
  const read = (
    input: string | Buffer,
    directory = shop.directory,
    ...args: readonly string[]
  ): Promise<Ended> =>
    productMindset(directory, ['read', ...args], { input, env: { ...shop.environment, PATH: '' } });
  const line = (value: unknown): string => `${JSON.stringify(value)}\n`;
  const writePlan = (directory: string): void => {
    mkdirSync(join(directory, '.product'), { recursive: true });
    writeFileSync(join(directory, '.product', 'personas.yaml'), personas);
    writeFileSync(join(directory, '.product', 'roadmap.yaml'), roadmap);
  };
  const plain = { who: null, why: null, references: [] };
  const asksWho = { ...plain, ask: { question: 'Q1', rule: 'who-missing' } };

  it('says who, why, what would be asked, and references', async () => {
    const { code, out, error } = await read(line({ message: 'Retry twice' }));
    assert.deepEqual(
      { code, answers: jsonIn(out), error },
      { code: 0, answers: [asksWho], error: '' },
    );
  });

  it('says what the lines of a message say, and why nothing is asked', async () => {
    const message = 'Retry twice\n\nWho: field-technician\nWhy: uploads fail in basements';
    const { out } = await read(line({ message, kind: 'message', paths: [] }));
    assert.deepEqual(jsonIn(out), [
      {
        who: { value: 'field-technician', source: 'message', rule: 'who-line' },
        why: {
          value: 'uploads fail in basements',
          probability: 1,
          source: 'message',
          rule: 'why-line',
        },
        ask: null,
        notAskedBecause: 'nothing-missing',
        references: [],
      },
    ]);
  });

  it('finds only references in the name of a branch', async () => {
    const { out } = await read(line({ message: 'fix/PROJ-7-because-of-it', kind: 'branch' }));
    const references = [{ ref: 'key?:PROJ-7', role: 'refs' }];
    assert.deepEqual(jsonIn(out), [
      { ...plain, ask: null, notAskedBecause: 'branch-name', references },
    ]);
  });

  const referencesOf = (out: string): readonly unknown[] =>
    jsonIn(out).map((one) => (one as { references: unknown }).references);

  it('finds references for which nothing need be known', async () => {
    const message = 'Fixes #12, see https://github.com/octo/hello/issues/42';
    const { out } = await read(line({ message }));
    assert.deepEqual(referencesOf(out), [
      [
        { ref: '?:#12', role: 'closes' },
        { ref: 'gh:octo/hello#42', role: 'refs' },
      ],
    ]);
  });

  it('finds the references of messages and branches in a context', async () => {
    const file = join(shop.directory, 'known.json');
    const remote = { kind: 'gitlab', host: 'gitlab.com', path: 'acme/tools/app' };
    const known = { hosts: {}, knownKeys: ['PROJ'], decimalKeys: [], unknownKeys: false };
    writeFileSync(file, JSON.stringify({ remote, ...known }));
    const input = `${line({ message: 'Fixes #12, !3, ABC-1' })}${line({ message: 'proj-7-x', kind: 'branch' })}`;
    const { code, out } = await read(input, shop.directory, '--context', file);
    const [message, branch] = referencesOf(out);
    assert.deepEqual(
      [code, message, branch],
      [
        0,
        [
          { ref: 'gl:acme/tools/app#12', role: 'closes' },
          { ref: 'gl:acme/tools/app!3', role: 'closes' },
        ],
        [{ ref: 'key:PROJ-7', role: 'refs' }],
      ],
    );
  });

  const badContexts: readonly (readonly [string, string, string])[] = [
    ['that is not JSON', '{', 'it is not JSON'],
    ['that is a list', '[]', 'it is not a JSON object'],
    [
      'with a remote without a path',
      '{"remote":{"kind":"github","host":"a.b"}}',
      '"remote" must be',
    ],
    [
      'with a remote of no forge',
      '{"remote":{"kind":"jira","host":"a.b","path":"c/d"}}',
      '"remote" must be',
    ],
    ['with a host of no kind', '{"hosts":{"a.b":"trac"}}', '"hosts" must be'],
    ['with keys that are no list', '{"knownKeys":"PROJ"}', '"knownKeys" must be'],
    ['with keys that are no text', '{"decimalKeys":[1]}', '"decimalKeys" must be'],
    ['with a doubt that is none', '{"unknownKeys":1}', '"unknownKeys" must be'],
    ['with numbers of no kind', '{"numbers":{"host":"a.b"}}', '"numbers" must be'],
  ];
  for (const [title, text, problem] of badContexts) {
    it(`refuses a context ${title}, and reads nothing`, async () => {
      const file = join(shop.directory, 'bad.json');
      writeFileSync(file, text);
      const { code, out, error } = await read(line({ message: 'a' }), undefined, '--context', file);
      assert.deepEqual([code, out], [2, '']);
      assert.ok(error.includes(file) && error.includes(problem), error);
    });
  }

  for (const [title, name] of [
    ['that is not there', 'missing.json'],
    ['that is a folder', '.'],
  ] as const) {
    it(`refuses a context ${title}`, async () => {
      const file = join(shop.directory, name);
      const { code, error } = await read(line({ message: 'a' }), undefined, '--context', file);
      assert.equal(code, 2);
      assert.match(error, /^product-mindset: the context in .* cannot be used: .*\n$/);
    });
  }

  it('answers every line in its order', async () => {
    const whos = Array.from({ length: 2_000 }, (_, index) => `who-${index}`);
    const input = whos.map((who) => line({ message: `Change\n\nWho: ${who}` })).join('');
    const { out } = await read(input);
    const found = jsonIn(out).map((one) => (one as { who: { value: string } }).who.value);
    assert.deepEqual(found, whos);
  });

  const unusable: readonly (readonly [string, string, string])[] = [
    ['text that is no JSON', 'fix: retry', 'the line is not a JSON object'],
    ['a list', '[]', 'the line is not a JSON object'],
    ['null', 'null', 'the line is not a JSON object'],
    ['an object without a message', '{}', '"message" must be a string'],
    ['a message that is a number', '{"message":1}', '"message" must be a string'],
    [
      'a kind that is not known',
      '{"message":"a","kind":"tag"}',
      '"kind" must be "message" or "branch"',
    ],
    [
      'paths that are no list',
      '{"message":"a","paths":"b"}',
      '"paths" must be an array of strings',
    ],
    [
      'paths that are no strings',
      '{"message":"a","paths":[1]}',
      '"paths" must be an array of strings',
    ],
  ];
  for (const [title, bad, error] of unusable) {
    it(`answers ${title} in its place, goes on, and ends with 1`, async () => {
      const { code, out } = await read(
        `${line({ message: 'a' })}${bad}\n${line({ message: 'b' })}`,
      );
      assert.deepEqual([code, jsonIn(out)], [1, [asksWho, { error, line: 2 }, asksWho]]);
    });
  }

  const asIs: readonly (readonly [string, string | Buffer])[] = [
    ['a last line without an end', '{"message":"Retry twice"}'],
    ['lines that end as on Windows', '{"message":"Retry twice"}\r\n'],
    ['a byte order mark', '\uFEFF{"message":"Retry twice"}\n'],
    ['blank lines', '\n \n{"message":"Retry twice"}\n\r\n\n'],
    ['bytes that are no text', Buffer.from('{"message":"Retry twice \xff\xfe"}\n', 'latin1')],
    ['characters of several bytes', '{"message":"Retry twice 😀 é"}\n'],
  ];
  for (const [title, input] of asIs) {
    it(`takes ${title}`, async () => {
      const { code, out } = await read(input);
      assert.deepEqual([code, jsonIn(out)], [0, [asksWho]]);
    });
  }

  it('counts blank lines when it says where a line is that cannot be used', async () => {
    const { out } = await read('\n\n{}\n');
    assert.deepEqual(jsonIn(out), [{ error: '"message" must be a string', line: 3 }]);
  });

  it('says nothing to no input', async () => {
    assert.deepEqual(await read(''), { code: 0, out: '', error: '' });
  });

  it('takes a line of 50 MB, and the one after it', async () => {
    const long = { message: `Change\n\n${'words and more\n'.repeat(3_500_000)}` };
    const { code, out } = await read(`${line(long)}${line({ message: 'Retry twice' })}`);
    assert.deepEqual([code, jsonIn(out)[1]], [0, asksWho]);
  });

  it('gives back no character that a terminal obeys', async () => {
    const message = 'Change\n\nWho: \u001b]0;x\u0007\u009b31m\u202e';
    const { out } = await read(line({ message }));
    assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  const uploaded = line({ message: 'Retry twice', paths: ['mobile/upload.ts'] });
  const inherits = (out: string): unknown => (jsonIn(out)[0] as { who: unknown }).who;
  const inherited = { value: 'field-technician', source: 'item', rule: 'inherited' };

  it('inherits who from the roadmap of the repository, from any folder in it', async () => {
    const { directory } = shop.repository();
    writePlan(directory);
    mkdirSync(join(directory, 'api', 'deep'), { recursive: true });
    const { out } = await read(uploaded, join(directory, 'api', 'deep'));
    assert.deepEqual(inherits(out), inherited);
  });

  it('takes the repository of --repo, before and after the command', async () => {
    const { directory } = shop.repository();
    writePlan(directory);
    const after = await read(uploaded, shop.directory, '--repo', directory);
    const before = await productMindset(shop.directory, ['--repo', directory, 'read'], {
      input: uploaded,
    });
    assert.deepEqual(
      [after, before].map(({ out }) => inherits(out)),
      [inherited, inherited],
    );
  });

  it('reads the plan at the top of a worktree, not that of a folder in it', async () => {
    const main = shop.repository();
    main.commit('One');
    main.git('worktree', 'add', '--quiet', '../tree');
    const tree = join(shop.directory, 'tree');
    writePlan(tree);
    mkdirSync(join(tree, 'packages', 'a', '.product'), { recursive: true });
    const { out } = await read(uploaded, join(tree, 'packages', 'a'));
    assert.deepEqual(inherits(out), inherited);
  });

  it('reads the nearest plan outside of a repository', async () => {
    writePlan(shop.directory);
    const inner = join(shop.directory, 'a', 'b');
    mkdirSync(inner, { recursive: true });
    const { out } = await read(uploaded, inner);
    assert.deepEqual(inherits(out), inherited);
  });

  it('goes on without a plan that is not a file', async function () {
    if (process.platform === 'win32') this.skip();
    mkdirSync(join(shop.directory, '.product'));
    symlinkSync('/dev/zero', join(shop.directory, '.product', 'roadmap.yaml'));
    const { code, out } = await read(uploaded);
    assert.deepEqual([code, jsonIn(out)], [0, [asksWho]]);
  });

  it('ends well when its reader has seen enough', async () => {
    const args = [await cliFile(), 'read'];
    const child = spawn(process.execPath, args, { cwd: shop.directory });
    const ended = once(child, 'close');
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdin.on('error', () => undefined);
    child.stdin.write(line({ message: 'a' }));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    child.stdin.end(line({ message: 'a' }).repeat(50_000));
    const [code] = (await ended) as [number | null];
    assert.deepEqual([code, errors], [0, '']);
  });

  it('says nothing when its input is closed', async function () {
    if (process.platform === 'win32') this.skip();
    const script = `exec "$0" "$1" read <&-`;
    const child = spawn('/bin/sh', ['-c', script, process.execPath, await cliFile()]);
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 0);
  });
});
