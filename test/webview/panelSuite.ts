import type { Browser } from 'playwright-core';
import type { Picture } from '../../src/protocol/picture.ts';
import { launchBrowser } from '../support/browser.ts';
import type { Bundle, Opening, Panel, Site } from './panelPage.ts';
import { bundled, openPanel, serve } from './panelPage.ts';

/** Inside a suite: gives a way to open the panel, with one browser for all its tests. */
export function panelSuite(): {
  readonly open: (picture: Picture, opening?: Opening) => Promise<Panel>;
  readonly bundle: () => Bundle;
} {
  let browser: Browser;
  let site: Site;
  let bundle: Bundle;
  before(async function () {
    this.timeout(60_000);
    bundle = await bundled();
    [browser, site] = await Promise.all([launchBrowser(), serve(bundle)]);
  });
  after(async () => {
    site.close();
    await browser.close();
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return {
    open: (picture, opening) => openPanel(browser, site, picture, opening),
    bundle: () => bundle,
  };
}
