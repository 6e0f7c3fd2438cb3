import assert from 'node:assert/strict';
import { withTrailers } from '../../src/answers/trailers.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

/** Parts of messages; every sequence of up to three below a title is tried. */
const paragraphs = [
  'Plain body\n',
  'Body: with colon\nand more\n',
  'Fixes: #1\n',
  'Who: ops\n',
  'Who: tech\n',
  'Größe: ほん 😀\n',
  'Fixes: #1\n  folded: on\n',
  'Signed-off-by: A <a@acme.test>\n',
  '(cherry picked from commit 0123)\n',
  '\n',
  '   \n',
  '# comment\n',
  '#comment: x\n',
  ' indented: text\n',
  'See https://acme.test/x\n',
  'Conflicts:\n\tfile\n',
  '# ------------------------ >8 ------------------------\ndiff --git a b\n',
  'no end',
];

describe('trailers as git places them', () => {
  let shop: Workshop;
  let repository: TestRepository;
  before(() => {
    shop = workshop();
    repository = shop.repository();
  });
  after(() => shop.dispose());

  const byGit = (message: string, ...settings: readonly string[]): string => {
    const trailers = [
      '--if-exists=addIfDifferent',
      '--trailer=Who: tech',
      '--trailer=Why: it fails',
    ];
    const command = ['interpret-trailers', '--no-divider', ...trailers];
    // The builder takes one line end off; a mark keeps the others.
    return repository.feed(message, ...settings, ...command) + '\n';
  };
  const lines = [
    { key: 'Who', value: 'tech' },
    { key: 'Why', value: 'it fails' },
  ];

  /** Git rewrites the whole block: it drops comments in it and unfolds; what is there we let be. */
  const inBlock = /^#(?! -).*\n(?=[^#\n])/m;
  const rewritten = (message: string, hasInBlock: boolean): string =>
    (hasInBlock ? message.replace(/^#.*\n/gm, '') : message)
      .replace('Conflicts:\n\tfile', 'Conflicts: file')
      .replace(/\n$/, '');
  const isAgreed = (given: string): boolean => {
    // For git a line of blanks may be text, and a last line without an end part of the block.
    const message = given.replace(/^[ \t]+$/gm, '').replace(/[^\n]$/, '$&\n');
    const ours = withTrailers(given, lines).replace(/^[ \t]+$/gm, '');
    const drops = inBlock.test(message);
    return rewritten(ours, drops) === rewritten(byGit(message), drops);
  };

  const titles = ['Title\n\n', 'fix: title\n', 'Title\nover: two\n\n'];
  for (const title of titles) {
    it(`agrees on every message that starts with ${JSON.stringify(title)}`, function () {
      this.timeout(60_000);
      const pairs = paragraphs.flatMap((one) => paragraphs.map((other) => [one, other]));
      const messages = pairs.flatMap(([one = '', other = '']) => [
        title + one + other,
        `${title}${one}\n${other}`,
      ]);
      const different = messages.filter((message) => !isAgreed(message));
      assert.deepEqual(different, []);
    });
  }

  it('agrees where another comment mark is set', () => {
    const message = 'Title\n\nFixes: #1\n# not a comment\n; a comment\n';
    assert.equal(
      withTrailers(message, lines, { commentChar: ';', separators: ':' }),
      byGit(message, '-c', 'core.commentChar=;'),
    );
  });

  it('agrees where other separators are set', () => {
    const message = 'Title\n\nFixes= #1\n';
    assert.equal(
      // Git also writes the line that is there with a colon.
      withTrailers(message, lines, { commentChar: '#', separators: ':=' }).replace('=', ':'),
      byGit(message, '-c', 'trailer.separators=:='),
    );
  });
});
