/** `npm run package`: builds the package for people and checks what is in it and how big it is. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { budgets, packageFiles } from './packageFiles.ts';
import { repositoryRoot } from './places.ts';
import { tableOf } from './table.ts';

const { version } = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
  readonly version: string;
};
const vsix = `product-mindset-${version}.vsix`;

// Runs the script "vscode:prepublish" first, which is the production build.
await createVSIX({
  cwd: repositoryRoot,
  packagePath: join(repositoryRoot, vsix),
  dependencies: false,
  allowMissingRepository: true,
  // There is no public repository yet that the pictures of the README could be shown from.
  rewriteRelativeLinks: false,
});

const packed = await listFiles({ cwd: repositoryRoot, packageManager: PackageManager.None });
const problems = [
  ...packed.filter((file) => !packageFiles.includes(file)).map((file) => `not expected: ${file}`),
  ...packageFiles.filter((file) => !packed.includes(file)).map((file) => `missing: ${file}`),
];

const rows = budgets(vsix).map(({ name, files, kilobytes }) => {
  const bytes = files.reduce((sum, file) => sum + sizeOf(file), 0);
  if (bytes > kilobytes * 1000) problems.push(`too big: ${name}`);
  return [name, (bytes / 1000).toFixed(1), String(kilobytes)];
});

console.log(`\n${tableOf(['size', 'kB', 'at most'], rows)}\n`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;

function sizeOf(file: string): number {
  return statSync(join(repositoryRoot, file), { throwIfNoEntry: false })?.size ?? 0;
}
