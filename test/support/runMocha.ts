import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

export interface Result {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of each test or hook that failed what it stands in, its name, and the first line of why. */
  readonly failures: readonly string[];
}

/** What a run leaves in its file. */
export interface MochaReport extends Result {
  /** The printed lines. */
  readonly lines: readonly string[];
}

export interface MochaOptions {
  /** Milliseconds that one test may take. */
  readonly timeout: number;
  /** How many files run at a time, each in a process; without it all run in this one. */
  readonly jobs?: number;
  /** Where the report is written as JSON. */
  readonly reportFile?: string;
}

/** Runs test files, prints each test, and answers the result; a file that does not load counts as failed. */
export async function runMocha(files: readonly string[], options: MochaOptions): Promise<Result> {
  const lines: string[] = [];
  const print = (line: string) => {
    lines.push(line);
    console.log(line);
  };
  Mocha.reporters.Base.consoleLog = (...values: unknown[]) => print(format(...values));
  const { timeout, jobs } = options;
  const inProcesses = jobs === undefined ? {} : { parallel: true, jobs };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout, ...inProcesses });
  const sorted = files.toSorted();
  // Nobody is left with a long one at the end: those are at the end of the alphabet.
  for (const file of jobs === undefined ? sorted : sorted.reverse()) mocha.addFile(file);
  const result = await resultOf(mocha, print);
  const report: MochaReport = { ...result, lines };
  if (options.reportFile) writeFileSync(options.reportFile, JSON.stringify(report));
  return result;
}

async function resultOf(mocha: Mocha, print: (line: string) => void): Promise<Result> {
  try {
    // Processes load what they run.
    if (!mocha.options.parallel) await mocha.loadFilesAsync();
  } catch (error) {
    print(format(error));
    return { passed: 0, failed: 1, skipped: 0, failures: [firstLine(error)] };
  }
  const failures: string[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      // Failures of hooks are no tests, but this number has them.
      resolve({ passed: passes, failed, skipped: pending, failures });
    });
    runner.on('fail', (test, error: unknown) => {
      failures.push(`${test.titlePath().join(' › ')}: ${firstLine(error)}`);
    });
  });
}

function firstLine(error: unknown): string {
  const said = error instanceof Error ? error.message : format(error);
  return said.split('\n', 1)[0] ?? '';
}
