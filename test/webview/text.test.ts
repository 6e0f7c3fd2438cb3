import assert from 'node:assert/strict';
import { panelSuite } from './panelSuite.ts';
import { asking, cardWith, decided, quiet, saved, shaOf, stuck } from './pictures.ts';

const hostile: Readonly<Record<string, string>> = {
  markup: '<img src=x onerror="document.title=1"><script>document.title=1</script>',
  'right to left': '\u202Eexe.gpj\u202C עברית العربية',
  'ten thousand letters': 'x'.repeat(10_000),
  entities: '&lt;b&gt; &amp; ${{x}} {0} $&',
  lines: 'one\ntwo\u2028three\u0000four',
};

describe('text in the page', function () {
  this.timeout(20_000);
  const { open } = panelSuite();

  for (const [name, text] of Object.entries(hostile)) {
    const everywhere = {
      card: asking(
        cardWith({
          subject: text,
          question: text,
          repository: text,
          chips: [
            { kind: 'answer', label: text, field: 'who', value: 'x', from: text },
            { kind: 'text', label: text, placeholder: text },
          ],
          line: { label: text, placeholder: text },
        }),
        { saved: { ...saved, text } },
      ),
      nothing: quiet({ text, decided: decided.map((each) => ({ ...each, subject: text, text })) }),
      state: stuck({ text, detail: text, way: { label: text, id: 'showLog' } }),
    };
    for (const [place, picture] of Object.entries(everywhere)) {
      it(`is text, whatever it says: ${name}, ${place}`, async () => {
        const { page } = await open(picture, { width: 200 });
        const shown = page.locator('p, .subject').first();
        assert.equal(await shown.textContent(), text);
        assert.equal(await page.locator('main img, main script, main b').count(), 0);
        assert.equal(await page.title(), 'Product Mindset');
        assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 200);
      });
    }
  }

  it('that is told again is not rebuilt under the caret', async () => {
    const { page, tell } = await open(asking());
    const line = page.getByRole('textbox', { name: 'Why?' });
    await line.focus();
    await page.keyboard.type('lost otos');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowLeft');
    await tell(asking(undefined, { waiting: 3, saved, decided }));
    await page.keyboard.type('ph');
    assert.equal(await line.inputValue(), 'lost photos');
  });

  it('that was typed survives a reload of the page', async () => {
    const { page } = await open(asking());
    await page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await page.reload();
    assert.equal(await page.getByRole('textbox', { name: 'Why?' }).inputValue(), 'lost photos');
  });

  it('that was typed as a who survives a reload, with its line', async () => {
    const { page } = await open(asking());
    await page.getByRole('button', { name: 'Someone else…' }).click();
    await page.keyboard.type('Installers');
    await page.reload();
    const line = page.getByRole('textbox', { name: 'Someone else…' });
    assert.equal(await line.inputValue(), 'Installers');
  });

  it('that was sent is gone after a reload', async () => {
    const { page, answer } = await open(asking());
    const line = page.getByRole('textbox', { name: 'Why?' });
    await line.fill('lost photos');
    await line.press('Enter');
    await answer({ done: true, text: 'Saved' });
    await page.reload();
    assert.equal(await page.getByRole('textbox', { name: 'Why?' }).inputValue(), '');
  });

  it('of one commit is not shown for another', async () => {
    const { page, tell } = await open(asking());
    await page.getByRole('textbox', { name: 'Why?' }).fill('lost photos');
    await tell(asking(cardWith({ sha: shaOf('2') })));
    assert.equal(await page.getByRole('textbox', { name: 'Why?' }).inputValue(), '');
  });

  it('scrolls back to where it was after a reload', async () => {
    const { page } = await open(quiet({ decided: Array.from({ length: 9 }, manyDecided) }), {
      height: 200,
    });
    const scrolled = page.evaluate(
      () => new Promise((resolve) => window.addEventListener('scrollend', resolve)),
    );
    await page.evaluate(() => window.scrollTo(0, 60));
    await scrolled;
    await page.reload();
    await page.waitForFunction(() => window.scrollY === 60);
  });

  const unknown = [
    'picture',
    { tell: 'picture' },
    { tell: 'picture', picture: { ask: {}, words: {} } },
    { answers: 1, value: {} },
    { command: 'eval', code: 'document.title=1' },
  ];
  for (const message of unknown) {
    it(`ignores a message that it does not know: ${JSON.stringify(message)}`, async () => {
      const { page, hear, asked } = await open(asking());
      const errors: Error[] = [];
      page.on('pageerror', (error) => errors.push(error));
      const before = await page.locator('main').innerHTML();
      await hear(message);
      assert.equal(await page.locator('main').innerHTML(), before);
      assert.deepEqual([errors, await asked()], [[], []]);
    });
  }
});

const manyDecided = (_: unknown, index: number): (typeof decided)[number] => {
  const shortSha = String(index).repeat(7);
  return { sha: shaOf(String(index)), shortSha, subject: 'A commit', text: 'A merge' };
};
