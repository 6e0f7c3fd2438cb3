import { writeFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** What a run leaves in its file. */
export interface MochaReport extends Counts {
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

/** Runs test files, prints each test, and answers the counts; a file that does not load counts as failed. */
export async function runMocha(files: readonly string[], options: MochaOptions): Promise<Counts> {
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
  const counts = await counted(mocha, print);
  const report: MochaReport = { ...counts, lines };
  if (options.reportFile) writeFileSync(options.reportFile, JSON.stringify(report));
  return counts;
}

async function counted(mocha: Mocha, print: (line: string) => void): Promise<Counts> {
  try {
    // Processes load what they run.
    if (!mocha.options.parallel) await mocha.loadFilesAsync();
  } catch (error) {
    print(format(error));
    return { passed: 0, failed: 1, skipped: 0 };
  }
  return new Promise((resolve) => {
    const runner = mocha.run((failed) => {
      const { passes = 0, pending = 0 } = runner.stats ?? {};
      // Failures of hooks are no tests, but this number has them.
      resolve({ passed: passes, failed, skipped: pending });
    });
  });
}
