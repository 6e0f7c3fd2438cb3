import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { digestOf } from '../support/history/digestOf.ts';
import type { Digest } from '../support/history/digestOf.ts';
import { generate } from '../support/history/generated.ts';
import { indexed } from '../support/history/indexed.ts';
import { indexingProcess, indexingScript } from '../support/history/indexingProcess.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { randomFrom } from '../support/survival/random.ts';

const kills = 20;
const commits = 20_000;

describe('an index that is built while', function () {
  this.timeout(120_000);
  let scratch: string;
  let repository: string;
  let undisturbed: Digest;
  /** Milliseconds that an undisturbed build takes. */
  let duration: number;

  before(async () => {
    scratch = scratchFolder();
    repository = join(scratch, 'repository');
    await generate(repository, { commits, editedMoves: 40 });
    const folder = newFolder();
    const child = await indexingProcess(repository, folder);
    duration = (await child.first('end')).milliseconds;
    undisturbed = digestOf(join(folder, 'history.sqlite'));
  });

  const newFolder = (): string => mkdtempSync(join(scratch, 'index-'));

  it('nothing happens has everything, people and moved files too', () => {
    const { counts } = undisturbed;
    const none = Object.entries(counts).filter(([, count]) => count === 0);
    assert.deepEqual([none, counts['commits']], [[], commits]);
  });

  it(`its process is killed ${kills} times equals one that nobody disturbed`, async () => {
    const seed = Number(process.env['PRODUCT_MINDSET_SEED'] ?? Date.now() % 1_000_000);
    const random = randomFrom(seed);
    console.log(`      PRODUCT_MINDSET_SEED=${seed}`);
    const broken: string[] = [];
    let killed = 0;
    let builds = 0;
    while (killed < kills) {
      const folder = newFolder();
      const file = join(folder, 'history.sqlite');
      for (let isDone = false; !isDone;) {
        const delay = killed < kills ? (random.between(0, 1000) / 1000) * duration : undefined;
        isDone = await lived(repository, folder, delay);
        if (!isDone) killed += 1;
        broken.push(...flawsOf(file));
      }
      builds += 1;
      assert.deepEqual(digestOf(file), undisturbed);
    }
    console.log(`      ${killed} times killed in ${builds} builds`);
    assert.deepEqual(broken, []);
  });

  it('its files may not grow goes on later, and equals one that nobody disturbed', async function () {
    if (process.platform === 'win32') return this.skip();
    const folder = newFolder();
    const reasons: (string | undefined)[] = [];
    for (const blocks of [2000, 6000]) {
      const limit = ['sh', '-c', `ulimit -f ${blocks}; exec "$@"`, 'sh'];
      const { said } = await (await indexingProcess(repository, folder, { through: limit })).ended;
      const last = said.at(-1);
      reasons.push(last?.at === 'failed' ? last.reason : last?.at);
    }
    const partial = digestOf(join(folder, 'history.sqlite')).counts['commits'] ?? 0;
    await (await indexingProcess(repository, folder)).first('end');
    assert.deepEqual(
      [reasons, partial > 0 && partial < commits, digestOf(join(folder, 'history.sqlite'))],
      [['disk-full', 'disk-full'], true, undisturbed],
    );
  });

  it('its disk is full goes on when there is room, and equals one that nobody disturbed', async function () {
    if (spawnSync('unshare', ['--map-root-user', '--mount', 'true']).status !== 0) {
      return this.skip();
    }
    const [folder, copies] = [newFolder(), newFolder()];
    const lines = [
      `mount -t tmpfs -o size=3m none '${folder}'`,
      `"$@" >'${join(copies, 'first')}'`,
      `mount -o remount,size=500m '${folder}'`,
      `"$@"`,
      `cp '${folder}'/history.sqlite* '${copies}'`,
    ];
    const through = ['unshare', '--map-root-user', '--mount', 'sh', '-c', lines.join('\n'), 'sh'];
    const child = await indexingProcess(repository, folder, { through });
    await child.ended;
    const first = spawnSync('tail', ['-n1', join(copies, 'first')]).stdout.toString();
    assert.deepEqual(
      [/"reason":"([^"]+)"/.exec(first)?.[1], digestOf(join(copies, 'history.sqlite'))],
      ['disk-full', undisturbed],
    );
  });

  it('another one asks is left to its owner, and answers without an error', async () => {
    const folder = newFolder();
    const child = await indexingProcess(repository, folder);
    await child.first('progress');
    const here = await indexed(repository, { folder });
    const { outcome } = await here.update();
    const life = { isOver: false };
    void child.ended.then(() => (life.isOver = true));
    const counts: number[] = [];
    while (!life.isOver) {
      counts.push((await here.ask('condition', {})).commits);
      await here.ask('commitsOf', { path: '.mailmap' });
      await setTimeout(5);
    }
    const afterwards = await here.update();
    here.history.dispose();
    assert.deepEqual([outcome, afterwards.added, here.digest()], ['elsewhere', 0, undisturbed]);
    assert.deepEqual(
      counts,
      counts.toSorted((one, other) => one - other),
    );
    assert.ok(new Set(counts).size > 1);
  });

  it('its owner is killed is taken over at once', async () => {
    const folder = newFolder();
    const child = await indexingProcess(repository, folder);
    await child.first('progress');
    child.kill('SIGKILL');
    await child.ended;
    const here = await indexed(repository, { folder });
    const { outcome, reused } = await here.update();
    here.history.dispose();
    assert.deepEqual([outcome, reused > 0, here.digest()], ['complete', true, undisturbed]);
  });

  it('its owner hangs is taken over, and the owner does no harm when it wakes up', async function () {
    if (process.platform === 'win32') return this.skip();
    const folder = newFolder();
    const file = join(folder, 'history.sqlite');
    const child = await indexingProcess(repository, folder);
    await child.first('progress');
    await stoppedBetweenWrites(child, file);
    const here = await indexed(repository, { folder });
    const early = await here.update();
    expireLease(file);
    const { outcome } = await here.update();
    child.kill('SIGCONT');
    const { said } = await child.ended;
    const last = said.at(-1);
    here.history.dispose();
    assert.deepEqual(
      [early.outcome, outcome, last?.at === 'end' ? last.report.outcome : last, here.digest()],
      ['elsewhere', 'complete', 'elsewhere', undisturbed],
    );
  });

  it('two begin at once is built by one of them', async () => {
    const folder = newFolder();
    await indexingScript();
    const children = await Promise.all([1, 2, 3].map(() => indexingProcess(repository, folder)));
    const ends = await Promise.all(children.map((child) => child.first('end')));
    const outcomes = ends.map(({ report }) => report.outcome);
    assert.deepEqual(
      [outcomes.toSorted(), digestOf(join(folder, 'history.sqlite'))],
      [['complete', 'elsewhere', 'elsewhere'], undisturbed],
    );
  });

  it('it is copied and goes on elsewhere equals one that nobody disturbed', async () => {
    const [folder, other] = [newFolder(), newFolder()];
    const child = await indexingProcess(repository, folder, { flags: ['--until=5000'] });
    await child.ended;
    copyFileSync(join(folder, 'history.sqlite'), join(other, 'history.sqlite'));
    const here = await indexed(repository, { folder: other });
    const { reused } = await here.update();
    here.history.dispose();
    assert.deepEqual([reused > 0, here.digest()], [true, undisturbed]);
  });
});

