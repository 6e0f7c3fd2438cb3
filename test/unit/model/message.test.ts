import assert from 'node:assert/strict';
import { partsOf } from '../../../src/model/message.ts';
import type { MessageParts } from '../../../src/model/message.ts';

const nothing: MessageParts = {
  subject: '',
  body: '',
  trailers: [],
  who: [],
  why: [],
  item: [],
};

interface Row {
  readonly title: string;
  readonly text: string;
  readonly parts: Partial<MessageParts>;
}

const signed = { key: 'Signed-off-by', value: 'Ana <ana@acme.test>' };

const rows: readonly Row[] = [
  { title: 'finds nothing in nothing', text: '', parts: {} },
  { title: 'finds nothing in blank lines', text: ' \n\t\n\r\n', parts: {} },
  {
    title: 'takes one line for the subject',
    text: 'Keep photos',
    parts: { subject: 'Keep photos' },
  },
  {
    title: 'joins a subject of several lines as git does',
    text: 'mm: keep\n  the pages\nin order\n\nbody\n',
    parts: { subject: 'mm: keep the pages in order', body: 'body' },
  },
  {
    title: 'leaves out leading blank lines and the mark of the byte order',
    text: '\uFEFF\n \n  Keep\n\nbody',
    parts: { subject: 'Keep', body: 'body' },
  },
  {
    title: 'takes who and why from a squash that a forge wrote in bold',
    text: 'Keep (#12)\n\n**Why:** photos are lost\n**Who:** technicians',
    parts: { subject: 'Keep (#12)', who: ['technicians'], why: ['photos are lost'] },
  },
  {
    title: 'reads the line ends of Windows and of old',
    text: 'Keep\r\n\r\nbody\rmore\r\n',
    parts: { subject: 'Keep', body: 'body\nmore' },
  },
  {
    title: 'takes a line of blanks for an end of the paragraph',
    text: 'Keep\n \t\nbody',
    parts: { subject: 'Keep', body: 'body' },
  },
  {
    title: 'takes a last paragraph of keys for trailers',
    text: 'Keep\n\nbody\n\nSigned-off-by: Ana <ana@acme.test>\nCloses: #12\n',
    parts: {
      subject: 'Keep',
      body: 'body',
      trailers: [signed, { key: 'Closes', value: '#12' }],
    },
  },
  {
    title: 'unfolds a trailer',
    text: 'Keep\n\nNote: one\n  two\n\tthree',
    parts: { subject: 'Keep', trailers: [{ key: 'Note', value: 'one two three' }] },
  },
  {
    title: 'takes a last paragraph with prose for body',
    text: 'Keep\n\nNote: one\nand prose',
    parts: { subject: 'Keep', body: 'Note: one\nand prose' },
  },
  {
    title: 'allows prose among trailers that git wrote, up to three lines for each',
    text: 'Keep\n\na\nb\nc\nSigned-off-by: Ana <ana@acme.test>',
    parts: { subject: 'Keep', trailers: [signed] },
  },
  {
    title: 'takes a paragraph with more prose than that for body',
    text: 'Keep\n\na\nb\nc\nd\nSigned-off-by: Ana <ana@acme.test>',
    parts: { subject: 'Keep', body: 'a\nb\nc\nd\nSigned-off-by: Ana <ana@acme.test>' },
  },
  {
    title: 'knows the line of a cherry-pick for one of git',
    text: 'Keep\n\n(cherry picked from commit 0123)\nprose',
    parts: { subject: 'Keep' },
  },
  {
    title: 'never takes the subject for trailers',
    text: 'Signed-off-by: Ana <ana@acme.test>',
    parts: { subject: 'Signed-off-by: Ana <ana@acme.test>' },
  },
  {
    title: 'reads who, why and item from trailers',
    text: 'Keep\n\nWho: tech\nWhy: cellars\nItem: R-17',
    parts: {
      subject: 'Keep',
      trailers: [
        { key: 'Who', value: 'tech' },
        { key: 'Why', value: 'cellars' },
        { key: 'Item', value: 'R-17' },
      ],
      who: ['tech'],
      why: ['cellars'],
      item: ['R-17'],
    },
  },
  {
    title: 'reads who and why from the middle of a body, in any case',
    text: 'Keep\n\nfirst\nWHO: tech\nwhy : cellars\nsecond\n\nthird',
    parts: { subject: 'Keep', body: 'first\n\n\nsecond\n\nthird', who: ['tech'], why: ['cellars'] },
  },
  {
    title: 'reads them indented, as a local squash leaves them',
    text: 'Squashed commit of the following:\n\ncommit 0123\n\n    Keep\n\n    Who: tech\n    Why: dark\n      cellars\n',
    parts: {
      subject: 'Squashed commit of the following:',
      body: 'commit 0123\n\n    Keep',
      who: ['tech'],
      why: ['dark cellars'],
    },
  },
  {
    title: 'ends a value where the next line is not indented deeper',
    text: 'Keep\n\n    Why: cellars\n    More of it\n\nend',
    parts: { subject: 'Keep', body: 'More of it\nend', why: ['cellars'] },
  },
  {
    title: 'reads them as bullets, as a forge may write them',
    text: 'Keep (#12)\n\n* queue\n\n* Who: tech\n- Why: cellars',
    parts: { subject: 'Keep (#12)', body: '* queue', who: ['tech'], why: ['cellars'] },
  },
  {
    title: 'reads them when the blank line under the subject was forgotten',
    text: 'Keep\nWho: tech',
    parts: { subject: 'Keep', who: ['tech'] },
  },
  {
    title: 'keeps several values in order, each once',
    text: 'Keep\n\nWho: b\n\nWho: a\nWho: b\n\nmore',
    parts: { subject: 'Keep', body: 'more', who: ['b', 'a'] },
  },
  {
    title: 'takes an empty value for none',
    text: 'Keep\n\nmore\nWho:\nWhy:  \nmore',
    parts: { subject: 'Keep', body: 'more\n\n\nmore' },
  },
  {
    title: 'takes signs without a letter or digit for none',
    text: 'Keep\n\nWho: ?\nWhy: …\n\nmore',
    parts: { subject: 'Keep', body: 'more' },
  },
  {
    title: 'does not read on from an empty line into the next key',
    text: 'Keep\n\nWho:\n Why: cellars\n\nmore',
    parts: { subject: 'Keep', body: 'more', why: ['cellars'] },
  },
  {
    title: 'takes a first line that begins with who for a subject',
    text: 'who: print the idle time\n\nbody',
    parts: { subject: 'who: print the idle time', body: 'body' },
  },
  {
    title: 'leaves the subject empty when a blank line stands in its place',
    text: '\n\nWho: tech\nWhy: cellars\n',
    parts: { who: ['tech'], why: ['cellars'] },
  },
  {
    title: 'does not take a word in a sentence for a key',
    text: 'Keep\n\nthe Who: a band',
    parts: { subject: 'Keep', body: 'the Who: a band' },
  },
  {
    title: 'takes comment lines for text unless it is told their sign',
    text: 'Keep\n\n# Who: tech',
    parts: { subject: 'Keep', body: '# Who: tech' },
  },
];

