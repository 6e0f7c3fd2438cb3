import assert from 'node:assert/strict';
import { join } from 'node:path';
import { buildSample } from '../support/sample.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import type { ContextLine } from './contextLine.ts';
import { contextLine, contextLines } from './contextLine.ts';
import type { HistoryCommandLine } from './historyCommandLine.ts';
import { historyCommandLine } from './historyCommandLine.ts';

describe('context on the command line, held against plain git', () => {
  let shop: Workshop;
  let sample: TestRepository;
  let line: HistoryCommandLine;
  before(() => {
    shop = workshop();
    sample = shop.at(buildSample(join(shop.directory, 'fieldwork')).root);
    line = historyCommandLine(shop, sample);
  });
  after(() => shop.dispose());

  const shas = (...args: readonly string[]): readonly string[] =>
    sample
      .git('log', '--no-merges', '--format=%H', ...args)
      .split('\n')
      .filter(Boolean);
  const messageOf = (sha: string): string => sample.git('show', '--no-patch', '--format=%B', sha);
  const since = ({ recent }: ContextLine): string => `--since=@${Math.ceil(recent.since / 1000)}`;
  const folders = ['api', 'mobile', 'office', 'ops', 'shared'];

  it('agrees about every file of the sample: its commits, their days, whom they name', async () => {
    const files = sample.git('ls-files', ...folders).split('\n');
    const lines = await contextLines(line, ...files);
    assert.equal(lines.length, files.length);
    for (const [index, told] of lines.entries()) {
      const file = files[index] ?? '';
      const all = shas('--follow', '--', file);
      const dates = sample
        .git('log', '--no-merges', '--follow', '--format=%at', '--', file)
        .split('\n')
        .map((seconds) => Number(seconds) * 1000);
      const recent = shas('--follow', since(told), '--', file);
      const saying = recent.filter((sha) => /^Who: /m.test(messageOf(sha)));
      assert.deepEqual(
        [told.age, told.recent.commits, told.personas.of],
        [
          { commits: all.length, firstAt: Math.min(...dates), lastAt: Math.max(...dates) },
          recent.length,
          recent.length,
        ],
        file,
      );
      assert.ok(told.personas.known >= saying.length, file);
    }
  });

  for (const folder of ['mobile', 'api', 'api/photos', 'office']) {
    it(`agrees about the folder ${folder}: its commits, and how often its files changed`, async () => {
      const told = await contextLine(line, folder);
      assert.equal(told.recent.commits, shas(since(told), '--', folder).length);
      for (const { path, commits } of told.files) {
        assert.equal(commits, shas(since(told), '--', path).length, path);
      }
    });
  }

  it('agrees about which commits mention the tickets behind a file', async () => {
    const file = 'mobile/upload/queue.ts';
    const { tickets } = await contextLine(line, file);
    const told = [...tickets.open, ...tickets.closed];
    const mentioning = shas('--follow', '--', file).filter((sha) => /#12\b/.test(messageOf(sha)));
    assert.deepEqual(
      told.map(({ ticket, commits }) => [ticket, commits]),
      [['#12', mentioning.length]],
    );
  });
});
