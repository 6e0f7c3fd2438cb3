import assert from 'node:assert/strict';
import {
  isMonth,
  monthAfter,
  monthBefore,
  monthOf,
  sentUntil,
  standingOf,
  toldFrom,
} from '../../../src/feedback/months.ts';
import type { MonthStanding } from '../../../src/feedback/signalReport.ts';
import type { Month } from '../../../src/model/vote.ts';

const october = '2026-10' as Month;

describe('a month of votes', () => {
  it('is that of UTC', () => {
    assert.equal(monthOf(Date.parse('2026-10-31T23:59:59.999Z')), '2026-10');
    assert.equal(monthOf(Date.parse('2026-11-01T00:30:00+02:00')), '2026-10');
    assert.equal(monthOf(Date.parse('2026-11-01T00:00:00Z')), '2026-11');
  });

  it('has one before and one after, over the turn of a year and the end of February', () => {
    const year = ['2023-12', '2024-01', '2024-02', '2024-03'] as Month[];
    assert.deepEqual(year.slice(0, 3).map(monthAfter), year.slice(1));
    assert.deepEqual(year.slice(1).map(monthBefore), year.slice(0, 3));
  });

  it('is told by its form', () => {
    assert.ok(isMonth('2026-01') && isMonth('2026-12'));
    for (const text of [
      '2026-00',
      '2026-13',
      '2026-1',
      '26-01',
      '2026-01-01',
      ' 2026-01',
      '2026-01\n',
      202601,
    ]) {
      assert.ok(!isMonth(text), String(text));
    }
  });

  it('is sent until the end of the third day after it, and told from the fifth', () => {
    assert.equal(new Date(sentUntil(october)).toISOString(), '2026-11-04T00:00:00.000Z');
    assert.equal(toldFrom(october), '2026-11-05');
    assert.equal(toldFrom('2026-12' as Month), '2027-01-05');
  });

  const rows: readonly (readonly [now: string, heardAt: string | undefined, MonthStanding])[] = [
    ['2026-09-15T12:00:00.000Z', undefined, 'open'],
    ['2026-10-01T00:00:00.000Z', undefined, 'open'],
    ['2026-10-31T23:59:59.999Z', undefined, 'open'],
    ['2026-11-01T00:00:00.000Z', undefined, 'collecting'],
    ['2026-11-04T23:59:59.999Z', undefined, 'collecting'],
    ['2026-11-05T00:00:00.000Z', undefined, 'told'],
    ['2026-11-20T00:00:00.000Z', '2026-10-20T00:00:00.000Z', 'unheard'],
    ['2026-11-20T00:00:00.000Z', '2026-11-04T23:59:59.999Z', 'unheard'],
    ['2026-11-20T00:00:00.000Z', '2026-11-05T00:00:00.000Z', 'told'],
    ['2026-11-20T00:00:00.000Z', '2026-11-20T00:00:00.000Z', 'told'],
    ['2026-11-20T00:00:00.000Z', '2026-12-01T00:00:00.000Z', 'unheard'],
    ['2026-11-04T00:00:00.000Z', '2026-11-05T00:00:00.000Z', 'collecting'],
  ];
  for (const [now, heardAt, expected] of rows) {
    it(`of October is ${expected} on ${now}, when others were heard ${heardAt ?? 'never'}`, () => {
      const heard = heardAt === undefined ? {} : { heardAt: Date.parse(heardAt) };
      assert.equal(standingOf(october, { now: Date.parse(now), ...heard }), expected);
    });
  }
});
