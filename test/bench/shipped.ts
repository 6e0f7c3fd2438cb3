/** The extension as people get it, built from this checkout into a folder of its own. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { repositoryRoot } from '../support/places.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

const copied = [
  ...['package.json', 'package.nls.json', 'package.nls.de.json', 'l10n', 'media'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE'],
];
const linked = ['src', 'webview', 'node_modules'];

let folder: string | undefined;

/** Absolute path of the folder with the production build; made once a run, `dist/` is left alone. */
export function shippedExtension(): string {
  folder ??= built();
  return folder;
}

function built(): string {
  const home = scratchFolder();
  for (const name of copied) {
    cpSync(join(repositoryRoot, name), join(home, name), { recursive: true });
  }
  // The build takes its sources from where it runs.
  for (const name of linked) symlinkSync(join(repositoryRoot, name), join(home, name), 'junction');
  // Without scripts, a package is made of what is there.
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ ...manifestIn(home), scripts: undefined }),
  );
  execFileSync(process.execPath, [join(repositoryRoot, 'esbuild.mjs'), '--production'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return home;
}

/** A copy of the shipped extension with another door, bundled from a source, in front of its own. */
export async function shippedBehind(source: URL): Promise<string> {
  const home = scratchFolder();
  const shipped = shippedExtension();
  for (const name of [...copied, 'dist']) {
    cpSync(join(shipped, name), join(home, name), { recursive: true });
  }
  const door = await bundled(source, join(home, 'dist', 'door.cjs'));
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ ...manifestIn(home), main: `./${door.slice(home.length + 1)}` }),
  );
  return home;
}

/** Bundles a source for the extension host and answers the path. */
export async function bundled(source: URL, outfile: string): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return outfile;
}

function manifestIn(home: string): object {
  return JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as object;
}
