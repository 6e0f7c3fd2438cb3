/** The sample product with a tracker on this machine, and what a person does about its tickets. */
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { Frame } from 'playwright-core';
import { repositoryRoot } from '../support/places.ts';
import type { FakeServer } from '../support/servers/startServer.ts';
import { scratchFolder } from '../support/scratchFolder.ts';
import { patience } from './badDays.ts';
import type { Fieldwork } from './fieldwork.ts';
import { openFieldwork } from './fieldwork.ts';
import type { ThisFile } from './thisFile.ts';
import { thisFileIn } from './thisFile.ts';

export interface Ticketed {
  readonly fieldwork: Fieldwork;
  readonly panel: Frame;
  readonly file: ThisFile;
  /** `127.0.0.1:1234` */
  readonly host: string;
  /** Chooses an entry of the open list by its words. */
  choose(words: string): Promise<void>;
}

interface Options {
  readonly kind: 'github' | 'gitlab';
  readonly server: FakeServer;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
  /** With the extension that signs people in to GitLab. */
  readonly signsIn?: boolean;
}

/** Opens the sample as a clone of `fieldwork/app` on a server, with the panel and a file in view. */
export async function openTicketed(path: string, options: Options): Promise<Ticketed> {
  const { kind, server, env = {}, signsIn = false } = options;
  const fieldwork = await openFieldwork({
    settings: {
      'productMindset.tickets.trackers': [{ kind, url: server.address }],
      ...options.settings,
    },
    env,
    vsix: signsIn ? [await helper()] : [],
  });
  const { page } = fieldwork.host;
  fieldwork.git('remote', 'add', 'origin', `${server.address}/fieldwork/app.git`);
  const panel = await fieldwork.panel();
  const file = thisFileIn(page, panel);
  await file.open(path);
  return {
    fieldwork,
    panel,
    file,
    host: new URL(server.address).host,
    async choose(words) {
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: words });
      await row.first().click(patience);
    },
  };
}

/** Packages the extension that signs people in, and answers where. */
async function helper(): Promise<string> {
  const packagePath = join(scratchFolder(), 'authentication.vsix');
  await createVSIX({
    cwd: join(repositoryRoot, 'test', 'support', 'authentication'),
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  return packagePath;
}
