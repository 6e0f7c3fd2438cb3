import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { appendNotes } from '../../src/answers/appendNotes.ts';
import { linesIn } from '../../src/answers/line.ts';
import { notedAnswers } from '../../src/answers/notedAnswers.ts';
import { reasonOf } from '../../src/base/productError.ts';
import type { Answer } from '../../src/model/answer.ts';
import type { Sha, TicketKey } from '../../src/model/ids.ts';
import { firstDate, workshop } from '../support/repository.ts';
import { answersOf } from './answersOf.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

const reference = 'refs/notes/product-mindset/answers';
const writing = 'refs/notes/product-mindset/writing';
const otherProcess = join(import.meta.dirname, 'answeringProcess.ts');

describe('notedAnswers', () => {
  let shop: Workshop;
  let repository: TestRepository;
  let sha: Sha;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
    sha = repository.commit('One');
  });
  afterEach(() => shop.dispose());

  const note = (of: Sha = sha): string => repository.git('notes', `--ref=${reference}`, 'show', of);
  const answer = (given: Partial<Answer> = {}): Answer => ({
    at: firstDate,
    tickets: [],
    ...given,
  });

  it('has none before the first', async () => {
    const answers = notedAnswers(await repository.open());
    assert.deepEqual(await answersOf(answers, [sha]), new Map());
  });

  it('gives back what was recorded', async () => {
    const answers = notedAnswers(await repository.open());
    const given = answer({
      who: 'técnico 😀',
      why: 'uploads "fail" in basements',
      item: 'R-17',
      question: 'Q1',
      tickets: ['#12', 'PROJ-7'] as TicketKey[],
      branch: 'feature/ü',
      patch: 'a'.repeat(40),
    });
    await answers.record(sha, given);
    assert.deepEqual((await answersOf(answers, [sha])).get(sha), given);
  });

  it('gives only the answers of the commits asked for', async () => {
    const two = repository.commit('Two');
    const answers = notedAnswers(await repository.open());
    await answers.record(sha, answer({ who: 'one' }));
    await answers.record(two, answer({ who: 'two' }));
    const found = await answersOf(answers, [two, 'f'.repeat(40) as Sha]);
    assert.deepEqual([...found.keys()], [two]);
  });

  it('says how many commits are answered, and how many lines it cannot read', async () => {
    const two = repository.commit('Two');
    const answers = notedAnswers(await repository.open());
    await answers.record(sha, answer({ who: 'x' }));
    await answers.record(two, answer({ who: 'y' }));
    repository.git('notes', `--ref=${reference}`, 'append', '-m', 'not one of ours', two);
    assert.deepEqual(await answers.condition(), {
      answered: 2,
      skipped: 1,
      unread: 0,
      stale: [],
    });
  });

  it('adds to a note and leaves what is there as it is, byte by byte', async () => {
    const before = Buffer.from('{"v":9}\n  broken \xff\t\n\n\nlast', 'latin1');
    const blob = repository.feed(before, 'hash-object', '-w', '--stdin');
    repository.git('notes', `--ref=${reference}`, 'add', '-C', blob, sha);
    await notedAnswers(await repository.open()).record(sha, answer({ who: 'x' }));
    const after = repository.git('rev-parse', `${reference}:${sha}`);
    const start = repository.git('cat-file', 'blob', after).slice(0, before.toString().length);
    assert.equal(start, before.toString());
  });

  it('passes over broken lines and reads the ones around them', async () => {
    const answers = notedAnswers(await repository.open());
    await answers.record(sha, answer({ who: 'x' }));
    repository.git('notes', `--ref=${reference}`, 'append', '-m', '{"v":1,"who":', sha);
    await answers.record(sha, answer({ why: 'y', at: firstDate + 1 }));
    const { who, why } = (await answersOf(answers, [sha])).get(sha) ?? {};
    assert.deepEqual(
      { who, why, skipped: linesIn(note()).skipped },
      { who: 'x', why: 'y', skipped: 1 },
    );
  });

  it('reads on after a note that is no text', async () => {
    const two = repository.commit('Two');
    const blob = repository.feed(
      Buffer.from('\xff\xfe\n\0', 'latin1'),
      'hash-object',
      '-w',
      '--stdin',
    );
    repository.git('notes', `--ref=${reference}`, 'add', '-C', blob, sha);
    const answers = notedAnswers(await repository.open());
    await answers.record(two, answer({ who: 'é' }));
    assert.equal((await answersOf(answers, [sha, two])).get(two)?.who, 'é');
  });

  it('writes as no one, and works where nobody has a name', async () => {
    repository.git('config', '--unset', 'user.name');
    repository.git('config', '--unset', 'user.email');
    repository.git('config', 'user.useConfigOnly', 'true');
    await notedAnswers(await repository.open()).record(sha, answer({ who: 'x' }));
    assert.equal(
      repository.git('log', '-1', '--format=%an %ae %cn %ce', reference),
      'Product Mindset product-mindset@localhost Product Mindset product-mindset@localhost',
    );
  });

  it('works in a bare repository, a worktree and one with SHA-256 names', async () => {
    repository.git('clone', '--quiet', '--bare', '.', '../bare');
    repository.git('worktree', 'add', '--quiet', '../tree');
    const long = shop.repository('long', '--object-format=sha256');
    const places = [
      { place: shop.at(join(shop.directory, 'bare')), of: sha },
      { place: shop.at(join(shop.directory, 'tree')), of: sha },
      { place: long, of: long.commit('One') },
    ];
    for (const { place, of } of places) {
      const answers = notedAnswers(await place.open());
      await answers.record(of, answer({ who: 'x' }));
      assert.equal((await answersOf(answers, [of])).get(of)?.who, 'x', place.directory);
    }
  });

  it('leaves nothing but the answers behind', async () => {
    await notedAnswers(await repository.open()).record(sha, answer({ who: 'x' }));
    assert.equal(
      repository.git('for-each-ref', '--format=%(refname)'),
      `refs/heads/main\n${reference}`,
    );
  });

  it('keeps every line when eight processes write at once', async function () {
    this.timeout(60_000);
    const run = promisify(execFile);
    const env = { ...process.env, ...shop.environment };
    const whos = Array.from({ length: 8 }, (_, index) => `process-${index}`);
    await Promise.all(
      whos.map((who) =>
        run(process.execPath, [otherProcess, repository.directory, sha, who, '5'], { env }),
      ),
    );
    const found = linesIn(note()).answers.map(({ who }) => who);
    const expected = whos.flatMap((who) => [0, 1, 2, 3, 4].map((index) => `${who}-${index}`));
    assert.deepEqual(found.toSorted(), expected.toSorted());
  });

  it('is as before or as after when its process is killed', async function () {
    this.timeout(60_000);
    const env = { ...process.env, ...shop.environment };
    const args = [otherProcess, repository.directory, sha, 'killed', '100'];
    const writer = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const ended = once(writer, 'exit');
    const answers = notedAnswers(await repository.open());
    // Any moment after the first answer is in the middle of one of the next hundred.
    while (!(await answersOf(answers, [sha])).has(sha));
    writer.kill('SIGKILL');
    await ended;
    assert.equal(linesIn(note()).skipped, 0);
    await answers.record(sha, answer({ who: 'next' }));
    assert.equal(linesIn(note()).answers.at(-1)?.who, 'next');
  });

  it('finds what killed writers left, and not what is being written now', async () => {
    await notedAnswers(await repository.open()).record(sha, answer({ who: 'x' }));
    const made = Number(repository.git('log', '-1', '--format=%ct', reference)) * 1000;
    repository.git('update-ref', `${writing}/left`, reference);
    const staleAt = (now: number): Promise<readonly string[]> =>
      repository
        .open()
        .then((git) => notedAnswers(git, () => now).condition())
        .then(({ stale }) => stale);
    assert.deepEqual(
      [await staleAt(made + 60_000), await staleAt(made + 3_600_000)],
      [[], [`${writing}/left`]],
    );
  });

  it('gives up when others hold the answers, and leaves nothing half written', async () => {
    repository.write(`.git/${reference}.lock`);
    const git = await repository.open();
    const clock = (): number => firstDate;
    await assert.rejects(
      appendNotes(git, new Map([[sha, ['line']]]), clock, 3),
      (error) => reasonOf(error) === 'contended',
    );
    assert.equal(repository.git('for-each-ref', 'refs/notes'), '');
  });

  for (const content of ['', 'garbage\n', `${'1'.repeat(40)}\n`]) {
    it(`says at once that the notes cannot be read, with "${content.trim()}" as their reference`, async () => {
      repository.write(`.git/${reference}`, content);
      const git = await repository.open();
      await assert.rejects(
        appendNotes(git, new Map([[sha, ['line']]]), () => firstDate),
        (error) => reasonOf(error) === 'notes-unreadable',
      );
    });
  }

  it('adds nothing that the notes say already', async () => {
    const git = await repository.open();
    const other = repository.commit('Other');
    const add = (...lines: readonly (readonly [Sha, readonly string[]])[]): Promise<void> =>
      appendNotes(git, new Map(lines), () => firstDate);
    await add([sha, ['a']]);
    await add([sha, ['a']]);
    await add([sha, ['a', 'b']], [other, ['c']]);
    await add([sha, ['b', 'a']], [other, ['c']]);
    const others = repository.git('notes', `--ref=${reference}`, 'show', other);
    assert.deepEqual([note().trim(), others], ['a\n\nb', 'c']);
  });

  it('says when the repository can only be read, and leaves nothing half written', async function () {
    this.timeout(10_000);
    // Whoever may do anything is not stopped by permissions: be somebody else for a while.
    const isRoot = process.geteuid?.() === 0;
    if (process.platform === 'win32') this.skip();
    const paths = ['', ...readdirSync(repository.directory, { recursive: true, encoding: 'utf8' })];
    const everything = ['..', '../home', ...paths].map((path) => join(repository.directory, path));
    for (const path of everything) if (isRoot) chownSync(path, 65534, 65534);
    for (const path of paths) chmodSync(join(repository.directory, path), 0o555);
    if (isRoot) process.seteuid?.(65534);
    try {
      const answers = notedAnswers(await repository.open());
      await assert.rejects(
        answers.record(sha, answer({ who: 'x' })),
        (error) => reasonOf(error) === 'read-only',
      );
      assert.equal((await answers.condition()).answered, 0);
    } finally {
      if (isRoot) process.seteuid?.(0);
      for (const path of paths) chmodSync(join(repository.directory, path), 0o755);
    }
  });
});
