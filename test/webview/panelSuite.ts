import type { Browser } from 'playwright-core';
import type { Picture } from '../../src/protocol/picture.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Bundle, Opening, PageName, Panel, Site } from './panelPage.ts';
import { bundled, openPanel, serve } from './panelPage.ts';

/** Inside a suite: gives a way to open a page, with one browser for all its tests. */
export function panelSuite<Told = Picture>(
  page: PageName = 'page',
): {
  readonly open: (picture: Told, opening?: Opening) => Promise<Panel<Told>>;
  readonly bundle: () => Bundle;
} {
  let browser: Browser;
  let site: Site;
  let bundle: Bundle;
  before(async function () {
    this.timeout(60_000);
    bundle = await bundled(page);
    [browser, site] = await Promise.all([launchBrowser(), serve(bundle)]);
  });
  after(async () => {
    site.close();
    await browser.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  const tell = page === 'page' ? 'picture' : 'signal';
  return {
    open: (picture, opening) => openPanel(browser, site, picture, { tell, ...opening }),
    bundle: () => bundle,
  };
}
