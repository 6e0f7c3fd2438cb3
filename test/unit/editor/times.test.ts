import assert from 'node:assert/strict';
import { agoText, countText, monthText, roughlyText } from '../../../src/editor/times.ts';

const now = Date.UTC(2026, 10, 22, 12);
const minute = 60_000;
const day = 24 * 60 * minute;

describe('how long ago something was', () => {
  const ages: readonly (readonly [number, string])[] = [
    [0, 'now'],
    [59_999, 'now'],
    [minute, '1 minute ago'],
    [59 * minute, '59 minutes ago'],
    [60 * minute, '1 hour ago'],
    [23.9 * 60 * minute, '23 hours ago'],
    [day, 'yesterday'],
    [6 * day, '6 days ago'],
    [7 * day, 'last week'],
    [22 * day, '3 weeks ago'],
    [31 * day, 'last month'],
    [300 * day, '9 months ago'],
    [366 * day, 'last year'],
    [2600 * day, '7 years ago'],
    [-5 * day, 'now'],
  ];
  for (const [age, text] of ages) {
    it(`is said in one unit: ${text}`, () => {
      assert.equal(agoText(now - age, now, 'en'), text);
    });
  }

  it('is said in the language of the editor', () => {
    assert.equal(agoText(now - 22 * day, now, 'de'), 'vor 3 Wochen');
  });

  for (const language of ['zh-cn', 'pt-br', 'qps-ploc', 'no language', '']) {
    it(`is said whatever the language is called: “${language}”`, () => {
      assert.match(agoText(now - 3 * day, now, language), /3/);
    });
  }

  it('is said of the oldest commit that git can have', () => {
    assert.equal(agoText(0, now, 'en'), '56 years ago');
  });
});

describe('roughly when something was', () => {
  it('is the month within a year', () => {
    assert.equal(roughlyText(Date.UTC(2026, 2, 15), now, 'en'), 'March 2026');
  });

  it('is the year before that', () => {
    assert.equal(roughlyText(Date.UTC(2019, 2, 15), now, 'en'), '2019');
  });
});

describe('numbers and months', () => {
  it('are written as in the language of the editor', () => {
    assert.deepEqual([countText(12_000, 'en'), countText(12_000, 'de')], ['12,000', '12.000']);
    assert.equal(monthText(Date.UTC(2019, 2, 15), 'de'), 'März 2019');
  });
});
