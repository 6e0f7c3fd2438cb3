import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';

/** What one process took, with all that it started. */
export interface Taken {
  /** From its start to its end. */
  readonly milliseconds: number;
  /** Time of processors, of the system too. */
  readonly cpu: number;
  /** The most memory that it had by itself, in MB; `NaN` where the system does not say. */
  readonly megabytes: number;
}

/** The first argument is where its output goes; what it took of the processors comes last. */
const script = 'out=$1; shift; "$@" >"$out" || exit $?; times';

/** Runs a program to its end. Rejects when that is not a good one. */
export async function wholeProcess(
  command: readonly string[],
  options: { readonly directory: string; readonly output?: string },
): Promise<Taken> {
  const started = performance.now();
  const child = spawn('sh', ['-c', script, 'sh', options.output ?? '/dev/null', ...command], {
    cwd: options.directory,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let kilobytes = Number.NaN;
  const look = setInterval(() => {
    kilobytes = mostMemory(child.pid ?? 0) ?? kilobytes;
  }, 10);
  const [output, [code]] = await Promise.all([
    buffer(child.stdout),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  clearInterval(look);
  const milliseconds = performance.now() - started;
  if (code !== 0) throw new Error(`${command.join(' ')} ended with ${code}.`);
  return { milliseconds, cpu: cpuIn(output.toString()), megabytes: kilobytes / 1000 };
}

/** The high-water mark of the only child of a process, in kB, as Linux tells it. */
function mostMemory(parent: number): number | undefined {
  try {
    const children = readFileSync(`/proc/${parent}/task/${parent}/children`, 'utf8');
    const status = `/proc/${children.trim()}/status`;
    if (!existsSync(status)) return undefined;
    const text = readFileSync(status, 'utf8');
    // Before it becomes the program it is a shell, and at its end it has nothing.
    const most = /VmHWM:\s*(\d+)/.exec(text)?.[1];
    return text.startsWith('Name:\tsh\n') || most === undefined ? undefined : Number(most);
  } catch {
    // It has ended between two looks.
    return undefined;
  }
}

/** `times` prints minutes and seconds of the shell, and then of what it has waited for. */
function cpuIn(text: string): number {
  const last = text.trim().split('\n').at(-1) ?? '';
  return [...last.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000,
    0,
  );
}

/** What each command took; they take turns, so that a slow moment falls on all. */
export async function inTurns<Name extends string>(
  commands: Readonly<Record<Name, () => Promise<Taken>>>,
  repeats: number,
): Promise<Readonly<Record<Name, readonly Taken[]>>> {
  const names = Object.keys(commands) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, [] as Taken[]])) as Record<
    Name,
    Taken[]
  >;
  for (let round = 0; round < repeats; round += 1) {
    for (const name of names) taken[name].push(await commands[name]());
  }
  return taken;
}
