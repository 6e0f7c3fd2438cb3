import assert from 'node:assert/strict';
import type { SignalPicture } from '../../src/protocol/signalPicture.ts';
import { violationsIn } from '../support/accessibility.ts';
import { panelSuite } from './panelSuite.ts';
import { months, october, signalPictures } from './signalTabPictures.ts';
import { themeNames } from './themes.ts';

const withoutId = (ask: object): object =>
  Object.fromEntries(Object.entries(ask).filter(([name]) => name !== 'id'));

const wide = { width: 1000, height: 900 };

describe('the tab with signal and noise', function () {
  this.timeout(20_000);
  const { open, bundle } = panelSuite<SignalPicture>('signalPage');

  for (const theme of themeNames) {
    for (const [name, picture] of Object.entries(signalPictures)) {
      it(`has no accessibility violation and breaks no policy: ${name}, ${theme}`, async () => {
        const { page, refused } = await open(picture, { theme, ...wide });
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.deepEqual([await violationsIn(page), await refused()], [[], []]);
      });
    }

    it(`has none with all of it open either: ${theme}`, async () => {
      const { page, refused } = await open(months, { theme, ...wide });
      for (const toggle of await page.getByRole('button', { name: 'Show as a table' }).all()) {
        await toggle.click();
      }
      await page.getByRole('button', { name: 'Suggestion to the sender' }).click();
      assert.deepEqual([await violationsIn(page), await refused()], [[], []]);
    });
  }

  for (const width of [360, 180]) {
    for (const [name, picture] of Object.entries(signalPictures)) {
      it(`does not scroll sideways: ${name}, ${width} pixels wide`, async () => {
        const { page } = await open(picture, { width });
        await page.getByRole('heading', { level: 1 }).waitFor();
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      });
    }
  }

  it('has a table with headers behind every plot, for readers at all times', async () => {
    const { page } = await open(months, wide);
    const captions = await page.locator('table caption').allTextContents();
    assert.deepEqual(captions, [
      'Share of signal by receiving and sending team, October 2026',
      'Needed less received: Mobile, October 2026',
      'Share in time: Mobile, October 2026',
      'Share of signal that Mobile hears, month by month',
    ]);
    const tree = await page.getByRole('table', { name: captions[0] ?? '' }).ariaSnapshot();
    assert.equal(
      tree,
      `
- table "Share of signal by receiving and sending team, October 2026":
  - caption: Share of signal by receiving and sending team, October 2026
  - rowgroup:
    - row "Receives ↓ from → Mobile Office Platform":
      - columnheader "Receives ↓ from →"
      - columnheader "Mobile"
      - columnheader "Office"
      - columnheader "Platform"
  - rowgroup:
    - row "Mobile – too few 0.7, starved":
      - rowheader "Mobile"
      - cell "–"
      - cell "too few"
      - cell "0.7, starved"
    - row "Office 0.3, flooded – too few":
      - rowheader "Office"
      - cell "0.3, flooded"
      - cell "–"
      - cell "too few"
    - row "Platform 0.9, ok 0.5 –":
      - rowheader "Platform"
      - cell "0.9, ok"
      - cell "0.5"
      - cell "–"`.trim(),
    );
  });

  it('shows the table of a plot by keys alone, and hides it again', async () => {
    const { page } = await open(months, wide);
    const toggle = page.getByRole('button', { name: `Show as a table: ${october.heat.title}` });
    const height = (): Promise<number> =>
      page
        .locator('table')
        .first()
        .evaluate((table) => table.parentElement?.clientHeight ?? 0);
    await toggle.focus();
    const before = await height();
    await page.keyboard.press('Enter');
    assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
    assert.ok((await height()) > 50);
    await page.keyboard.press('Enter');
    assert.deepEqual([await height(), before], [1, 1]);
  });

  it('says of each plot in words what one sees in it', async () => {
    const { page } = await open(months, wide);
    const gists = await page
      .getByRole('img')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
    const { heat, gaps, onTime, trend } = october;
    assert.deepEqual(
      gists,
      [heat, gaps, onTime, trend].map((figure) => figure.gist),
    );
  });

  it('draws the own team first, in a frame, and what is hidden with hatching and a word', async () => {
    const { page } = await open(months, wide);
    const heat = page.locator('[data-plot=heat]');
    const rows = await heat.locator('[data-mark="y-axis tick label"] text').allTextContents();
    assert.deepEqual(rows, ['Mobile', 'Office', 'Platform']);
    const hidden = heat.locator('[fill="url(#signal-hidden)"] rect');
    assert.equal(await hidden.count(), 2);
    assert.equal(await heat.getByText('too few', { exact: true }).count(), 2);
    const [frame, row] = await Promise.all([
      heat.locator('rect[stroke-width="2"]').boundingBox(),
      heat.locator('[data-mark="y-axis tick label"] text').first().boundingBox(),
    ]);
    assert.ok(frame && row && row.y > frame.y && row.y + row.height < frame.y + frame.height);
  });

  it('begins a long name beside each plot, inside of its edges; the table has all of it', async () => {
    const name = 'Customer Identity and Access Management';
    const { heat, gaps, onTime, trend } = october;
    const rowsOf = <Row>(rows: readonly Row[]) => rows.map((row) => ({ ...row, label: name }));
    const told = {
      ...october,
      heat: { ...heat, teams: [...heat.teams.slice(0, 2), { id: 'platform', label: name }] },
      gaps: { ...gaps, rows: rowsOf(gaps.rows.slice(0, 1)) },
      onTime: { ...onTime, rows: rowsOf(onTime.rows.slice(0, 1)) },
      trend: { ...trend, lines: rowsOf(trend.lines) },
    };
    const { page } = await open({ ...months, told }, wide);
    for (const plot of ['heat', 'gaps', 'onTime', 'trend']) {
      const svg = page.locator(`[data-plot=${plot}] svg`);
      const edges = await svg.boundingBox();
      const names = await svg.getByText('Customer Identity').all();
      assert.equal(names.length, plot === 'heat' ? 2 : 1, plot);
      for (const one of names) {
        assert.equal(await one.textContent(), 'Customer Identity and A…');
        const box = await one.boundingBox();
        assert.ok(edges && box && box.x >= edges.x && box.y >= edges.y, plot);
        assert.ok(box.x + box.width <= edges.x + edges.width, plot);
      }
    }
  });

  it('tells by its shape what is starved, flooded and enough, not by a colour', async () => {
    const { page } = await open(months, wide);
    const marks = page.locator('[data-plot=gaps] [data-mark=dot] path');
    const shapes = await marks.evaluateAll((all) =>
      all.map((one) => `${one.getAttribute('d')} ${one.getAttribute('transform')}`),
    );
    const turned = shapes.map((shape) => shape.includes('rotate(180)'));
    const outlines = new Set(shapes.map((shape) => shape.slice(0, shape.indexOf('Z') + 1)));
    const inks = await marks.evaluateAll((all) => [
      ...new Set(all.map((one) => getComputedStyle(one).fill)),
    ]);
    assert.deepEqual([turned, outlines.size, inks.length], [[false, true, false], 2, 1]);
  });

  it('keeps two teams of one name apart, and cuts a long name short', async () => {
    const label = 'from a team with a very long name';
    const twice = (rows: typeof october.gaps.rows) => rows.map((row) => ({ ...row, label }));
    const [gaps, onTime] = [october.gaps, october.onTime];
    const told = {
      ...october,
      gaps: { ...gaps, rows: twice(gaps.rows) },
      onTime: { ...onTime, rows: onTime.rows.map((row) => ({ ...row, label })) },
    };
    const { page } = await open({ ...months, told }, wide);
    for (const [plot, count] of [
      ['gaps', 4],
      ['onTime', 2],
    ] as const) {
      const names = page.locator(`[data-plot=${plot}] [data-mark="y-axis tick label"] text`);
      const short = 'from a team with a very…';
      assert.deepEqual(
        await names.allTextContents(),
        Array.from({ length: count }, () => short),
      );
    }
  });

  it('breaks a line where a month is hidden', async () => {
    const { page } = await open(months, wide);
    const line = await page.locator('[data-plot=trend] [data-mark=line] path').getAttribute('d');
    assert.equal(line?.match(/M/g)?.length, 2);
  });

  for (const theme of ['high contrast', 'high contrast light'] as const) {
    it(`fills no cell, and draws borders, in ${theme}`, async () => {
      const { page } = await open(months, { theme, ...wide });
      const cells = page.locator('[data-plot=heat] [data-mark=cell]').nth(1).locator('rect');
      const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const looks = await cells.evaluateAll((all) =>
        all.map((one) => [getComputedStyle(one).fill, getComputedStyle(one).stroke]),
      );
      assert.equal(looks.length, 4);
      const plain = ground.match(/\d+/g)?.map((part) => Number(part) / 255);
      for (const [fill = '', stroke] of looks) {
        assert.deepEqual(fill.match(/[\d.]+/g)?.map(Number), plain);
        assert.notEqual(stroke, 'none');
      }
    });
  }

  it('asks for another month, and for another team', async () => {
    const { page, asked } = await open(months, wide);
    await page.getByLabel('Month').selectOption('2026-09');
    await page.getByLabel('Seen from').selectOption('platform');
    assert.deepEqual((await asked()).map(withoutId), [
      { ask: 'look', month: '2026-09', team: 'mobile' },
      { ask: 'look', month: '2026-10', team: 'platform' },
    ]);
  });

  it('shows what is chosen as the host tells it', async () => {
    const { page, tell } = await open(months, wide);
    await tell({ ...months, month: '2026-09', team: 'office' });
    assert.equal(await page.getByLabel('Month').inputValue(), '2026-09');
    assert.equal(await page.getByLabel('Seen from').inputValue(), 'office');
  });

  const gestures: readonly (readonly [name: string, ask: object])[] = [
    ['Copy as Markdown', { ask: 'copy' }],
    ['Exchange now', { ask: 'go', way: 'exchange' }],
    ['Agenda for this pair: From Platform', { ask: 'agenda', to: 'mobile', from: 'platform' }],
  ];
  for (const [name, expected] of gestures) {
    it(`asks by “${name}”, and says what became of it`, async () => {
      const { page, asked, answer } = await open(months, wide);
      await page.getByRole('button', { name }).click();
      assert.deepEqual((await asked()).map(withoutId), [expected]);
      await answer({ done: true, text: 'It is done.' });
      assert.equal(await page.getByRole('status').textContent(), 'It is done.');
    });
  }

  it('lets a suggestion be edited before it goes anywhere, and keeps it', async () => {
    const { page, asked } = await open(months, wide);
    await page.getByRole('button', { name: 'Suggestion to the sender: From Platform' }).click();
    const field = page.getByLabel('Suggestion to the sender, in your words');
    assert.equal(await field.inputValue(), 'We in Mobile would like to hear more from you.');
    await field.fill('Tell us on Mondays?');
    await page.reload();
    assert.equal(await field.inputValue(), 'Tell us on Mondays?');
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await page.getByRole('button', { name: 'Open as issue draft' }).click();
    assert.deepEqual((await asked()).map(withoutId), [
      { ask: 'copySuggestion', text: 'Tell us on Mondays?' },
      { ask: 'draftIssue', to: 'mobile', from: 'platform', text: 'Tell us on Mondays?' },
    ]);
  });

  it('shows texts as texts', async () => {
    const text = '<img src=x onerror="document.title = 1"> $(alert)';
    const [, second] = october.cards;
    assert.ok(second);
    const told = { ...october, cards: [{ ...second, texts: [text], title: text }] };
    const { page } = await open({ ...months, told }, wide);
    assert.equal(await page.locator('.texts li').textContent(), text);
    assert.equal(await page.locator('img').count(), 0);
  });

  it('keeps what is drawn when something else is told', async () => {
    const { page, tell } = await open(months, wide);
    const drawn = await page.locator('[data-plot=heat] svg').elementHandle();
    assert.ok(drawn);
    await tell({ ...months, notes: [] });
    assert.equal(await drawn.evaluate((svg) => svg.isConnected), true);
  });

  it('passes over what is no picture', async () => {
    const { page, hear } = await open(months, wide);
    const before = await page.locator('body').ariaSnapshot();
    for (const message of [
      { tell: 'picture', picture: months },
      { tell: 'signal', picture: { kind: 'months' } },
      { tell: 'signal', picture: { ...months, told: { heat: 1 } } },
      { tell: 'signal', picture: { kind: 'state' } },
    ]) {
      await hear(message);
    }
    assert.equal(await page.locator('body').ariaSnapshot(), before);
  });

  it('weighs at most 310 kB', () => {
    const weight = Buffer.byteLength(bundle().script);
    assert.ok(weight > 0 && weight <= 310_000, `${weight} bytes`);
  });
});
