import assert from 'node:assert/strict';
import { contextCommandLine } from './contextCommandLine.ts';

describe('context on the command line', () => {
  const here = contextCommandLine();

  describe('of something else', () => {
    it('tells a folder from a file, as it is on the disk, and as it was', async () => {
      here.commits({ message: 'One', days: 3, paths: ['src/a', 'gone/b'] });
      here.repository().git('rm', '-r', '--quiet', 'gone');
      here.commits({ message: 'Two', days: 2 });
      const lines = await here.lines('src', 'src/', 'src/a', 'gone', 'gone/b', '.');
      assert.deepEqual(
        lines.map(({ subject }) => [subject.kind, subject.path]),
        [
          ['folder', 'src'],
          ['folder', 'src'],
          ['file', 'src/a'],
          ['folder', 'gone'],
          ['file', 'gone/b'],
          ['folder', ''],
        ],
      );
    });

    it('names the files of a folder that changed most', async () => {
      here.commits(
        { message: 'One', days: 3, paths: ['src/a', 'src/b'] },
        { message: 'Two', days: 2, paths: ['src/b', 'other'] },
      );
      assert.deepEqual((await here.one('src')).files, [
        { path: 'src/b', commits: 2 },
        { path: 'src/a', commits: 1 },
      ]);
    });

    it('is that of all that is staged, also before the first commit', async () => {
      here.plan();
      here.repository().write('mobile/upload/a', 'x');
      here.repository().git('add', 'mobile');
      const { subject, items } = await here.one('--staged');
      assert.deepEqual(
        [subject, items.map(({ id }) => id)],
        [{ kind: 'paths', paths: ['mobile/upload/a'] }, ['R-17']],
      );
    });

    it('is nothing when nothing is staged, which is said', async () => {
      here.commits({ message: 'One', paths: ['a'] });
      const { code, out } = await here.run('context', '--staged');
      assert.deepEqual([code, out], [0, 'Nothing is staged.\n']);
    });

    it('is that of an item, however its id is written', async () => {
      here.plan();
      here.commits(
        { message: 'One', days: 3, paths: ['mobile/upload/a'] },
        { message: 'Two (#12)', days: 2, paths: ['api/b'] },
      );
      const { subject, items, recent } = await here.one('--item', 'r-17');
      assert.deepEqual(
        [subject, items[0]?.because, recent.commits],
        [{ kind: 'item', item: 'R-17' }, { kind: 'itself' }, 2],
      );
    });

    it('is that of what a tracker plans, by its title', async () => {
      here.repository().write('backlog/config.yml', 'project_name: "x"\ntask_prefix: "task"\n');
      here
        .repository()
        .write(
          'backlog/tasks/task-1 - Uploads.md',
          '---\nid: TASK-1\ntitle: Uploads\nstatus: To Do\nmilestone: Autumn\n---\n',
        );
      here.commits({ message: 'One (TASK-1)', paths: ['a'] });
      const [served] = (await here.one('a')).items;
      const { out } = await here.run('context', '--item', served?.id ?? '');
      assert.ok(out.startsWith(`Autumn (${served?.id ?? ''})\n`), out);
    });

    it('is that of a commit', async () => {
      here.plan();
      here.commits({
        message: 'One\n\nWhy: it fails',
        paths: ['mobile/upload/a'],
      });
      const { items, whys } = await here.one('--commit', 'HEAD');
      assert.deepEqual([items[0]?.id, whys[0]?.why], ['R-17', 'it fails']);
    });
  });

  const refused: readonly (readonly [what: string, args: readonly string[], words: RegExp])[] = [
    ['nothing', [], /name a file or a folder/],
    ['an item that is not there', ['--item', 'R-99'], /no item R-99: product-mindset roadmap/],
    ['an item without its name', ['--item', '--staged'], /value missing/],
    ['a file outside of the repository', ['../x'], /not in the repository/],
  ];
  for (const [what, args, words] of refused) {
    it(`cannot be asked about ${what}`, async () => {
      here.plan();
      here.commits({ message: 'One' });
      const { code, out, error } = await here.run('context', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, words);
    });
  }
});
