/** Runs the host suites inside the extension host; the same bundle serves both kinds of VS Code. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { runMocha } from './runMocha.ts';

/** Called by VS Code; rejects when a test fails, so that VS Code ends with a failure. */
export async function run(): Promise<void> {
  // This file is bundled to CommonJS, next to the folder of the bundled suites.
  const files = globSync('host/*.test.cjs', { cwd: __dirname }).map((file) =>
    join(__dirname, file),
  );
  ignoreFailuresOfOthers();
  const reportFile = process.env['PRODUCT_MINDSET_REPORT'];
  const { failed } = await runMocha(files, {
    timeout: 20_000,
    ...(reportFile ? { reportFile } : {}),
  });
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** VS Code's own extensions run in the same process, and what they do not catch is not ours. */
function ignoreFailuresOfOthers(): void {
  const runner = Mocha.Runner.prototype as unknown as {
    _uncaught: (this: unknown, error: unknown) => void;
  };
  const fail = runner._uncaught;
  runner._uncaught = function (error) {
    const stack = error instanceof Error ? error.stack : undefined;
    if (!stack || !/[\\/](?:vscode|app)[\\/]extensions[\\/]/.test(stack)) fail.call(this, error);
  };
}
