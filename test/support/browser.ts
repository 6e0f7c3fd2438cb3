/** A browser for tests: an installed one, else the one that comes with the development packages. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions } from 'playwright-core';
import { chromium } from 'playwright-core';

const common: LaunchOptions = {
  headless: true,
  args: [
    // Containers run as root, where the sandbox of the browser cannot be.
    '--no-sandbox',
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--no-first-run',
  ],
};

/** Starts a browser without a window; the caller closes it. Rejects when there is none at all. */
export async function launchBrowser(): Promise<Browser> {
  for (const channel of ['chrome', 'chromium', 'msedge']) {
    const installed = await launched({ ...common, channel });
    if (!(installed instanceof Error)) return installed;
  }
  const { default: packed } = await import('@sparticuz/chromium');
  const options = { ...common, executablePath: await packed.executablePath() };
  const bundled = await launched(options);
  if (!(bundled instanceof Error)) return bundled;
  if (!bundled.message.includes('shared libraries')) throw bundled;
  return await chromium.launch({
    ...options,
    env: { ...environment(), ...(await ownLibraries()) },
  });
}

function launched(options: LaunchOptions): Promise<Browser | Error> {
  return chromium.launch(options).catch((error: unknown) => {
    if (error instanceof Error) return error;
    throw error;
  });
}

/** The libraries and fonts that the package brings for machines that have none. */
async function ownLibraries(): Promise<Record<string, string>> {
  // The package unpacks its libraries only where it sees a certain cloud; elsewhere we do.
  const home = import.meta.resolve('@sparticuz/chromium');
  const unpacking = (await import(new URL('lambdafs.js', home).href)) as {
    readonly inflate: (file: string) => Promise<string>;
  };
  const archive = new URL('../../bin/al2023.tar.br', home);
  const libraries = await unpacking.inflate(decodeURIComponent(archive.pathname));
  return { LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_PATH: join(tmpdir(), 'fonts') };
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}
