/** Runs the host suites inside the extension host; the same bundle serves both kinds of VS Code. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { runMocha } from './runMocha.ts';

/** Called by VS Code; rejects when a test fails, so that VS Code ends with a failure. */
export async function run(): Promise<void> {
  // This file is bundled to CommonJS, next to the folder of the bundled suites.
  const files = globSync('host/*.test.cjs', { cwd: __dirname }).map((file) =>
    join(__dirname, file),
  );
  const reportFile = process.env['PRODUCT_MINDSET_REPORT'];
  const { failed } = await runMocha(files, {
    timeout: 20_000,
    ...(reportFile ? { reportFile } : {}),
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}
