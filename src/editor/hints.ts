import * as vscode from 'vscode';
import type { MissingLine } from '../ask/suggestions.ts';
import { commandIds } from '../protocol/ids.ts';
import { commitDocuments, isCommitDocument } from './commitDocuments.ts';
import type { Minds } from './minds.ts';
import type { Choice, Offer, OfferFor } from './offers.ts';
import { lineOf } from './offers.ts';
import { onSettingsChanged, setting } from './settings.ts';
import { wording } from './wording.ts';

/** Long enough that a word is finished, in milliseconds. */
const settled = 400;

/**
 * Marks the subject of a message without who or why, faintly, with a quick fix. Never above
 * `Information`: git can be told to refuse commits on warnings.
 */
export function markMissingLines(minds: Minds, offerFor: OfferFor): vscode.Disposable {
  const marks = vscode.languages.createDiagnosticCollection('product-mindset');
  const timers = new Map<string, NodeJS.Timeout>();

  const mark = (document: vscode.TextDocument): void => {
    const severity = setting('message.hint');
    const offer = severity === 'off' ? undefined : offerFor(document);
    marks.set(document.uri, offer && severity !== 'off' ? marksOf(document, offer, severity) : []);
  };
  const markLater = (document: vscode.TextDocument): void => {
    if (!isCommitDocument(document)) return;
    const key = document.uri.toString();
    clearTimeout(timers.get(key));
    timers.set(
      key,
      setTimeout(() => {
        timers.delete(key);
        mark(document);
      }, settled),
    );
  };
  const markAll = (): void => vscode.workspace.textDocuments.forEach(markLater);

  return vscode.Disposable.from(
    marks,
    { dispose: () => timers.forEach((timer) => clearTimeout(timer)) },
    vscode.workspace.onDidOpenTextDocument(markLater),
    vscode.workspace.onDidChangeTextDocument(({ document }) => markLater(document)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      clearTimeout(timers.get(uri.toString()));
      marks.delete(uri);
    }),
    minds.onDidChange(markAll),
    onSettingsChanged(markAll),
    vscode.languages.registerCodeActionsProvider(
      commitDocuments,
      {
        provideCodeActions(document, _range, { diagnostics }) {
          const own = diagnostics.filter(({ source }) => source === wording.source());
          const offer = own.length > 0 ? offerFor(document) : undefined;
          return offer ? fixesFor(document, offer, own) : undefined;
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function marksOf(
  document: vscode.TextDocument,
  { message, missing }: Offer,
  severity: 'hint' | 'information',
): vscode.Diagnostic[] {
  if (missing.length === 0 || message.subject === '') return [];
  const text = document.getText();
  const start = document.positionAt(Math.max(0, text.search(/\S/)));
  const mark = new vscode.Diagnostic(
    document.lineAt(start).range,
    wording.missing(missing.map(({ field }) => field)),
    severity === 'hint' ? vscode.DiagnosticSeverity.Hint : vscode.DiagnosticSeverity.Information,
  );
  mark.source = wording.source();
  return [mark];
}

function fixesFor(
  document: vscode.TextDocument,
  offer: Offer,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const fixOf = (title: string, command: vscode.Command): vscode.CodeAction => {
    const fix = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    fix.command = command;
    fix.diagnostics = diagnostics;
    return fix;
  };
  const put = (field: MissingLine['field'], { value, label }: Choice): vscode.CodeAction => {
    const line = lineOf({ field, value });
    const title = wording.addLine(line.key, label);
    return fixOf(title, { title, command: commandIds.putLines, arguments: [document.uri, [line]] });
  };
  const best = offer.missing.flatMap(({ field }) => {
    const [choice] = field === 'who' ? offer.whos : offer.whys;
    return choice ? [put(field, choice)] : [];
  });
  const title = wording.sayWhoAndWhy();
  const ask = fixOf(title, { title, command: commandIds.sayWhoAndWhy, arguments: [document.uri] });
  return [...best, ask];
}