describe('the parts of a message', () => {
  for (const { title, text, parts } of rows) {
    it(title, () => {
      // The gaps that taken lines leave are no part of the promise.
      const found = partsOf(text);
      const plain = (body: string): string => body.replaceAll(/\n+/g, '\n');
      const expected = { ...nothing, ...parts };
      assert.deepEqual(
        { ...found, body: plain(found.body) },
        { ...expected, body: plain(expected.body) },
      );
    });
  }

  it('leaves out comments and all below the scissors', () => {
    const cut = '# ------------------------ >8 ------------------------';
    const text = `# hint\nKeep\n# hint\n\nbody\n#Who: tech\n${cut}\n# more\nWhy: diff\n`;
    assert.deepEqual(partsOf(text, { commentChar: '#' }), {
      ...nothing,
      subject: 'Keep',
      body: 'body',
    });
  });

  it('knows other comment signs', () => {
    const cut = ';; ------------------------ >8 ------------------------';
    const text = `Keep\n\n#12 is done\n;; Who: tech\n${cut}\nWhy: diff`;
    const { body, who, why } = partsOf(text, { commentChar: ';;' });
    assert.deepEqual({ body, who, why }, { body: '#12 is done', who: [], why: [] });
  });

  it('finds an empty message in the template of a commit editor', () => {
    const text = '\n# Please enter the commit message for your changes.\n#\n# On branch main\n';
    assert.deepEqual(partsOf(text, { commentChar: '#' }), nothing);
  });

  it('reads a commit document with chips accepted before the subject was written', () => {
    const { subject, who } = partsOf('\nWho: tech\n\n# Please enter\n', { commentChar: '#' });
    assert.deepEqual({ subject, who }, { subject: '', who: ['tech'] });
  });

  it('bounds the length of a value', () => {
    const [why] = partsOf(`Keep\n\nWhy: ${'é'.repeat(10_000)}`).why;
    assert.equal(why?.length, 500);
  });

  it('does not cut an emoji in two', () => {
    const [why] = partsOf(`Keep\n\nWhy: a${'🎉'.repeat(1_000)}`).why;
    assert.equal(why, `a${'🎉'.repeat(249)}`);
  });
});

/** Texts on which a careless pattern would take minutes or the whole stack. */
const hostile: Readonly<Record<string, string>> = {
  'a long line': 'x'.repeat(10_000_000),
  'a long body': `a\n\n${'-a'.repeat(5_000_000)}`,
  'many blanks': `${' '.repeat(5_000_000)}a\n\n${' '.repeat(5_000_000)}b`,
  'many empty lines': `a${'\n'.repeat(10_000_000)}b`,
  'many lines of blanks': `a\n${'\t\n'.repeat(3_000_000)}b`,
  'many whos': `a\n\n${'Who: x\n'.repeat(100_000)}`,
  'many folded lines': `a\n\nWhy: x\n${' y\n'.repeat(500_000)}`,
  'many areas': 'a: '.repeat(3_000_000),
  'a half emoji': `\uD83C${'\uDF89'.repeat(1_000)}`,
};

describe('a hostile message', () => {
  for (const [title, text] of Object.entries(hostile)) {
    it(`is read to its end: ${title}`, () => {
      assert.equal(partsOf(`${text}\n\nend\n\nWho: last`).who.at(-1), 'last');
    });
  }
});
