/** `npm start [-- /path/to/repository] [--port N]`: the real VS Code in a browser, with the extension in it. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { giveVotes } from './giveVotes.ts';
import { addressOf, startHostServer } from './hostServer.ts';
import { downloads, repositoryRoot } from './places.ts';
import { buildSample } from './sample.ts';

try {
  const { folder, port } = asked();
  build();
  const server = await startHostServer({
    isPersonal: folder !== undefined,
    // The sample is ours; about a repository of their own, people are asked as ever.
    asksForTrust: folder !== undefined,
    ...(port ? { port } : {}),
  });
  const opened = folder ?? (await sample());
  const address = addressOf(server, { folder: opened, development: repositoryRoot });
  console.log(`\nOpen this address in a browser; Ctrl+C ends it.\n\n${address}\n`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function asked(): { readonly folder?: string; readonly port?: number } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' } },
  });
  const [path] = positionals;
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error(`"${values.port ?? ''}" is no port; give a number from 1 to 65535.`);
  }
  if (path === undefined) return port ? { port } : {};
  const folder = resolve(path);
  if (!existsSync(folder)) throw new Error(`There is nothing at ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file; give a folder.`);
  return { folder: realpathSync(folder), ...(port ? { port } : {}) };
}

function build(): void {
  console.log('Building the extension …');
  const { status } = spawnSync(process.execPath, [join(repositoryRoot, 'esbuild.mjs')], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The extension could not be built; see above.');
}

/** The sample product, with votes up to now; a new one has a change that waits to be committed. */
async function sample(): Promise<string> {
  const { root, isNew } = buildSample(join(downloads, 'sample'));
  if (isNew) {
    const change =
      '\nexport const oldestFirst = (a: { at: number }, b: { at: number }) => a.at - b.at;\n';
    appendFileSync(join(root, 'mobile', 'upload', 'queue.ts'), change);
  }
  await giveVotes(root, Date.now());
  console.log(`${isNew ? 'Made' : 'Found'} the sample product in ${root}`);
  return root;
}
