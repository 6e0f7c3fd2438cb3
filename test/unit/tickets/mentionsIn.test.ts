import assert from 'node:assert/strict';
import { mentionsIn, mentionsInBranch } from '../../../src/tickets/mentionsIn.ts';

describe('the tickets that a text mentions', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Retry twice', []],
    ['Retry twice (#12)', ['#12']],
    ['Retry twice. Fixes #12, closes GH-13 and !14', ['#12', '#13', '!14']],
    ['PROJ-7: retry', ['PROJ-7']],
    ['[PROJ-7] retry, see PROJ-7', ['PROJ-7']],
    ['A1-9 and B2C-100', ['A1-9', 'B2C-100']],
    ['[AB#123] add uploads, see acme/app#77', ['#123', '#77']],
    ['Add uploads\n\nBug: 123456\nResolves T12345', ['#123456', '#12345']],
    ['MIDX #0 of stack #0', []],
    ['Add HTTP-2, WCAG-2, IPV4-6 and ARM-64', []],
    ['https://example.org/acme/app/issues/12', ['#12']],
    ['https://example.org/acme/app/pull/13.', ['#13']],
    ['https://example.org/acme/app/-/merge_requests/14', ['#14']],
    ['(https://example.org/browse/proj-7)', ['PROJ-7']],
    ['https://example.org/acme/_workitems/edit/15', ['#15']],
    ['Größe #12 für PROJ-7 ändern', ['#12', 'PROJ-7']],
    ['Use UTF-8, SHA-256, RFC-2119 and ISO-8601', []],
    ['CVE-2026-1234', []],
    ['color: #123abc; a#12; x/#12; &#12; --12', []],
    ['proj-7 and Proj-7 are words', []],
    ['PROJ-0 and PROJ-07', []],
    ['PROJ-7-and-more', []],
    ['C-12', []],
  ];
  for (const [text, expected] of rows) {
    it(`are ${expected.length === 0 ? 'none' : expected.join(', ')} in "${text}"`, () => {
      assert.deepEqual(mentionsIn(text), expected);
    });
  }

  it('are each there once, in the order in which they come', () => {
    assert.deepEqual(mentionsIn('#2 #1 PROJ-7 #2 GH-1'), ['#2', '#1', 'PROJ-7']);
  });

  it('are found in the time that a text made to be slow allows', () => {
    assert.deepEqual(mentionsIn(`#12 ${'http://a/'.repeat(1_000_000)}`), ['#12']);
  });
});

describe('the tickets that the name of a branch mentions', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['main', []],
    ['', []],
    ['feature/PROJ-7-offline', ['PROJ-7']],
    ['ana/proj-7', ['PROJ-7']],
    ['fix/#12', ['#12']],
    ['12-crash-on-start', ['#12']],
    ['release/1.2', []],
    ['utf-8-names', []],
  ];
  for (const [branch, expected] of rows) {
    it(`are ${expected.length === 0 ? 'none' : expected.join(', ')} in "${branch}"`, () => {
      assert.deepEqual(mentionsInBranch(branch), expected);
    });
  }
});
