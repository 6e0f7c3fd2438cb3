import assert from 'node:assert/strict';
import { adfText } from '../../../src/trackers/adfText.ts';

const text = (words: string, ...marks: string[]) => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });

describe('A document of Atlassian as text', () => {
  const cases: readonly (readonly [name: string, document: unknown, text: string])[] = [
    [
      'marks are left out',
      doc(paragraph(text('As a '), text('technician', 'strong'))),
      'As a technician',
    ],
    ['paragraphs stand apart', doc(paragraph(text('One')), paragraph(text('Two'))), 'One\n\nTwo'],
    [
      'a line break stays',
      doc(paragraph(text('As a user,'), { type: 'hardBreak' }, text('I want'))),
      'As a user,\nI want',
    ],
    [
      'headings have the marks of Markdown',
      doc({ type: 'heading', attrs: { level: 2 }, content: [text('Why')] }, paragraph(text('So'))),
      '## Why\n\n\n\nSo',
    ],
    [
      'a heading of no level is one',
      doc({ type: 'heading', attrs: { level: 9 }, content: [text('Why')] }),
      '### Why',
    ],
    [
      'lists are items, lists in lists as well',
      doc({
        type: 'bulletList',
        content: [
          item(paragraph(text('One')), {
            type: 'orderedList',
            content: [item(paragraph(text('Two')))],
          }),
        ],
      }),
      '- One\n- Two',
    ],
    [
      'tasks are boxes',
      doc({
        type: 'taskList',
        content: [
          { type: 'taskItem', attrs: { state: 'TODO' }, content: [text('One')] },
          { type: 'taskItem', attrs: { state: 'DONE' }, content: [text('Two')] },
        ],
      }),
      '- [ ] One\n- [x] Two',
    ],
    [
      'panels, tables and quotes are what they hold',
      doc(
        { type: 'panel', attrs: { panelType: 'info' }, content: [paragraph(text('One'))] },
        {
          type: 'table',
          content: [
            {
              type: 'tableRow',
              content: [{ type: 'tableCell', content: [paragraph(text('Two'))] }],
            },
          ],
        },
        { type: 'blockquote', content: [paragraph(text('Three'))] },
      ),
      'One\n\nTwo\n\nThree',
    ],
    [
      'what is folded is under its title',
      doc({ type: 'expand', attrs: { title: 'Who' }, content: [paragraph(text('Field workers'))] }),
      '### Who\n\n\n\nField workers',
    ],
    [
      'links and statuses are their words',
      doc(
        paragraph({ type: 'inlineCard', attrs: { url: 'https://acme.example/1' } }, text(' '), {
          type: 'status',
          attrs: { text: 'OPEN' },
        }),
      ),
      'https://acme.example/1 OPEN',
    ],
    [
      'code and pictures are left out',
      doc({ type: 'codeBlock', content: [text('rm -rf')] }, { type: 'mediaSingle', content: [] }),
      '',
    ],
    ['unknown things are what they hold', doc({ type: 'new', content: [text('One')] }), 'One'],
    ['broken things are left out', doc({ type: 7 }, null, 'x', paragraph(text('One'))), 'One'],
    ['nothing is nothing', null, ''],
    ['a text is no document', 'words', ''],
  ];
  for (const [name, document, expected] of cases) {
    it(name, () => assert.equal(adfText(document), expected));
  }

  it('goes only so deep', () => {
    let deep: unknown = text('deep');
    for (let depth = 0; depth < 20_000; depth++) deep = { type: 'panel', content: [deep] };
    assert.equal(adfText(doc(paragraph(text('One')), deep)), 'One');
  });

  it('ends somewhere', () => {
    const much = Array.from({ length: 1000 }, () => paragraph(text('x'.repeat(1000))));
    assert.ok(adfText(doc(...much)).length < 40_000);
  });
});
