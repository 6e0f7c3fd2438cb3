/** `npm test`: does every step, whatever became of the others, and ends with one line that counts. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { atATime } from './atATime.ts';
import { repositoryRoot } from './places.ts';
import type { Result } from './runMocha.ts';
import { scratchFolder } from './scratchFolder.ts';
import { chosenSteps } from './steps.ts';
import type { Step } from './steps.ts';
import { tableOf } from './table.ts';

interface Outcome extends Result {
  readonly name: string;
  readonly seconds: number;
}

const scratch = scratchFolder();

try {
  const chosen = chosenSteps(process.argv.slice(2));
  const outcomes = [
    // These share the machine; each prints in one piece, when it is done.
    ...(await atATime(
      2,
      chosen.filter(({ isStatic }) => isStatic),
      (step) => outcomeOf(step, 'at the end'),
    )),
    ...(await oneByOne(chosen.filter(({ isStatic }) => !isStatic))),
  ];
  summarise(outcomes);
} catch (error) {
  if (!(error instanceof RangeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}

async function oneByOne(steps: readonly Step[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const step of steps) {
    const isBroken = outcomes.some(({ name, failed }) => failed > 0 && step.needs.includes(name));
    if (isBroken) console.log(`\n── ${step.name} ── not possible without ${step.needs.join(', ')}`);
    outcomes.push(isBroken ? notPossible(step) : await outcomeOf(step, 'as it comes'));
  }
  return outcomes;
}

function notPossible({ name }: Step): Outcome {
  return { name, seconds: 0, passed: 0, failed: 1, skipped: 0, failures: [] };
}

async function outcomeOf(step: Step, printing: 'at the end' | 'as it comes'): Promise<Outcome> {
  const { name } = step;
  if (!step.isPortable && process.platform === 'win32') {
    console.log(`\n── ${name} ── not on Windows`);
    return { name, seconds: 0, passed: 0, failed: 0, skipped: 1, failures: [] };
  }
  if (printing === 'as it comes') console.log(`\n── ${name} ──`);
  const started = performance.now();
  const reportFile = join(scratch, `${name}.json`);
  const { code, output } = await ran(step, reportFile, printing);
  if (printing === 'at the end') console.log(`\n── ${name} ──\n${output}`.trimEnd());
  const seconds = (performance.now() - started) / 1000;
  return { name, seconds, ...resultOf(step, code, reportFile) };
}

/** A suite that breaks off before its report, or ends badly with a good one, counts as a failure. */
function resultOf(step: Step, code: number, reportFile: string): Result {
  const isGood = code === 0;
  if (!step.isSuite || !existsSync(reportFile)) {
    return {
      passed: isGood && !step.isSuite ? 1 : 0,
      failed: isGood && !step.isSuite ? 0 : 1,
      skipped: 0,
      failures: [],
    };
  }
  const result = JSON.parse(readFileSync(reportFile, 'utf8')) as Result;
  return { ...result, failed: isGood ? result.failed : Math.max(1, result.failed) };
}

function ran(
  { command }: Step,
  reportFile: string,
  printing: 'at the end' | 'as it comes',
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command], {
      cwd: repositoryRoot,
      env: { ...process.env, PRODUCT_MINDSET_REPORT: reportFile },
      stdio: [
        'ignore',
        ...(printing === 'as it comes'
          ? (['inherit', 'inherit'] as const)
          : (['pipe', 'pipe'] as const)),
      ],
    });
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

function summarise(outcomes: readonly Outcome[]): void {
  const sum = (count: (outcome: Outcome) => number) =>
    outcomes.reduce((total, outcome) => total + count(outcome), 0);
  const passed = sum((outcome) => outcome.passed);
  const failed = sum((outcome) => outcome.failed);
  const skipped = sum((outcome) => outcome.skipped);
  const cells = outcomes.map((outcome) => [
    outcome.failed > 0 ? `✖ ${outcome.name}` : `  ${outcome.name}`,
    outcome.seconds.toFixed(1),
    ...[outcome.passed, outcome.failed, outcome.skipped].map(String),
  ]);
  console.log(`\n${tableOf(['  step', 'seconds', 'passed', 'failed', 'skipped'], cells)}\n`);
  for (const { name, failures } of outcomes)
    for (const failure of failures) console.log(`✖ ${name}: ${failure}`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exitCode = failed > 0 ? 1 : 0;
}
