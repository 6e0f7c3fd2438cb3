import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { productMindset } from './commandLine.ts';
import { contextCommandLine } from './contextCommandLine.ts';

describe('context on the command line', () => {
  const here = contextCommandLine();

  describe('of a file', () => {
    it('names the item, its outcome, its personas, and by which rule', async () => {
      here.plan();
      here.commits({ message: 'One', paths: ['mobile/upload/a'] });
      const [item] = (await here.one('mobile/upload/a')).items;
      assert.deepEqual(
        [item?.id, item?.because, item?.outcome?.id, item?.personas.map(({ id }) => id)],
        ['R-17', { kind: 'path', pattern: 'mobile/upload/**' }, 'O2', ['field-technician']],
      );
    });

    it('counts for whom its commits are, and how many do not say it', async () => {
      here.plan();
      here.commits(
        { message: 'One\n\nWho: field-technician', paths: ['a'] },
        { message: 'Two', paths: ['a'] },
        { message: 'Old\n\nWho: operators', days: 500, paths: ['b'] },
      );
      const { shares, known, of } = (await here.one('a')).personas;
      assert.deepEqual(
        [shares.map(({ who, commits }) => [who, commits]), known, of],
        [[['field-technician', 1]], 1, 2],
      );
    });

    it('tells the whys, newest first, with where they are from', async () => {
      here.commits(
        { message: 'One\n\nWhy: photos are lost', days: 3, paths: ['a'] },
        { message: 'Two', days: 2, paths: ['a'] },
      );
      await here.run('answer', 'HEAD', '--why', 'the office calls', '--who', 'dispatcher');
      const { whys } = await here.one('a');
      assert.deepEqual(
        whys.map(({ why, source, who }) => [why, source, who]),
        [
          ['the office calls', 'answer', 'dispatcher'],
          ['photos are lost', 'message', null],
        ],
      );
    });

    it('follows it through its earlier names, and to where it was deleted', async () => {
      here.commits({ message: 'One', days: 3, paths: ['old'] });
      here.repository().git('mv', 'old', 'new');
      here.commits({ message: 'Two', days: 2 });
      assert.equal((await here.one('new')).age?.commits, 2);
      here.repository().git('rm', '--quiet', 'new');
      here.commits({ message: 'Three', days: 1 });
      const { subject, age } = await here.one('new');
      assert.deepEqual([subject, age?.commits], [{ kind: 'file', path: 'new' }, 3]);
    });

    it('says in words what it serves and what is unknown', async () => {
      here.plan();
      here.commits({ message: 'One (#12)', paths: ['mobile/upload/a'] });
      const { code, out } = await here.run('context', 'mobile/upload/a');
      const words = out.split('\n').map((text) => text.trim().replaceAll(/ +/g, ' '));
      for (const text of [
        'mobile/upload/a',
        'serves Offline-first uploads (R-17), now, build',
        'by its rule mobile/upload/**',
        'for Field technician',
        'so that Photos reach the office the same day (O2)',
        'for unknown: of 1 recent commit none said so',
      ]) {
        assert.ok(words.includes(text), `${text} is in\n${out}`);
      }
      assert.equal(code, 0);
    });

    it('says what of the plan cannot be used, and ends with 1', async () => {
      here.repository().write('.product/roadmap.yaml', 'version: 1\nitems: none\n');
      here.commits({ message: 'One', paths: ['a'] });
      for (const args of [['context', 'a'], ['roadmap']]) {
        const { code, out, error } = await here.run(...args);
        assert.equal(code, 1);
        assert.notEqual(out, '');
        assert.match(error, /roadmap\.yaml:2: items must be a list.*; product-mindset check/);
      }
    });

    it('hides teams of fewer than three people, and says so', async () => {
      here.plan();
      here
        .repository()
        .write('.product/teams.yaml', '- { id: mobile, name: Mobile, members: ["*@acme.test"] }\n');
      here.commits({ message: 'One', paths: ['a'] });
      assert.deepEqual((await here.one('a')).teams, { kind: 'few' });
      assert.match((await here.run('context', 'a')).out, /hidden: fewer than three people/);
    });

    it('names nobody', async () => {
      const by = ['ana@acme.test', 'ben@acme.test', 'cleo@acme.test'];
      here.commits(...by.map((author) => ({ message: 'Work', by: author, paths: ['a'] })));
      here
        .repository()
        .write('.product/teams.yaml', '- { id: mobile, name: Mobile, members: ["*@acme.test"] }\n');
      const { out } = await here.run('context', 'a', '--json');
      assert.match(out, /"kind":"shares"/);
      assert.doesNotMatch(out, /@|ana|Somebody/);
    });

    it('shows nothing that a terminal would obey', async () => {
      here.commits({
        message: 'One\n\nWho: a\u009b2J\nWhy: b\u001b]0;x\u0007\u202e',
        paths: ['a\u001b[2J'],
      });
      const { out } = await here.run('context', 'a\u001b[2J');
      assert.match(out, /why/);
      assert.doesNotMatch(out, /(?!\n)\p{Cc}|\u202e/u);
    });
  });

  describe('is honest where nothing owns a file', () => {
    it('and there is no roadmap: it names the way to one', async () => {
      here.commits({ message: 'One', paths: ['a'] });
      assert.deepEqual([(await here.one('a')).items, (await here.one('a')).next], [[], 'set-up']);
      const { out } = await here.run('context', 'a');
      assert.match(out, /nothing on the roadmap owns this\n +.*product-mindset init/);
    });

    it('and there is a roadmap: it names the way into it', async () => {
      here.plan();
      here.commits({ message: 'One', paths: ['web/a'] });
      assert.equal((await here.one('web/a')).next, 'add-path');
      const { out } = await here.run('context', 'web/a');
      assert.match(out, /add it to the paths of an item/);
    });

    it('and no commit ever touched it', async () => {
      here.plan();
      here.commits({ message: 'One', paths: ['a'] });
      const { code, out } = await here.run('context', 'mobile/upload/not-yet');
      assert.deepEqual([code, out.includes('R-17')], [0, true]);
    });

    it('and there is no commit yet: the plan still says what it is for', async () => {
      here.plan();
      const { code, error } = await here.run('context', 'mobile/upload/a');
      assert.deepEqual([code, error], [0, '']);
      assert.equal((await here.one('mobile/upload/a')).items[0]?.id, 'R-17');
    });

    it('and the roadmap is broken: what can be read of it still counts', async () => {
      here.plan();
      appendFileSync(join(here.repository().directory, '.product/roadmap.yaml'), '  - id: [\n');
      here.repository().write('.product/personas.yaml', ': : :\n\t');
      here.commits({ message: 'One', paths: ['mobile/upload/a'] });
      assert.equal((await here.one('mobile/upload/a')).items[0]?.id, 'R-17');
    });
  });

  it('needs a commit that is there', async () => {
    here.commits({ message: 'One' });
    assert.equal((await here.run('context', '--commit', 'nope')).code, 3);
  });

  it('needs a repository, and git', async () => {
    const outside = join(here.shop().directory, 'outside');
    mkdirSync(outside);
    const env = here.shop().environment;
    assert.equal((await productMindset(outside, ['context', '.'], { env })).code, 3);
    const without = { env: { ...env, PATH: outside } };
    assert.equal(
      (await productMindset(here.repository().directory, ['context', '.'], without)).code,
      3,
    );
  });

  it('reads on first, unless told otherwise', async () => {
    here.commits({ message: 'One', paths: ['a'] });
    const { code, error } = await here.run('context', 'a', '--no-update');
    assert.equal(code, 1);
    assert.match(error, /no index of the history yet/);
  });
});
