/** The built page in a browser, served as the editor serves it: same markup, same policy, same API. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import type { Picture } from '../../src/protocol/picture.ts';
import { repositoryRoot } from '../support/places.ts';
import type { ThemeName } from './themes.ts';
import { themes, variablesOf } from './themes.ts';

/** The page's bundle, built in memory with the options that ship. */
export interface Bundle {
  readonly script: string;
  readonly styles: string;
}

/** Which page: that of the side panel, or of the tab with signal and noise. */
export type PageName = 'page' | 'signalPage';

export async function bundled(page: PageName = 'page'): Promise<Bundle> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: repositoryRoot,
    entryPoints: [
      { in: `webview/${page}.ts`, out: 'webview' },
      { in: `webview/${page}.css`, out: 'webview' },
    ],
    outdir: 'dist',
    bundle: true,
    minify: true,
    platform: 'browser',
    target: 'chrome120',
    format: 'iife',
    write: false,
  });
  const textOf = (name: string): string =>
    outputFiles.find(({ path }) => path === join(repositoryRoot, 'dist', name))?.text ?? '';
  return { script: textOf('webview.js'), styles: textOf('webview.css') };
}

const nonce = 'bm9uY2U';
const policy = `default-src 'none'; style-src 'self'; font-src 'self'; script-src 'nonce-${nonce}'`;

const markup = (theme: ThemeName, classes: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Product Mindset</title>
<link rel="stylesheet" href="/theme.css?${encodeURIComponent(theme)}">
<link rel="stylesheet" href="/webview.css"></head>
<body class="${themes[theme].classes} ${classes}" data-vscode-theme-kind="${themes[theme].kind}">
<script nonce="${nonce}" src="/editor.js"></script>
<script nonce="${nonce}" src="/webview.js"></script>
</body></html>`;

/**
 * The editor's side of a page: records what is posted, and keeps what is kept across reloads. The
 * picture of \`ready\` is what the test told; every other ask waits for the test.
 */
const editorScript = `
const kept = (key) => JSON.parse(sessionStorage.getItem(key) ?? 'null');
// The editor makes a new document each time, which has no scroll position to come back to.
history.scrollRestoration = 'manual';
window.posted = [];
window.refused = [];
addEventListener('securitypolicyviolation', (event) => refused.push(event.effectiveDirective));
window.hear = (message) => dispatchEvent(new MessageEvent('message', { data: message }));
window.acquireVsCodeApi = () => ({
  postMessage: (message) => {
    posted.push(message);
    const picture = kept('picture');
    if (message.ask === 'ready' && picture) hear({ answers: message.id, value: picture });
  },
  getState: () => kept('state') ?? undefined,
  setState: (state) => sessionStorage.setItem('state', JSON.stringify(state)),
});`;

export interface Site {
  readonly url: string;
  readonly close: () => void;
}

/** Serves the page on this machine alone. */
export async function serve({ script, styles }: Bundle): Promise<Site> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://page');
    const theme = decodeURIComponent(url.search.slice(1)) as ThemeName;
    const files: Readonly<Record<string, () => readonly [string, string]>> = {
      '/webview.js': () => ['text/javascript', script],
      '/webview.css': () => ['text/css', styles],
      '/editor.js': () => ['text/javascript', editorScript],
      '/theme.css': () => ['text/css', `html { ${variablesOf(theme)} }`],
    };
    const page = (): readonly [string, string] => [
      'text/html',
      markup(
        (url.searchParams.get('theme') ?? 'dark') as ThemeName,
        url.searchParams.get('classes') ?? '',
      ),
    ];
    const [type, text] = (files[url.pathname] ?? page)();
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': policy,
    });
    response.end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => void server.close() };
}

interface Posted {
  readonly ask: string;
  readonly id: number;
  readonly [field: string]: unknown;
}

/** A page of the panel, or another one, with the test in the place of the extension. */
export interface Panel<Told = Picture> {
  readonly page: Page;
  /** Tells a picture; the page shows it before this resolves. */
  readonly tell: (picture: Told) => Promise<void>;
  /** What the page asked since it was opened, without its first \`ready\`. */
  readonly asked: () => Promise<readonly Posted[]>;
  /** Answers the last ask. */
  readonly answer: (value: unknown) => Promise<void>;
  /** Lets the page hear any message. */
  readonly hear: (message: unknown) => Promise<void>;
  /** The key of the focused element; empty where nothing has focus. */
  readonly focused: () => Promise<string>;
  readonly refused: () => Promise<readonly string[]>;
}

interface EditorWindow {
  readonly posted: readonly Posted[];
  readonly refused: readonly string[];
  readonly hear: (message: unknown) => void;
}

export interface Opening {
  readonly theme?: ThemeName;
  readonly classes?: string;
  readonly width?: number;
  readonly height?: number;
  /** What the page takes for a picture that is told. */
  readonly tell?: 'picture' | 'signal';
}

/** Opens the panel on a picture, in a browser context of its own. */
export async function openPanel<Told = Picture>(
  browser: Browser,
  site: Site,
  picture: Told,
  { theme = 'dark', classes = '', width = 320, height = 480, tell = 'picture' }: Opening = {},
): Promise<Panel<Told>> {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  await page.addInitScript((first) => {
    if (sessionStorage.getItem('picture') === null) sessionStorage.setItem('picture', first);
  }, JSON.stringify(picture));
  await page.goto(`${site.url}?${new URLSearchParams({ theme, classes }).toString()}`);
  return panelOf(page, tell);
}

function panelOf<Told>(page: Page, tell: string): Panel<Told> {
  const hear = (message: unknown): Promise<void> =>
    page.evaluate((data) => (window as unknown as EditorWindow).hear(data), message);
  const asked = async (): Promise<readonly Posted[]> => {
    const posted = await page.evaluate(() => (window as unknown as EditorWindow).posted);
    return posted.filter(({ ask }) => ask !== 'ready');
  };
  return {
    page,
    hear,
    asked,
    tell: (picture) => hear({ tell, picture }),
    answer: async (value) => hear({ answers: (await asked()).at(-1)?.id, value }),
    focused: () =>
      page.evaluate(() =>
        document.activeElement instanceof HTMLElement
          ? (document.activeElement.dataset['key'] ?? '')
          : '',
      ),
    refused: () => page.evaluate(() => (window as unknown as EditorWindow).refused),
  };
}

/** What the page asked, without the numbers of the asks. */
export async function asksOf(panel: Panel): Promise<readonly object[]> {
  const posted = await panel.asked();
  return posted.map(({ id, ...ask }) => (id > 0 ? ask : {}));
}

/** What the line of text with this key holds; it shows that a frame later. */
export async function heldIn({ page }: Pick<Panel, 'page'>, key: string): Promise<string> {
  const field = page.locator(`[data-key="${key}"]`);
  return field.evaluate((one: HTMLInputElement) => one.value);
}
