/**
 * Brings the index of a repository up to date, as another window or the command line does, and says
 * on standard output, in lines of JSON, how it is coming along.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf } from '../../src/base/productError.ts';
import { openGit } from '../../src/git/openGit.ts';
import { historyHere } from '../../src/history/historyHere.ts';
import { silent } from '../support/silent.ts';
import type { Said } from '../support/history/indexingProcess.ts';

const say = (said: Said): void => void process.stdout.write(`${JSON.stringify(said)}\n`);

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      /** Ends when so many commits can be asked for. */
      until: { type: 'string' },
      /** Leaves out what is looked for behind: files that were moved and edited. */
      'exact-only': { type: 'boolean', default: false },
    },
  });
  const [directory = '', folder = ''] = positionals;
  const until = values.until === undefined ? Infinity : Number(values.until);
  const git = await openGit({ binary: 'git', directory });
  const history = historyHere({
    git,
    gitBinary: 'git',
    folder,
    cacheFolder: join(folder, 'elsewhere'),
    log: silent,
  });
  const life = new AbortController();
  const started = performance.now();
  say({ at: 'begin' });
  try {
    const report = await history.update({
      signal: life.signal,
      onProgress({ phase, commits }) {
        const milliseconds = performance.now() - started;
        say({ at: 'progress', phase, commits, milliseconds });
        if (commits >= until || (values['exact-only'] && phase === 'moves')) life.abort();
      },
    });
    const milliseconds = performance.now() - started;
    const { maxRSS } = process.resourceUsage();
    say({ at: 'end', report, milliseconds, kilobytes: maxRSS });
  } catch (error) {
    if (life.signal.aborted) return;
    say({ at: 'failed', reason: reasonOf(error) ?? 'unknown', words: String(error) });
  } finally {
    history.dispose();
  }
}

void main();
