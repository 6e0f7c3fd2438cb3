import type { Mind } from '../story/mind.ts';
import type { ExitCode } from './exitCodes.ts';
import type { Output } from './output.ts';

/** The options that every command takes. */
export interface Everywhere {
  readonly repo: string;
  readonly json?: true;
}

/** Runs a command and turns its failure into one line on standard error and an exit code. */
export type WithRepository = (
  command: (everywhere: Everywhere, output: Output) => Promise<ExitCode>,
) => Promise<void>;

/** The same for a command that has something to say about an opened repository. */
export type WithMind = (
  command: (mind: Mind, output: Output, everywhere: Everywhere) => Promise<ExitCode>,
) => Promise<void>;
