import assert from 'node:assert/strict';
import { historyHere } from '../../src/history/historyHere.ts';
import { openMind } from '../../src/mind.ts';
import type { PlanEvidence } from '../../src/model/evidence.ts';
import { silent } from '../support/silent.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { recentCommits } from './recentCommits.ts';

describe('the evidence for a plan', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(() => {
    shop = workshop();
    repository = shop.repository();
  });
  afterEach(() => shop.dispose());

  const gathered = async (): Promise<PlanEvidence> => {
    const place = { directory: repository.directory, gitBinary: 'git', openHistory: historyHere };
    const mind = await openMind(place, silent, Date.now);
    try {
      await mind.refresh();
      await mind.history.update();
      await mind.remember();
      return await mind.evidence();
    } finally {
      mind.dispose();
    }
  };

  it('is the work of the last twelve months, newest first, in folders that are there', async () => {
    recentCommits(
      shop,
      repository,
      { message: 'Long ago', days: 400, paths: ['api/a'] },
      { message: 'Earlier', days: 100, paths: ['api/a', 'web/b', 'top'] },
      { message: 'Later', days: 2, paths: ['api/photos/c'] },
    );
    repository.git('rm', '-r', '--quiet', 'web');
    recentCommits(shop, repository, { message: 'Gone' });
    const { work } = await gathered();
    assert.deepEqual(
      work.map(({ subject, folders }) => [subject, folders]),
      [
        ['Gone', []],
        ['Later', ['api/photos']],
        ['Earlier', ['', 'api']],
      ],
    );
  });

  it('leaves out what commits of more than 30 files say about folders', async () => {
    const paths = Array.from({ length: 31 }, (_, index) => `src/file${index}`);
    recentCommits(shop, repository, { message: 'Everything', paths });
    const { work } = await gathered();
    assert.deepEqual(work[0]?.folders, []);
  });

  it('leaves out merges', async () => {
    recentCommits(shop, repository, { message: 'One', paths: ['a'] });
    repository.git('switch', '--quiet', '--create', 'topic');
    recentCommits(shop, repository, { message: 'Two', paths: ['b'] });
    repository.git('switch', '--quiet', 'main');
    repository.git('merge', '--quiet', '--no-ff', '--message=Merged', 'topic');
    const { work } = await gathered();
    assert.deepEqual(work.map(({ subject }) => subject).toSorted(), ['One', 'Two']);
  });

  it('has whom commits and answers are for, and no person', async () => {
    recentCommits(
      shop,
      repository,
      { message: 'One\n\nWho: dispatcher' },
      { message: 'Two\n\nWho: Ana' },
      { message: 'Three\n\nWho: ana@acme.test' },
      { message: 'Four' },
    );
    const answer = { v: 1, who: 'field technician', at: new Date().toISOString() };
    const notes = '--ref=refs/notes/product-mindset/answers';
    repository.git('notes', notes, 'add', `--message=${JSON.stringify(answer)}`, 'HEAD');
    const { work } = await gathered();
    assert.deepEqual(
      work.flatMap(({ whos }) => whos),
      [
        { who: 'field technician', source: 'answer' },
        { who: 'dispatcher', source: 'commit' },
      ],
    );
  });

  it('has domains of three people or more, and neither an address nor a name', async () => {
    const by = [
      ...['ana@big.test', 'ben@big.test', 'cleo@big.test', 'CLEO@big.test'],
      ...['dan@small.test', 'eve@small.test'],
      ...['a@gmail.com', 'b@gmail.com', 'c@gmail.com'],
      ...['1@users.noreply.github.com', '2@users.noreply.github.com', '3@users.noreply.github.com'],
      ...['x@bots.test', 'y@bots.test', 'renovate[bot]@bots.test', 'no-reply@bots.test'],
    ];
    recentCommits(shop, repository, ...by.map((one) => ({ message: 'Work', by: one })));
    const evidence = await gathered();
    assert.deepEqual(evidence.domains, [{ domain: 'big.test', people: 3 }]);
    assert.doesNotMatch(JSON.stringify(evidence), /@|cleo|eve|Somebody/i);
  });

  it('has what tickets of the repository say, by the names that commits have for them', async () => {
    repository.write('backlog/config.yml', 'project_name: "x"\ntask_prefix: "task"\n');
    repository.write(
      'backlog/tasks/task-1 - Uploads.md',
      '---\nid: TASK-1\ntitle: Uploads\nstatus: To Do\n---\n\n## Description\n\nAs a field technician, I want uploads to resume, so that nothing is lost.\n',
    );
    repository.git('add', '.');
    recentCommits(shop, repository, { message: 'Begin TASK-1' });
    const { tickets, work } = await gathered();
    assert.deepEqual(
      [tickets, work[0]?.tickets],
      [[{ ticket: 'TASK-1', who: ['field technician'] }], ['TASK-1']],
    );
  });

  it('is empty before the first commit', async () => {
    const { work, tickets, domains, owners } = await gathered();
    assert.deepEqual([work, tickets, domains, owners], [[], [], [], []]);
  });
});
