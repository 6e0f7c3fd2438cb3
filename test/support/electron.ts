/**
 * `npm run test:electron [-- 1.106.0 | minimum]`: the host suites in a downloaded desktop VS Code, after
 * a build with `--tests`. Without a version, the current one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { downloads, repositoryRoot } from './places.ts';
import { buildSample } from './sample.ts';
import { scratchFolder } from './scratchFolder.ts';

const scratch = scratchFolder();
const [wanted = 'stable'] = process.argv.slice(2);
process.exitCode = await runTests({
  version: wanted === 'minimum' ? minimum() : wanted,
  cachePath: downloads,
  extensionDevelopmentPath: repositoryRoot,
  extensionTestsPath: join(repositoryRoot, 'dist', 'test', 'host.cjs'),
  extensionTestsEnv: { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: join(scratch, 'gitconfig') },
  launchArgs: [
    buildSample(join(scratch, 'fieldwork')).root,
    '--disable-workspace-trust',
    '--skip-welcome',
    `--user-data-dir=${join(scratch, 'profile')}`,
  ],
});

function minimum(): string {
  const manifest = JSON.parse(readFileSync(join(repositoryRoot, 'package.json'), 'utf8')) as {
    readonly engines: { readonly vscode: string };
  };
  return manifest.engines.vscode.replace(/^\^/, '');
}
