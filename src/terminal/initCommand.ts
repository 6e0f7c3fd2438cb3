import type { Command } from 'commander';
import { ProductError, reasonOf } from '../base/productError.ts';
import { writeMissing } from '../plan/writeMissing.ts';
import type { Mind } from '../story/mind.ts';
import type { WithMind } from './commandLine.ts';
import type { DraftedFile } from './draftedFiles.ts';
import { draftedFiles } from './draftedFiles.ts';
import type { ExitCode } from './exitCodes.ts';
import { exitCodes } from './exitCodes.ts';
import { initHelp } from './help.ts';
import { lookedAround } from './lookedAround.ts';
import type { Output } from './output.ts';

interface Given {
  readonly write?: true;
  readonly dryRun?: true;
  readonly update: boolean;
}

/** Adds `init`. */
export function addInit(program: Command, withMind: WithMind): void {
  program
    .command('init')
    .description('propose the files of .product/ from what commits, tickets and CODEOWNERS say')
    .option('--dry-run', 'only show them, which is what it does unless told')
    .option('--write', 'write those that are missing; what is there stays as it is')
    .option('--no-update', 'look only at what the index has, and do not read on first')
    .addHelpText('after', initHelp)
    .action(({ write, dryRun, update }: Given) =>
      withMind(async (mind, output) => {
        if (write && dryRun) {
          throw new ProductError('bad-input', 'say either --dry-run or --write');
        }
        const code = await lookedAround(mind, output, update);
        if (code === undefined) return exitCodes.somethingWrong;
        if (mind.facts()?.standing.bare === true) {
          throw new ProductError('not-a-repository', 'a bare repository has no files');
        }
        const files = await draftedFiles(mind);
        return write ? written(mind, output, files, code) : shown(output, files, code);
      }),
    );
}

function shown(output: Output, files: readonly DraftedFile[], code: ExitCode): ExitCode {
  for (const { file, isThere, text } of files) {
    if (isThere)
      output.print({ file, state: 'there', text: null }, `# ${file} is there, and stays.\n`);
    else output.print({ file, state: 'proposed', text }, `# ----- ${file}\n\n${text}`);
  }
  const isMissing = files.some(({ isThere }) => !isThere);
  output.remark(
    isMissing
      ? 'Nothing was written. To write what is missing: product-mindset init --write'
      : 'Everything is there. To check it: product-mindset check',
  );
  return code;
}

async function written(
  { root }: Mind,
  output: Output,
  files: readonly DraftedFile[],
  code: ExitCode,
): Promise<ExitCode> {
  let count = 0;
  for (const { file, isThere, text } of files) {
    const isNew = !isThere && (await writtenOne(root, file, text, count));
    if (isNew) count += 1;
    if (isNew) output.print({ file, state: 'written', text }, `Wrote ${file}.`);
    else output.print({ file, state: 'there', text: null }, `${file} is there, and stays.`);
  }
  if (count > 0) {
    output.remark(
      'Next: read them, correct what is not so, then product-mindset check, and commit them.',
    );
  }
  return code;
}

/** Says what was written before a failure, so that nobody has to guess. */
async function writtenOne(
  root: string,
  file: string,
  text: string,
  before: number,
): Promise<boolean> {
  try {
    return await writeMissing(root, file, text);
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === undefined || before === 0 || !(error instanceof Error)) throw error;
    const words = `${error.message}; what was written before stays`;
    throw new ProductError(reason, words, { cause: error });
  }
}
