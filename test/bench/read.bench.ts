import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, closeSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../support/scratchFolder.ts';
import { messages } from '../unit/ask/messages.ts';
import { plan } from '../unit/ask/row.ts';
import type { Bench } from './bench.ts';
import { timesOf } from './measure.ts';
import { shippedExtension } from './shipped.ts';

const baseline = 'only taken apart as JSON and put together';

/** The command as its users start it, from the first byte of the program to the last answer. */
export const bench: Bench = {
  name: 'read: one message of many, the start of the program included (50 µs are 20 000 a second)',
  unit: 'µs',
  baseline,
  needsHost: false,
  async measure(isSmoke) {
    const count = isSmoke ? 1000 : 100_000;
    const folder = scratchFolder();
    const input = join(folder, 'input');
    writeFileSync(input, lines(count).join(''));
    writePlan(folder);
    const parsing = join(folder, 'parsing.cjs');
    writeFileSync(parsing, onlyJson);
    const cli = join(shippedExtension(), 'dist', 'cli.cjs');
    const rows = [
      { name: baseline, args: [parsing] },
      { name: 'read', args: [cli, 'read', '--repo', folder], budget: 50 },
    ];
    const times = await timesOf(
      rows.map(({ name, args }) => ({ name, operations: count, run: () => fed(args, input) })),
      isSmoke ? 1 : 5,
    );
    return rows.map(({ name, budget }, index) => ({
      name,
      values: (times[index] ?? []).map((milliseconds) => milliseconds * 1000),
      ...(budget === undefined ? {} : { budget }),
    }));
  },
};

const onlyJson = `
let rest = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (chunk) => {
  const lines = (rest + chunk).split('\\n');
  rest = lines.pop();
  process.stdout.write(lines.map((line) => JSON.stringify(JSON.parse(line)) + '\\n').join(''));
});
`;

/** Messages of all conventions in turns; the few that are larger than any person writes are left out. */
function lines(count: number): readonly string[] {
  const rows = Object.values(messages)
    .flat()
    .filter(({ message }) => message.length < 5000)
    .map(({ message, paths = [] }) => `${JSON.stringify({ message, kind: 'message', paths })}\n`);
  return Array.from({ length: count }, (_, index) => rows[index % rows.length] ?? '');
}

function writePlan(folder: string): void {
  const personas = plan.personas.map((persona) => `- ${JSON.stringify(persona)}\n`);
  mkdirSync(join(folder, '.product'));
  writeFileSync(join(folder, '.product/personas.yaml'), personas.join(''));
}

/** Runs a script with a file on its standard input; nobody reads its answers. */
async function fed(args: readonly string[], input: string): Promise<void> {
  const file = openSync(input, 'r');
  try {
    const child = spawn(process.execPath, args, { stdio: [file, 'ignore', 'inherit'] });
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  } finally {
    closeSync(file);
  }
}
