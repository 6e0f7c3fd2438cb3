import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hook } from '../../src/hook/hook.ts';
import { openHook } from '../../src/hook/openHook.ts';
import { readPlanOf } from '../../src/mind.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';

/** A git command that may open an editor. */
export interface Edited {
  readonly code: number | null;
  /** What the editor got to see, one character a byte; `undefined` when none was opened. */
  readonly seen: string | undefined;
  readonly error: string;
}

export interface EditOptions {
  /** Lines of shell that change the message file `$1`; without them a subject is put on top. */
  readonly edit?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly directory?: string;
  readonly stdin?: 'closed' | 'empty';
}

export const personas = `- { id: field-technician, name: Field technician }
- { id: p2, name: Dispatcher at night }
`;
const roadmap = `items:
  - { id: R-1, title: Upload, status: now, personas: [p2], paths: [upload/**] }
`;

/** The lines that the hook adds to a message about `upload/`. */
export const offered = `# Who is it for, and why? Take the # off a line, and say why after the colon:
#   Dispatcher at night:
#Who: p2
#Who: field-technician
#Why:
`;

/** A repository with a plan, one commit, and something staged that an item owns. */
export function planned(shop: Workshop, name = 'repository'): TestRepository {
  const repository = shop.repository(name);
  repository.write('.product/personas.yaml', personas);
  repository.write('.product/roadmap.yaml', roadmap);
  repository.git('add', '.product');
  repository.commit('Begin', 'README');
  staged(repository);
  return repository;
}

/** Stages a change of the path with new content. */
export function staged(repository: TestRepository, path = 'upload/queue.ts'): void {
  repository.write(path, `${Math.random()}\n`);
  repository.git('--literal-pathspecs', 'add', '--', path);
}

/** The hook of a repository, with git as this machine has it. */
export function hookOf({ directory }: { readonly directory: string }): Promise<Hook> {
  return openHook({ directory, gitBinary: 'git', readPlan: readPlanOf });
}

/** Runs git with an editor that keeps what it was shown. */
export function edited(
  shop: Workshop,
  repository: TestRepository,
  args: readonly string[],
  { edit, env, directory, stdin = 'empty' }: EditOptions = {},
): Edited {
  const editor = join(shop.directory, 'editor');
  const seen = join(shop.directory, 'seen');
  const change = edit ?? '{ echo Subject; cat "$1"; } >"$1.new" && mv "$1.new" "$1"';
  writeFileSync(editor, `#!/bin/sh\n[ -e "${seen}" ] || cp "$1" "${seen}"\n${change}\n`);
  chmodSync(editor, 0o755);
  rmSync(seen, { force: true });
  const { status, stderr } = spawnSync(
    stdin === 'closed' ? '/bin/sh' : 'git',
    stdin === 'closed' ? ['-c', 'exec git "$@" <&-', 'sh', ...args] : args,
    {
      cwd: directory ?? repository.directory,
      env: { ...shop.environment, GIT_EDITOR: editor, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return {
    code: status,
    seen: existsSync(seen) ? readFileSync(seen, 'latin1') : undefined,
    error: stderr.toString(),
  };
}
