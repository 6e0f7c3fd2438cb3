import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../../src/model/message.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { edited, hookOf, offered, personas, planned, staged } from './hookedRepository.ts';
import type { Edited, EditOptions } from './hookedRepository.ts';

describe('the message that the hook prepares', () => {
  let shop: Workshop;
  let repository: TestRepository;
  beforeEach(async () => {
    shop = workshop();
    repository = planned(shop);
    await (await hookOf(repository)).install();
  });
  afterEach(() => shop.dispose());

  const commit = (args: readonly string[] = [], options: EditOptions = {}): Edited =>
    edited(shop, repository, ['commit', ...args], options);
  const bodyOf = (revision = 'HEAD'): string =>
    repository.git('log', '-1', '--format=%B', revision).trimEnd();
  const isOffered = ({ seen = '' }: Edited): boolean => /^[#;]Wh[oy]:/m.test(seen);

  it('offers the inherited who first, then the personas, above the lines of git', () => {
    const { seen } = commit();
    assert.equal(seen?.slice(0, seen.indexOf('# Please')), `\n\n${offered}#\n`);
  });

  it('leaves nothing in a message when no line is taken', () => {
    commit();
    assert.equal(bodyOf(), 'Subject');
  });

  it('makes trailers of the lines that are taken', () => {
    commit([], {
      edit: `sed -e '1s/^/Subject/' -e 's/^#\\(Who: p2\\)/\\1/' -e 's/^#Why:/Why: nights are long/' "$1" >"$1.new" && mv "$1.new" "$1"`,
    });
    const trailers = repository.git('log', '-1', '--format=%s|%(trailers:unfold,separator=|)');
    assert.equal(trailers, 'Subject|Who: p2|Why: nights are long');
  });

  it('means no harm with a why that is taken and left empty', () => {
    commit([], {
      edit: `sed -e '1s/^/Subject/' -e 's/^#Why:/Why:/' "$1" >"$1.new" && mv "$1.new" "$1"`,
    });
    const { subject, who, why } = partsOf(bodyOf());
    assert.deepEqual({ subject, who, why }, { subject: 'Subject', who: [], why: [] });
  });

  it('lets a commit be given up by an empty message', () => {
    const { code, seen } = commit([], { edit: ':' });
    assert.deepEqual([code, seen?.includes(offered), bodyOf()], [1, true, 'Begin']);
  });

  it('stands above the diff of commit --verbose', () => {
    const { seen = '' } = commit(['--verbose']);
    assert.ok(seen.indexOf(offered) < seen.indexOf('>8') && seen.indexOf(offered) > 0);
    assert.match(seen, /\+0\.\d+\n$/);
  });

  it('joins the trailers that are there', () => {
    const { seen } = commit(['--signoff']);
    assert.ok(seen?.startsWith(`\n\nSigned-off-by: Ana <ana@acme.test>\n${offered}\n# Please`));
  });

  it('comes below the cut where git keeps comments above it', () => {
    const { seen = '' } = commit(['--cleanup=scissors']);
    const below = seen.slice(seen.indexOf('>8'));
    assert.match(below, /ignored\.\n# Who is it for, and why\? Copy a line to above the cut/);
    assert.equal(bodyOf(), 'Subject');
  });

  it('comes below the cut with commit.cleanup, and the diff stays whole', () => {
    repository.git('config', 'commit.cleanup', 'scissors');
    const { seen = '' } = commit(['--verbose']);
    assert.match(seen, /^\n# -+ >8 -+\n[^\n]+\n[^\n]+\n# Who is it for[^]*\+0\.\d+\n$/);
  });

  it('speaks behind the comment character of the repository', () => {
    repository.git('config', 'core.commentChar', ';');
    const { seen } = commit();
    assert.ok(seen?.startsWith(`\n\n${offered.replaceAll('#', ';')};\n; Please`));
  });

  it('takes the comment character of one command', () => {
    const { seen } = edited(shop, repository, ['-c', 'core.commentChar=;', 'commit']);
    assert.match(seen ?? '', /^;Who: p2$/m);
  });

  it('opens no editor and adds nothing where git opens none', () => {
    const { seen } = commit(['--message=x']);
    assert.deepEqual([seen, bodyOf()], [undefined, 'x']);
  });

  const silent: readonly (readonly [
    string,
    readonly string[],
    Readonly<Record<string, string>>?,
  ])[] = [
    ['a message on the command line that is edited', ['--message=x', '--edit']],
    ['a message from a file', ['--file=README', '--edit']],
    ['an amended commit', ['--amend']],
    ['a message that is used again', ['-c', 'HEAD']],
    ['a fixup', ['--fixup=HEAD', '--edit']],
    ['commit --no-status, where nothing says what a comment is', ['--no-status']],
    ['commit --cleanup=verbatim', ['--cleanup=verbatim']],
    ['commit --cleanup=whitespace', ['--cleanup=whitespace']],
    ['commit.cleanup=verbatim', [], { 'commit.cleanup': 'verbatim' }],
    ['commit.cleanup=whitespace', [], { 'commit.cleanup': 'whitespace' }],
    ['a comment character that git chooses', [], { 'core.commentChar': 'auto' }],
    ['a scissors setting without a cut', ['--no-status'], { 'commit.cleanup': 'scissors' }],
  ];
  for (const [title, args, settings = {}] of silent) {
    it(`is as git made it for ${title}`, () => {
      for (const [key, value] of Object.entries(settings)) repository.git('config', key, value);
      const result = commit(args, { edit: ':' });
      assert.deepEqual([typeof result.seen, isOffered(result)], ['string', false], result.error);
    });
  }

  describe('with a template', () => {
    const seenWith = (template: string | Buffer): string => {
      const file = join(shop.directory, 'template');
      writeFileSync(file, template);
      return commit([`--template=${file}`]).seen ?? '';
    };

    it('stands between its words and the lines of git', () => {
      const seen = seenWith('Title\n\nBody\n');
      assert.ok(seen.startsWith(`Title\n\nBody\n\n${offered}#\n# Please`));
    });

    it('keeps the first line free where there are only comments', () => {
      assert.ok(seenWith('# Be brief\n').startsWith(`# Be brief\n\n${offered}#\n# Please`));
    });

    it('offers only the why where the who is said', () => {
      const seen = seenWith('Title\n\nWho: me\n');
      assert.match(seen, /Who: me\n# Why\? Take the # off, and say it after the colon:\n#Why:\n\n/);
      assert.doesNotMatch(seen, /^#Who:/m);
    });

    it('offers only the who where the why is a comment of the team', () => {
      const seen = seenWith('Title\n\n# why: in a sentence\n');
      assert.match(seen, /^# Who is it for\? Take the # off a line:$/m);
      assert.doesNotMatch(seen, /^#Why:/m);
    });

    it('adds nothing where both are said', () => {
      assert.doesNotMatch(seenWith('Who: \nWhy: \n'), /^#Wh/m);
    });

    it('passes ends of line and bytes on as they are', () => {
      const template = Buffer.from('Caf\xe9\r\n\r\nK\xfc\r\n', 'latin1');
      const seen = seenWith(template);
      assert.ok(seen.startsWith(`${template.toString('latin1')}\n${offered}#\n`));
    });

    it('takes one without a last end of line', () => {
      assert.ok(seenWith('Title').startsWith(`Title\n\n${offered}#\n# Please`));
    });
  });

  it('passes on a message without a last end of line', () => {
    const before = '\n# Lines will be ignored\n#\n# no end';
    const file = join(shop.directory, 'message');
    writeFileSync(file, before);
    const hook = join(repository.directory, '.git/hooks/prepare-commit-msg');
    const { status } = spawnSync(hook, [file], { cwd: repository.directory });
    const [, end = ''] = readFileSync(file, 'utf8').split(`${offered}#`);
    assert.deepEqual([status, end], [0, before]);
  });

  it('knows the who in a subfolder', () => {
    mkdirSync(join(repository.directory, 'upload/deep'));
    const directory = join(repository.directory, 'upload/deep');
    assert.ok(commit([], { directory }).seen?.includes(offered));
  });

  it('knows the who of what commit --all and a path stage', () => {
    repository.commit('Add', 'upload/queue.ts');
    repository.write('upload/queue.ts', 'changed');
    assert.ok(commit(['--all']).seen?.includes(offered));
    repository.write('upload/queue.ts', 'again');
    staged(repository, 'README');
    assert.ok(commit(['--', 'upload']).seen?.includes(offered));
  });

  it('knows the who before the first commit', async () => {
    const fresh = shop.repository('fresh');
    fresh.write('.product/personas.yaml', personas);
    await (await hookOf(fresh)).install();
    staged(fresh);
    assert.match(edited(shop, fresh, ['commit']).seen ?? '', /^#Who: field-technician$/m);
  });

  it('knows the who in another work tree', () => {
    repository.git('worktree', 'add', '--quiet', '../tree');
    const tree = shop.at(join(shop.directory, 'tree'));
    staged(tree);
    assert.ok(edited(shop, tree, ['commit']).seen?.includes(offered));
  });

  it('knows the who where the git directory is elsewhere', async () => {
    const apart = shop.repository('apart', `--separate-git-dir=${join(shop.directory, 'away')}`);
    apart.write('.product/personas.yaml', personas);
    await (await hookOf(apart)).install();
    staged(apart);
    assert.match(edited(shop, apart, ['commit']).seen ?? '', /^#Who: p2$/m);
  });

  it('knows the who in a submodule', async () => {
    planned(shop, 'part');
    repository.git('-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', '../part');
    const part = shop.at(join(repository.directory, 'part'));
    part.git('config', 'user.name', 'Ana');
    part.git('config', 'user.email', 'ana@acme.test');
    await (await hookOf(part)).install();
    staged(part);
    assert.ok(edited(shop, part, ['commit']).seen?.includes(offered));
  });

  const odd = [
    'a b',
    'a"b',
    'a\\b',
    'a\nb',
    'a\tb',
    '//',
    'é',
    '-n',
    '*',
    '\u0001',
    "it's $(touch x)",
  ];
  for (const name of odd) {
    it(`knows the owner of a path with ${JSON.stringify(name)}`, () => {
      repository.git('reset', '--quiet', '--hard');
      staged(repository, `upload/${name}x`);
      assert.ok(commit().seen?.includes(offered));
    });
  }

  it('takes two thousand staged files', () => {
    for (let count = 0; count < 2000; count += 1) repository.write(`upload/${count}`, 'x');
    repository.git('add', 'upload');
    assert.ok(commit().seen?.includes(offered));
  });

  it('works with a bare PATH, without a terminal and without an input', () => {
    const env = { PATH: '/usr/bin:/bin' };
    const { code, seen } = commit([], { env, stdin: 'closed' });
    assert.deepEqual([code, seen?.includes(offered)], [0, true]);
  });

  it('offers an empty who where the plan has no personas', async () => {
    const empty = shop.repository('empty');
    await (await hookOf(empty)).install();
    staged(empty);
    assert.match(edited(shop, empty, ['commit']).seen ?? '', /colon:\n#Who:\n#Why:\n#\n/);
  });

  it('leaves no file behind', () => {
    commit();
    const names = readdirSync(join(repository.directory, '.git/product-mindset/hook')).sort();
    assert.deepEqual(names, ['lines.awk', 'places.json', 'run', 'table']);
  });

  it('says nothing and does nothing when what it needs is gone', () => {
    repository.write('.git/product-mindset/hook/table', '');
    const { code, seen, error } = commit();
    assert.deepEqual([code, /^#Wh/m.test(seen ?? '')], [0, false]);
    assert.doesNotMatch(error, /awk|sh:/);
  });
});
