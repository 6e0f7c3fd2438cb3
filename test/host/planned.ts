/** A repository with a roadmap in the real editor, and what the extension knows of it. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { Lifetime } from '../../src/base/lifetime.ts';
import type { GitApi } from '../../src/editor/gitExtension.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import { openRepository } from '../../src/editor/openRepository.ts';
import type * as mindDoor from '../../src/mind.ts';
import type * as planDoor from '../../src/plan.ts';
import { silent } from '../support/silent.ts';
import type { TestRepository } from '../support/repository.ts';

export const roadmap = `version: 1
# What we work towards.
outcomes:
  - id: O2
    text: Photos reach the office the same day
    metric: { name: lost photos a week, baseline: 41, target: 5, readings: [{ at: 2026-10-01, value: 18 }] }
items:
  - id: R-17
    title: Offline-first uploads
    status: now # the office still loses photos
    outcome: O2
    personas: [field-technician]
    problem: No network in basements
    paths: ["mobile/upload/**", "!mobile/upload/old.ts", "api/photos.ts"]
    tickets: ["#12", "PROJ-7"]
    teams: [mobile]
  - id: R-18
    title: Dispatch board
    status: next
    personas: [dispatcher]
    paths: ["office/**"]
`;

const home = (): string => {
  const extension = vscode.extensions.getExtension('product-mindset.product-mindset');
  if (!extension) throw new Error('The extension is not installed.');
  return extension.extensionPath;
};
const bundle = (name: string): unknown =>
  createRequire(join(home(), 'dist', 'door.cjs'))(`./${name}.cjs`);

/** The bundle that edits plans, as it is shipped. */
export const editing = (): typeof planDoor => bundle('plan') as typeof planDoor;

/** Opens a repository that VS Code's git has open already, as the extension does. */
export async function openedMind(repository: TestRepository): Promise<OpenRepository> {
  const { openMind } = bundle('mind') as typeof mindDoor;
  const git = vscode.extensions.getExtension<{ getAPI(version: 1): GitApi }>('vscode.git');
  const found = git?.exports
    .getAPI(1)
    .repositories.find(({ rootUri }) => rootUri.fsPath === repository.directory);
  if (!found) throw new Error('This repository is not open.');
  const life = new Lifetime();
  const directory = repository.directory;
  const mind = life.own(await openMind({ directory, gitBinary: 'git' }, silent, Date.now));
  await mind.refresh();
  return openRepository(found, mind, life);
}