/** Indexes, and is killed after so many milliseconds if that is told; `true` when it was done before. */
async function lived(
  repository: string,
  folder: string,
  delay: number | undefined,
): Promise<boolean> {
  const child = await indexingProcess(repository, folder);
  await child.first('begin');
  if (delay !== undefined) {
    await Promise.race([setTimeout(delay), child.ended]);
    child.kill('SIGKILL');
  }
  const { signal, said } = await child.ended;
  const last = said.at(-1);
  if (signal === null && last?.at !== 'end') throw new Error(JSON.stringify(last));
  return last?.at === 'end' && last.report.outcome === 'complete';
}

/** What an index that was left in the middle must not have: half a commit, or a broken page. */
function flawsOf(file: string): readonly string[] {
  const database = new DatabaseSync(file, { timeout: 5000 });
  try {
    const value = (sql: string): unknown => Object.values(database.prepare(sql).get() ?? {})[0];
    // Killed before there were tables.
    if (value('PRAGMA schema_version') === 0) return [];
    const check = value('PRAGMA quick_check(1)');
    const half = value(`SELECT count(*) FROM commits AS c WHERE flags = 0 AND
      files <> (SELECT count(*) FROM touch WHERE commit_ = c.id)`);
    const strays = value(
      'SELECT count(*) FROM touch WHERE commit_ NOT IN (SELECT id FROM commits)',
    );
    return [
      ...(check === 'ok' ? [] : [String(check)]),
      ...(half === 0 ? [] : [`${String(half)} half commits`]),
      ...(strays === 0 ? [] : [`${String(strays)} touches of nothing`]),
    ];
  } finally {
    database.close();
  }
}

/** A process that is stopped in the middle of a write keeps everybody else from writing. */
async function stoppedBetweenWrites(
  child: Awaited<ReturnType<typeof indexingProcess>>,
  file: string,
): Promise<void> {
  for (;;) {
    child.kill('SIGSTOP');
    await setTimeout(20);
    const database = new DatabaseSync(file, { timeout: 0 });
    try {
      database.exec('BEGIN IMMEDIATE; ROLLBACK');
      return;
    } catch {
      child.kill('SIGCONT');
      await setTimeout(3);
    } finally {
      database.close();
    }
  }
}

function expireLease(file: string): void {
  const database = new DatabaseSync(file, { timeout: 5000 });
  const text = database.prepare(`SELECT value FROM meta WHERE key = 'lease'`).get()?.['value'];
  const lease = { ...(JSON.parse(String(text)) as object), until: 1 };
  const update = database.prepare(`UPDATE meta SET value = ? WHERE key = 'lease'`);
  update.run(JSON.stringify(lease));
  database.close();
}
