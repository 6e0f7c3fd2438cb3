import { join } from 'node:path';
import * as vscode from 'vscode';
import type { ContextSubject } from '../model/context.ts';
import type { Plan, RoadmapItem } from '../model/plan.ts';
import type { Outcome } from '../protocol/messages.ts';
import { contextWording } from './contextWording.ts';
import { escapedIcons } from './escapedIcons.ts';
import { done } from './outcomes.ts';
import type { ShownInRepository } from './shown.ts';

/**
 * Opens the roadmap where what is shown could be added: at the paths of the item that is nearest to it,
 * else at its end.
 */
export async function addToRoadmap({ entry, subject }: ShownInRepository): Promise<Outcome> {
  const uri = vscode.Uri.file(join(entry.mind.root, '.product', 'roadmap.yaml'));
  const document = await vscode.workspace.openTextDocument(uri);
  const path = pathOf(subject);
  const plan = entry.mind.facts()?.plan;
  const item = plan && nearest(plan, path);
  const line = (item && lineOfPaths(document.getText(), item)) ?? document.lineCount - 1;
  const end = document.lineAt(line).range.end;
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(end, end) });
  if (path === '') return done('');
  const text = contextWording.addPath(path);
  vscode.window.setStatusBarMessage(escapedIcons(text), 8000);
  return done(text);
}

/** As one would write it into the roadmap. */
function pathOf(subject: ContextSubject): string {
  switch (subject.kind) {
    case 'file':
      return subject.path;
    case 'folder':
      return `${subject.path}/**`;
    case 'paths':
      return subject.paths[0] ?? '';
    case 'item':
    case 'commit':
      return '';
  }
}

/** The item with a path that has most folders in common. */
function nearest({ items }: Plan, path: string): RoadmapItem | undefined {
  let best: { readonly item: RoadmapItem; readonly common: number } | undefined;
  for (const item of items.filter(({ status }) => status !== 'dropped')) {
    const common = Math.max(0, ...item.paths.map((pattern) => foldersInCommon(pattern, path)));
    if (common > (best?.common ?? 0)) best = { item, common };
  }
  return best?.item;
}

function foldersInCommon(pattern: string, path: string): number {
  const folders = path.split('/').slice(0, -1);
  const parts = pattern.replace(/^\//, '').split('/');
  const different = folders.findIndex((folder, index) => folder !== parts[index]);
  return different === -1 ? folders.length : different;
}

/** Where the paths of an item stand in the text, else where it begins; counted from 0. */
function lineOfPaths(text: string, { id }: RoadmapItem): number | undefined {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => idIn(line) === id);
  if (start < 0) return undefined;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => idIn(line) !== undefined);
  const own = end < 0 ? rest : rest.slice(0, end);
  const paths = own.findIndex((line) => /^\s*paths\s*:/.test(line));
  return paths < 0 ? start : start + 1 + paths;
}

function idIn(line: string): string | undefined {
  return /^\s*-\s*\{?\s*id\s*:\s*["']?([^"',}\s]+)/.exec(line)?.[1];
}
