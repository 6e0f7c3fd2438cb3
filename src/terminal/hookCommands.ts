import type { Command } from 'commander';
import { reasonOf } from '../base/productError.ts';
import { hookLine } from '../hook/hookBlock.ts';
import type { Hook, HookStatus } from '../hook/hook.ts';
import { openHook } from '../hook/openHook.ts';
import type { Plan } from '../model/plan.ts';
import type { WithRepository } from './commandLine.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import { hookHelp } from './help.ts';
import { hookRemovalText, hookStatusText } from './hookText.ts';
import type { Output } from './output.ts';

/** Adds `hook install|uninstall|status`. */
export function addHook(
  program: Command,
  run: WithRepository,
  readPlan: (root: string) => Promise<Plan>,
): void {
  const withHook = (command: (hook: Hook, output: Output) => Promise<ExitCode>): Promise<void> =>
    run(async ({ repo }, output) => {
      const hook = await openHook({ directory: repo, gitBinary: 'git', readPlan });
      try {
        return await command(hook, output);
      } catch (error) {
        const reason = reasonOf(error);
        if (reason !== 'read-only' || !(error instanceof Error)) throw error;
        // It says which folder.
        output.complain(error.message, reason);
        return exitCodes.notStored;
      }
    });
  const show = (status: HookStatus, output: Output): void =>
    output.print(
      status.obstacle === 'in-work-tree' ? { ...status, line: hookLine } : status,
      hookStatusText(status),
    );

  const group = program
    .command('hook')
    .description('offer who and why in the commit message of any editor')
    .addHelpText('after', hookHelp);
  group
    .command('install')
    .description('put the hook beside whatever runs as prepare-commit-msg')
    .action(() =>
      withHook(async (hook, output) => {
        const status = await hook.install();
        show(status, output);
        if (status.state === 'installed') return exitCodes.done;
        return status.obstacle === 'bare' ? exitCodes.noRepository : exitCodes.somethingWrong;
      }),
    );
  group
    .command('uninstall')
    .description('take it out again, without a trace')
    .action(() =>
      withHook(async (hook, output) => {
        const removal = await hook.uninstall();
        output.print(removal, hookRemovalText(removal));
        return removal.left.length > 0 ? exitCodes.somethingWrong : exitCodes.done;
      }),
    );
  group
    .command('status')
    .description('say whether it is installed, where, and beside what')
    .action(() =>
      withHook(async (hook, output) => {
        const status = await hook.status();
        show(status, output);
        return status.state === 'lost' ? exitCodes.somethingWrong : exitCodes.done;
      }),
    );
}
