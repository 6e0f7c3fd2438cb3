/** A real VS Code with the extension in it, driven through a browser. */
import type { ConsoleMessage, Frame, Page } from 'playwright-core';
import { appears } from './appears.ts';
import { launchBrowser } from './browser.ts';
import { addressOf, startHostServer } from './hostServer.ts';
import type { HostAddress, HostServerOptions } from './hostServer.ts';
import { isHarmless } from './harmless.ts';
import { repositoryRoot } from './places.ts';

/** So many milliseconds may anything in a window take; a busy machine needs many. */
const patience = 60_000;

export interface HostOptions extends HostServerOptions {
  /** Absolute path of the folder to open. */
  readonly folder?: string;
  /** Absolute path of the `.code-workspace` file to open. */
  readonly workspaceFile?: string;
  /** `development` loads this checkout; a path that ends in `.vsix` is installed; any other is a folder. */
  readonly extension: string;
  /** Absolute path of a CommonJS file whose `run()` is called inside the extension host. */
  readonly tests?: string;
  /** Settings know built-in colour themes by these ids, which are not all their labels. */
  readonly theme?:
    'Light Modern' | 'Dark Modern' | 'Default High Contrast' | 'Default High Contrast Light';
  /** Size of the window in pixels; 1280 × 800 without it. */
  readonly window?: { readonly width: number; readonly height: number };
  /** Device pixels for each pixel of the window; 1 without it. */
  readonly scale?: number;
}

export interface Host {
  readonly page: Page;
  /** What the workbench, the extension host and the page said, without known noise. */
  readonly lines: readonly string[];
  /** Exit code of `tests`; never resolves without them. */
  readonly finished: Promise<number>;
  /** The innermost frame of the first web view of our extension, once it is there and has a body. */
  webview(extensionId: string): Promise<Frame>;
  /** Changes the colour theme, by its label. */
  useTheme(label: string): Promise<void>;
  /** Picks a command by its title in the command palette. */
  run(title: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens VS Code and resolves when its workbench stands; everything is closed again on failure. */
export async function openHost(options: HostOptions): Promise<Host> {
  const packaged = options.extension.endsWith('.vsix');
  const server = await startHostServer({
    ...options,
    vsix: [...(packaged ? [options.extension] : []), ...(options.vsix ?? [])],
  });
  try {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({
        viewport: options.window ?? { width: 1280, height: 800 },
        deviceScaleFactor: options.scale ?? 1,
      });
      page.setDefaultTimeout(patience);
      const { lines, finished } = await listen(page);
      await page.goto(addressOf(server, openedBy(options, packaged)));
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
      if (options.theme) await useTheme(page, options.theme);
      return {
        page,
        lines,
        finished,
        webview: (extensionId) => webviewOf(page, extensionId),
        useTheme: (label) => useTheme(page, label),
        run: (title) => runCommand(page, title),
        close: async () => {
          await browser.close().finally(() => server.close());
        },
      };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    server.close();
    throw error;
  }
}

function openedBy(
  { folder, workspaceFile, extension, tests }: HostOptions,
  packaged: boolean,
): HostAddress {
  const development = extension === 'development' ? repositoryRoot : extension;
  return {
    ...(folder ? { folder } : {}),
    ...(workspaceFile ? { workspaceFile } : {}),
    ...(packaged ? {} : { development }),
    ...(tests ? { tests } : {}),
  };
}

/** Chosen as a person does: in a browser, the setting alone changes nothing in a fresh profile. */
async function useTheme(page: Page, label: string): Promise<void> {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first();
  const input = page.locator('.quick-input-widget:visible input');
  // Themes are extensions: right after the start there are none to choose from.
  for (const deadline = Date.now() + patience; Date.now() < deadline;) {
    await runCommand(page, 'Preferences: Color Theme');
    await input.fill(label);
    if (await appears(row, 2000)) break;
    await page.keyboard.press('Escape');
  }
  await row.click();
  await page.locator(`.monaco-workbench.${kindOf(label)}`).waitFor();
}

function kindOf(theme: string): string {
  const isDark = theme.startsWith('Dark');
  if (theme.endsWith('High Contrast')) return isDark ? 'hc-black' : 'hc-light';
  return isDark ? 'vs-dark' : 'vs';
}

async function listen(page: Page): Promise<Pick<Host, 'lines' | 'finished'>> {
  const lines: string[] = [];
  const add = (line: string) => {
    if (!isHarmless(line)) lines.push(line);
  };
  let finish: (code: number) => void = () => undefined;
  const finished = new Promise<number>((resolve) => (finish = resolve));
  // The workbench calls these two by name when it runs under a test driver.
  await page.exposeFunction('codeAutomationLog', (type: string, args: readonly unknown[]) =>
    add(`${type}: ${args.map(String).join(' ')}`),
  );
  await page.exposeFunction('codeAutomationExit', (code: number) => finish(code));
  page.on('console', (message: ConsoleMessage) => add(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => add(`error: ${error.message}`));
  return { lines, finished };
}

async function webviewOf(page: Page, extensionId: string): Promise<Frame> {
  const owner = `extensionId=${encodeURIComponent(extensionId)}`;
  const ours = () =>
    page.frames().find((frame) => {
      const outer = frame.parentFrame();
      return outer?.url().includes(owner) && frame.childFrames().length === 0;
    });
  const deadline = Date.now() + patience;
  for (;;) {
    const frame = ours();
    if (frame && (await hasContent(frame))) return frame;
    if (Date.now() > deadline) throw new Error(`No web view of ${extensionId} opened.`);
    await page.waitForTimeout(50);
  }
}

async function hasContent(frame: Frame): Promise<boolean> {
  try {
    return (await frame.locator('body > *').count()) > 0;
  } catch {
    // The frame was replaced while it was asked; the next look finds the new one.
    return false;
  }
}

/** Commands of an extension appear some moments after the workbench, and an open list does not grow. */
async function runCommand(page: Page, title: string): Promise<void> {
  const input = page.locator('.quick-input-widget:visible input');
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  const deadline = Date.now() + patience;
  for (;;) {
    await page.keyboard.press('F1');
    await input.waitFor();
    await input.fill(`>${title}`);
    if (await appears(row, 1000)) return row.click();
    if (Date.now() > deadline) throw new Error(`No command is called "${title}".`);
    await page.keyboard.press('Escape');
  }
}
