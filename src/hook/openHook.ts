import type { Log } from '../base/log.ts';
import { openGit } from '../git/openGit.ts';
import type { Plan } from '../model/plan.ts';
import type { Hook } from './hook.ts';
import { installHook } from './installHook.ts';
import { hookStatus } from './hookStatus.ts';
import { uninstallHook } from './uninstallHook.ts';

interface Opening {
  /** The work tree, or any folder in it. */
  readonly directory: string;
  readonly gitBinary: string;
  readonly log?: Log;
  /** Reads the plan of a work tree. */
  readonly readPlan: (root: string) => Promise<Plan>;
}

/** Opens the hook of the repository that holds a folder. Rejects as `openGit`. */
export async function openHook({ directory, gitBinary, log, readPlan }: Opening): Promise<Hook> {
  const git = await openGit({ directory, binary: gitBinary, ...(log ? { log } : {}) });
  return {
    status: async () => hookStatus(git, await readPlan(git.root)),
    install: async () => installHook(git, await readPlan(git.root)),
    uninstall: () => uninstallHook(git),
  };
}
