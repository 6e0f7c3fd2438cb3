import * as vscode from 'vscode';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { PlanProblem } from '../model/plan.ts';
import { planNames } from '../plan/planPaths.ts';
import { strangersIn } from '../plan/strangersIn.ts';
import type { Later } from './later.ts';
import { isPlanDocument } from './planDocuments.ts';
import type { PlanTexts } from './planTexts.ts';
import { folderOf } from './planTexts.ts';
import { wording } from './wording.ts';

/** Long enough that a word is finished, in milliseconds; a plan that takes long to read waits longer. */
const settled = 300;
const restForWork = 5;

interface Parts {
  readonly texts: PlanTexts;
  readonly later: Later;
  readonly log: Log;
}

/** Shows what is wrong with the files of a plan that are open, while they are written. */
export function showPlanProblems({ texts, later, log }: Parts): Disposable {
  const life = new Lifetime();
  const marks = life.own(vscode.languages.createDiagnosticCollection('product-mindset-plan'));
  const waiting = new Map<string, Disposable>();
  const runs = new Map<string, number>();
  let took = 0;

  const show = async (folder: string, uri: vscode.Uri): Promise<void> => {
    const run = (runs.get(folder) ?? 0) + 1;
    runs.set(folder, run);
    const all = await texts.all(uri);
    const began = performance.now();
    const { problems } = await texts.plan(uri);
    took = performance.now() - began;
    // It was written on meanwhile.
    if (runs.get(folder) !== run) return;
    for (const text of all) {
      const document = documentOf(text.uri);
      if (!document) continue;
      const own = problems.filter(({ file }) => file === planNames[text.places.file]);
      const files = all.map(({ places }) => places);
      const strangers = strangersIn(text.places, files).map(({ id }) => text.rangeOf(id));
      marks.set(
        text.uri,
        own.map((problem) => markOf(problem, document, strangers)),
      );
    }
  };
  const showLater = (document: vscode.TextDocument): void => {
    if (!isPlanDocument(document)) return;
    const folder = folderOf(document.uri);
    runs.set(folder, (runs.get(folder) ?? 0) + 1);
    waiting.get(folder)?.dispose();
    const rest = later(Math.max(settled, took * restForWork), () => {
      waiting.delete(folder);
      show(folder, document.uri).catch((error: unknown) =>
        log.error('The plan could not be checked', error),
      );
    });
    waiting.set(folder, rest);
  };
  const { workspace } = vscode;
  const showAll = (): void => workspace.textDocuments.forEach(showLater);
  const files = life.own(workspace.createFileSystemWatcher('**/.product/*.yaml'));
  life.own({ dispose: () => waiting.forEach((rest) => rest.dispose()) });
  for (const heard of [files.onDidChange, files.onDidCreate, files.onDidDelete]) {
    life.own(heard(showAll));
  }
  life.own(workspace.onDidOpenTextDocument(showLater));
  life.own(workspace.onDidChangeTextDocument(({ document }) => showLater(document)));
  life.own(
    workspace.onDidCloseTextDocument((document) => {
      marks.delete(document.uri);
      // What the others mean may be another file now.
      if (isPlanDocument(document)) showAll();
    }),
  );
  showAll();
  return life;
}

function documentOf(uri: vscode.Uri): vscode.TextDocument | undefined {
  const name = uri.toString();
  return vscode.workspace.textDocuments.find((each) => each.uri.toString() === name);
}

function markOf(
  { line, column, endLine, endColumn, detail }: PlanProblem,
  document: vscode.TextDocument,
  strangers: readonly vscode.Range[],
): vscode.Diagnostic {
  const told = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  const range = document.validateRange(told);
  // Nothing is seen of a place without width.
  const shown = range.isEmpty ? lineFrom(document, range.start) : range;
  const isStranger = strangers.some((stranger) => stranger.contains(shown));
  const { Error, Warning } = vscode.DiagnosticSeverity;
  const mark = new vscode.Diagnostic(shown, detail, isStranger ? Warning : Error);
  mark.source = wording.source();
  return mark;
}

function lineFrom(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
): vscode.Range {
  const { text, firstNonWhitespaceCharacterIndex: first } = document.lineAt(line);
  const end = text.trimEnd().length;
  return new vscode.Range(line, Math.min(Math.max(character, first), end), line, end);
}
