import assert from 'node:assert/strict';
import { trailerEdit, withTrailers } from '../../../src/answers/trailers.ts';

const who = { key: 'Who', value: 'tech' };
const why = { key: 'Why', value: 'it fails' };
const scissors = '# ------------------------ >8 ------------------------\n';

describe('withTrailers', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['sets a blank line below a title', 'Title', 'Title\n\nWho: tech\n'],
    ['ends a last line first', 'Title\n\nBody', 'Title\n\nBody\n\nWho: tech\n'],
    ['keeps the first line free for a title', '', '\n\nWho: tech\n'],
    ['joins a block', 'T\n\nFixes: #1\n', 'T\n\nFixes: #1\nWho: tech\n'],
    [
      'makes a block below a body with a colon',
      'T\n\nNote: x\nmore\n',
      'T\n\nNote: x\nmore\n\nWho: tech\n',
    ],
    ['takes no title for a block', 'fix: title\n', 'fix: title\n\nWho: tech\n'],
    ['fills an empty line', 'T\n\nWho: \nFixes: #1\n', 'T\n\nWho: tech\nFixes: #1\n'],
    ['fills an empty line without blank', 'T\n\nwho:\n', 'T\n\nwho: tech\n'],
    ['fills an empty line at the very end', 'T\n\nWho: ', 'T\n\nWho: tech'],
    ['repeats nothing', 'T\n\nwho:  Tech \n', 'T\n\nwho:  Tech \n'],
    ['adds another value of a key', 'T\n\nWho: ops\n', 'T\n\nWho: ops\nWho: tech\n'],
    ['does not fill a key with folded text', 'T\n\nWho:\n ops\n', 'T\n\nWho:\n ops\nWho: tech\n'],
    ['stays above comments', 'T\n\n# Hint\n# more\n', 'T\n\nWho: tech\n\n# Hint\n# more\n'],
    ['stays above scissors', `T\n\n${scissors}diff\n`, `T\n\nWho: tech\n\n${scissors}diff\n`],
    ['keeps CRLF', 'T\r\n\r\nBody\r\n', 'T\r\n\r\nBody\r\n\r\nWho: tech\r\n'],
    ['fills in CRLF', 'T\r\n\r\nWho:\r\n', 'T\r\n\r\nWho: tech\r\n'],
    ['is at home in any script', 'Größe 😀\n\nほん\n', 'Größe 😀\n\nほん\n\nWho: tech\n'],
    [
      'joins lines that git signed',
      'T\n\nSigned-off-by: A\n[x: y]\n',
      'T\n\nSigned-off-by: A\n[x: y]\nWho: tech\n',
    ],
  ];
  for (const [what, message, expected] of cases) {
    it(what, () => assert.equal(withTrailers(message, [who]), expected));
  }

  it('puts several lines in one block, in their order', () => {
    assert.equal(withTrailers('T\n', [who, why]), 'T\n\nWho: tech\nWhy: it fails\n');
  });

  it('adds a line once that is given twice', () => {
    assert.equal(withTrailers('T\n', [who, who]), 'T\n\nWho: tech\n');
  });

  it('keeps a value on one line', () => {
    const value = 'a\nSigned-off-by: b\r\nc';
    assert.equal(withTrailers('T\n', [{ key: 'Why', value }]), 'T\n\nWhy: a Signed-off-by: b c\n');
  });

  it('offers an empty line to fill', () => {
    assert.equal(withTrailers('T', [{ key: 'Who', value: '' }]), 'T\n\nWho: \n');
  });

  it('changes nothing the second time', () => {
    const once = withTrailers('T\n\nBody\n', [who, why]);
    assert.equal(withTrailers(once, [who, why]), once);
  });

  it('knows another comment mark', () => {
    const form = { commentChar: '//', separators: ':' };
    assert.equal(withTrailers('T\n// x\n', [who], form), 'T\n\nWho: tech\n// x\n');
  });

  it('takes a line for text that begins like a comment, where there are no comments', () => {
    const form = { commentChar: '', separators: ':' };
    assert.equal(
      withTrailers('#12 Fix the upload', [who], form),
      '#12 Fix the upload\n\nWho: tech\n',
    );
  });

  it('uses the colon where it may, else what is set', () => {
    const written = ['=:', '='].map((separators) =>
      withTrailers('T\n', [who], { commentChar: '#', separators }),
    );
    assert.deepEqual(written, ['T\n\nWho: tech\n', 'T\n\nWho= tech\n']);
  });

  it('takes a message with many lines and one very long line', () => {
    const long = `T\n\n${'a: b\n'.repeat(20_000)}${' \t'.repeat(50_000)}`;
    assert.match(withTrailers(long, [who]).slice(-200_000), /^Who: tech$/m);
  });
});

describe('trailerEdit', () => {
  it('only inserts where nothing has to go', () => {
    assert.deepEqual(trailerEdit('Title', [who]), {
      offset: 5,
      length: 0,
      text: '\n\nWho: tech\n',
    });
  });

  it('fills and adds in one edit', () => {
    assert.deepEqual(trailerEdit('T\n\nWho: \nFixes: #1\n# x\n', [who, why]), {
      offset: 7,
      length: 12,
      text: ' tech\nFixes: #1\nWhy: it fails\n',
    });
  });

  it('is empty when the message says all', () => {
    const { length, text } = trailerEdit('T\n\nWho: tech\n', [who]);
    assert.deepEqual({ length, text }, { length: 0, text: '' });
  });
});
