/** Runs the host suites in the VS Code server: `node test/support/hostSuite.ts`, after a build with `--tests`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openHost } from './host.ts';
import { repositoryRoot } from './places.ts';
import type { MochaReport } from './runMocha.ts';
import { buildSample } from './sample.ts';
import { scratchFolder } from './scratchFolder.ts';

/** Milliseconds for all host suites together; a workbench that hangs must not hold the run. */
const patience = 240_000;

const scratch = scratchFolder();
const reportFile = process.env['PRODUCT_MINDSET_REPORT'] ?? join(scratch, 'report.json');
const host = await openHost({
  folder: buildSample(join(scratch, 'fieldwork')).root,
  extension: 'development',
  tests: join(repositoryRoot, 'dist', 'test', 'host.cjs'),
  env: { PRODUCT_MINDSET_REPORT: reportFile },
});
// The alarm does not keep the process alive.
const alarm = setTimeout(patience, 'late' as const, { ref: false });
const ended = await Promise.race([host.finished, alarm]);
await host.close();

if (existsSync(reportFile)) {
  const { lines, passed } = JSON.parse(readFileSync(reportFile, 'utf8')) as MochaReport;
  console.log(lines.join('\n'));
  process.exitCode = ended === 0 && passed > 0 ? 0 : 1;
} else {
  // The log is all there is to see.
  console.log(host.lines.map((line) => line.slice(0, 500)).join('\n'));
  console.log(ended === 'late' ? 'The tests did not end.' : 'The extension host broke off.');
  process.exitCode = 1;
}
