import { join } from 'node:path';
import { openHost } from '../support/host.ts';
import { buildSample } from '../support/sample.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import type { Bench, Series } from './bench.ts';
import { figuresVariable, noted } from './figures.ts';
import { percentile } from './measure.ts';
import { activationIn } from './startupText.ts';
import type { Activation } from './startupText.ts';
import { bundled, shippedExtension } from './shipped.ts';

const ours = 'product-mindset.product-mindset';
const builtIn = 'vscode.git';
const baseline = `load and activate ${builtIn}`;
const editors = 5;

const together = ({ load, call }: Activation): number => load + call;

/** By "Startup Performance" of VS Code itself, in editors that were never open before. */
export const bench: Bench = {
  name: 'activation in a real VS Code, and what git needs in the same',
  unit: 'ms',
  baseline,
  needsHost: true,
  async measure(isSmoke) {
    const texts: string[] = [];
    for (let count = 0; count < (isSmoke ? 1 : editors); count += 1) texts.push(await startUp());
    const of = (id: string) => texts.map((text) => activationIn(text, id));
    const git = of(builtIn);
    const our = of(ours);
    const row = (name: string, values: readonly number[]): Series => ({
      name,
      values,
      judgedBy: 'p50',
    });
    const gitTogether = git.map(together);
    return [
      row(baseline, gitTogether),
      { ...row('load and activate ours', our.map(together)), budget: percentile(gitTogether, 0.5) },
      row(
        'load code, ours',
        our.map(({ load }) => load),
      ),
      {
        ...row(
          'call activate, ours',
          our.map(({ call }) => call),
        ),
        budget: 20,
      },
      row(
        'finish activate, ours',
        our.map(({ finish }) => finish),
      ),
      row(
        'load code, git',
        git.map(({ load }) => load),
      ),
      row(
        'call activate, git',
        git.map(({ call }) => call),
      ),
      row(
        'finish activate, git',
        git.map(({ finish }) => finish),
      ),
    ];
  },
};

/** Opens a VS Code on the sample product and answers the text of its "Startup Performance". */
async function startUp(): Promise<string> {
  const scratch = scratchFolder();
  const file = join(scratch, 'figures');
  const extension = shippedExtension();
  const host = await openHost({
    folder: buildSample(join(scratch, 'fieldwork')).root,
    extension,
    tests: await bundled(
      new URL('./hosted/startup.ts', import.meta.url),
      join(extension, 'dist', 'startup.cjs'),
    ),
    env: { [figuresVariable]: file },
  });
  try {
    const code = await host.finished;
    const text = noted(file, 'startup')[0]?.text;
    if (text === undefined) throw new Error(`VS Code ended with ${code} before it told its start.`);
    return text;
  } finally {
    await host.close();
  }
}
