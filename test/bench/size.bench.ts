import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { budgets } from '../support/packageFiles.ts';
import { repositoryRoot } from '../support/places.ts';
import type { Bench } from './bench.ts';
import { shippedExtension } from './shipped.ts';

const vsix = 'product-mindset.vsix';

/** What people load at the start, with the first repository, with the panel, and over the network. */
export const bench: Bench = {
  name: 'size of what ships',
  unit: 'kB',
  baseline: vsix,
  needsHost: false,
  async measure() {
    const folder = shippedExtension();
    // In a process of its own, since it tells at length what it does.
    const tool = join(repositoryRoot, 'node_modules', '@vscode', 'vsce', 'vsce');
    const options = [
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
    ];
    await promisify(execFile)(process.execPath, [tool, 'package', ...options, '--out', vsix], {
      cwd: folder,
    });
    return budgets(vsix).map(({ name, files, kilobytes }) => ({
      name,
      values: [files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) / 1000],
      budget: kilobytes,
    }));
  },
};
