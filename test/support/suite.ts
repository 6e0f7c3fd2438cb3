/** Runs one folder of tests in a process of its own: `node test/support/suite.ts unit`. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from './places.ts';
import { runMocha } from './runMocha.ts';

/** Milliseconds that one test of a suite may take. */
const timeouts: Readonly<Record<string, number>> = {
  unit: 5000,
  git: 20_000,
  servers: 20_000,
  webview: 30_000,
  workbench: 180_000,
};

/** Suites that wait for other processes most of the time: so many of their files run at a time. */
const jobs: Readonly<Record<string, number>> = { git: 2 };

const suite = process.argv[2] ?? '';
const timeout = timeouts[suite];
if (timeout === undefined) throw new Error(`There is no suite "${suite}".`);
const files = globSync(`test/${suite}/**/*.test.ts`, { cwd: repositoryRoot });
const reportFile = process.env['PRODUCT_MINDSET_REPORT'];
const { passed, failed } = await runMocha(
  files.map((file) => join(repositoryRoot, file)),
  { timeout, ...(jobs[suite] ? { jobs: jobs[suite] } : {}), ...(reportFile ? { reportFile } : {}) },
);
// A suite without tests is broken, not green. What a test left open must not hold the run.
process.exit(failed > 0 || passed === 0 ? 1 : 0);
