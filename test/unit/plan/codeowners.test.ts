import assert from 'node:assert/strict';
import { codeownersIn } from '../../../src/plan/codeowners.ts';

const rulesOf = (text: string, path = '.github/CODEOWNERS'): readonly string[] =>
  codeownersIn((one) => (one === path ? text : undefined)).map(({ pattern, owners, section }) =>
    [...(section === undefined ? [] : [`[${section}]`]), pattern, ...owners].join(' '),
  );
const gitlab = '.gitlab/CODEOWNERS';

describe('codeownersIn', () => {
  it('has no rules where there is no file', () => {
    assert.deepEqual(
      codeownersIn(() => undefined),
      [],
    );
  });

  const places: readonly (readonly [readonly string[], string])[] = [
    [['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'], '.github/CODEOWNERS'],
    [['docs/CODEOWNERS', 'CODEOWNERS', '.gitlab/CODEOWNERS'], 'CODEOWNERS'],
    [['.gitlab/CODEOWNERS', 'docs/CODEOWNERS'], 'docs/CODEOWNERS'],
    [['.gitlab/CODEOWNERS'], '.gitlab/CODEOWNERS'],
  ];
  for (const [there, counts] of places) {
    it(`reads ${counts} of ${there.join(', ')}`, () => {
      const rules = codeownersIn((path) => (there.includes(path) ? `/${path} @a/b` : undefined));
      assert.deepEqual(
        rules.map(({ pattern }) => pattern),
        [`/${counts}`],
      );
    });
  }

  it('takes the first file even when it is empty', () => {
    assert.deepEqual(
      codeownersIn((path) => (path === '.github/CODEOWNERS' ? '' : '* @a/b')),
      [],
    );
  });

  const github: readonly (readonly [string, string, readonly string[]])[] = [
    ['comments and empty lines', '# * @a/b\n\n  \n * @a/b\n', ['* @a/b']],
    ['a comment behind a rule', '*.js @js-owner #This is one. @not\n', ['*.js @js-owner']],
    ['a # inside of a name', '/src/C#/ @a/b\n', ['/src/C#/ @a/b']],
    ['a rule without owners', '/apps/ @a\n/apps/github \n', ['/apps/ @a', '/apps/github']],
    ['a blank in a path', 'my\\ docs/ @a/b\n', ['my\\ docs/ @a/b']],
    ['tabs, CRLF and a byte order mark', '\ufeff*\t@a/b\t x@acme.test\r\n', ['* @a/b x@acme.test']],
    ['nothing of what GitHub does not know', '!a @b\n[ab] @b\n\\#c @b\nd[0-9] @b\n', []],
    ['nothing of a line with an owner that is none', '*.js js-owner\n*.ts @ts\n', ['*.ts @ts']],
    ['nothing of a header of sections', '[Docs]\n* @a/b\n', ['* @a/b']],
    ['bytes without falling over', '\0\u0001\n* @a/b\n\ufffd', ['* @a/b', '\ufffd']],
  ];
  for (const [what, text, rules] of github) {
    it(`reads as GitHub: ${what}`, () => {
      assert.deepEqual(
        rulesOf(text).filter((rule) => !rule.startsWith('\0')),
        rules,
      );
    });
  }

  const sections: readonly (readonly [string, string, readonly string[]])[] = [
    ['what is before the first section', '* @a\n[Docs]\n*.md @b', ['[] * @a', '[Docs] *.md @b']],
    [
      'owners of a section',
      '[Docs] @a/b @c\ndocs/\n*.md @d',
      ['[Docs] docs/ @a/b @c', '[Docs] *.md @d'],
    ],
    ['optional sections', '^[Docs] @a\n*.md', ['[Docs] *.md @a']],
    ['how many approve', '[Docs][2] @a\n*.md', ['[Docs] *.md @a']],
    [
      'sections of one name',
      '[Docs]\na @b\n[Go]\nc @d\n[DOCS]\ne @f',
      ['[Docs] a @b', '[Go] c @d', '[Docs] e @f'],
    ],
    ['exclusions', '* @a\n!pom.xml', ['[] * @a', '[] !pom.xml']],
    [
      'roles and nested groups',
      '/config/ @@maintainers @a/b/c',
      ['[] /config/ @@maintainers @a/b/c'],
    ],
    ['owners in a comment behind a rule', '* @a # ask @b', ['[] * @a @b']],
    ['a name that begins with #', '\\#a @b', ['[] \\#a @b']],
    ['words that are no owners', 'LICENSE legal @a', ['[] LICENSE @a']],
  ];
  for (const [what, text, rules] of sections) {
    it(`reads as GitLab: ${what}`, () => assert.deepEqual(rulesOf(text, gitlab), rules));
  }

  const telling = ['[Docs]\n* @a', '^[Docs] @a\n*', '* @a\n!b', '* @@owners'];
  for (const text of telling) {
    it(`knows GitLab's by what only it knows: ${JSON.stringify(text)}`, () => {
      assert.match(rulesOf(text, 'CODEOWNERS')[0] ?? '', /^\[/);
    });
  }
});
