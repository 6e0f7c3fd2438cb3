import * as vscode from 'vscode';
import { Lifetime } from '../base/lifetime.ts';
import type { Clock } from '../base/clock.ts';
import type { ContextSubject } from '../model/context.ts';
import type { Outcome } from '../protocol/messages.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import { fileInRepository } from './fileInRepository.ts';
import { lineAnswer } from './lineAnswer.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { done, failed } from './outcomes.ts';

interface Parts {
  readonly minds: Pick<Minds, 'all'>;
  /** Shows it in the panel, wherever that is, without going there. */
  readonly show: (entry: OpenRepository, subject: ContextSubject) => void;
  readonly clock: Clock;
}

/**
 * Says at the line of the cursor whom it is for and why: asks git once, when somebody asks, and shows
 * the answer as a hover that is gone when the cursor leaves the line or the file changes.
 */
export class LineHover implements vscode.Disposable {
  readonly #parts: Parts;
  #current: Lifetime | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  async ask(): Promise<Outcome> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.uri.scheme !== 'file') return failed(contextAnswerWording.noLine());
    const { document, selection } = editor;
    const { minds, show, clock } = this.#parts;
    const found = await fileInRepository(document.uri.fsPath, minds.all);
    if (!found) return failed(contextAnswerWording.nowhere('no-repository'));
    const { entry, path } = found;
    const { line } = selection.active;
    if (isBelowTheLast(document, line)) return failed(contextAnswerWording.noLine());
    const { signal, life } = this.#begin(editor, line);
    try {
      // What is not saved is not what git would read.
      const text = document.isDirty ? { text: document.getText() } : {};
      const lines = await withProgress(async () => {
        const origin = await entry.mind.commits.originOf({ path, line: line + 1, ...text }, signal);
        if (origin.kind === 'commit') show(entry, { kind: 'commit', sha: origin.sha });
        return lineAnswer(entry.mind, origin, clock(), signal);
      });
      if (life.over) return done('');
      life.own(showOn(document, line, lines));
      await vscode.commands.executeCommand('editor.action.showHover');
      return done('');
    } catch (error) {
      if (life.over) return done('');
      life.dispose();
      throw error;
    }
  }

  /** Ends what was asked before, and what is asked now when it is about something else. */
  #begin(editor: vscode.TextEditor, line: number): { signal: AbortSignal; life: Lifetime } {
    this.#current?.dispose();
    const life = (this.#current = new Lifetime());
    const abort = new AbortController();
    const end = (): void => life.dispose();
    life.own({ dispose: () => abort.abort() });
    life.own(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        if (textEditor === editor && selections[0]?.active.line !== line) end();
      }),
    );
    life.own(vscode.window.onDidChangeActiveTextEditor(end));
    life.own(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === editor.document && contentChanges.length > 0) end();
      }),
    );
    return { signal: abort.signal, life };
  }

  dispose(): void {
    this.#current?.dispose();
  }
}

/** Below the end of the last line editors have one more, which git has not. */
function isBelowTheLast(document: vscode.TextDocument, line: number): boolean {
  return line === document.lineCount - 1 && document.lineAt(line).text === '';
}

/** Nobody else's hover is touched: this one stands among them on its line. */
function showOn(
  { uri }: vscode.TextDocument,
  line: number,
  lines: readonly string[],
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { scheme: 'file' },
    {
      provideHover(document, position) {
        const isHere = document.uri.toString() === uri.toString() && position.line === line;
        if (!isHere) return undefined;
        // What people wrote is shown as they wrote it, never as markup.
        const text = new vscode.MarkdownString().appendText(lines.join('\n'));
        return new vscode.Hover(text, document.lineAt(line).range);
      },
    },
  );
}

function withProgress<T>(work: () => Promise<T>): Thenable<T> {
  const { Window: location } = vscode.ProgressLocation;
  return vscode.window.withProgress({ location, title: contextAnswerWording.looking() }, work);
}
