import assert from 'node:assert/strict';
import { markdownLink, markdownText } from '../../../src/model/markdownText.ts';

describe('Text in Markdown', () => {
  const rows: readonly (readonly [text: string, markdown: string])[] = [
    [
      'Offline-first uploads (2. try), 50% & more!',
      'Offline-first uploads (2. try), 50% \\& more!',
    ],
    ['*bold* _em_ ~no~ `code`', '\\*bold\\* \\_em\\_ \\~no\\~ \\`code\\`'],
    ['[here](https://a.test)', '\\[here\\](https\\://a.test)'],
    ['<img src=x onerror=alert(1)>', '\\<img src=x onerror=alert(1)\\>'],
    ['&lt;b&gt;', '\\&lt;b\\&gt;'],
    ['a | b \\ c', 'a \\| b \\\\ c'],
    ['see www.a.test', 'see www\\.a.test'],
    ['ask @ana', 'ask @&#8203;ana'],
    ['it is :tada: at 10:30', 'it is \\:tada: at 10:30'],
    ['$x$', '\\$x\\$'],
    ['C #', 'C \\#'],
    ['two\n\n# lines\u202e', 'two # lines'],
  ];
  for (const [text, markdown] of rows) {
    it(`shows ${JSON.stringify(text)} as it is`, () => assert.equal(markdownText(text), markdown));
  }

  it('is cut when it is long', () => {
    const cut = markdownText('👩'.repeat(900));

    assert.equal(cut, `${'👩'.repeat(499)}…`);
  });

  for (const url of [
    'javascript:alert(1)',
    'https://a.test/ x',
    'https://a.test/>x',
    'command:x',
    undefined,
  ]) {
    it(`is no link to ${url ?? 'nowhere'}`, () =>
      assert.equal(markdownLink('Summer', url), 'Summer'));
  }
});
