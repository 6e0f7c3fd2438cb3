import * as vscode from 'vscode';
import { closestTo } from '../plan/meant.ts';
import { scalarText } from '../plan/scalarText.ts';
import { strangersIn } from '../plan/strangersIn.ts';
import { planDocuments } from './planDocuments.ts';
import type { PlanTexts } from './planTexts.ts';
import { planWording } from './planWording.ts';
import { wording } from './wording.ts';

/** Proposes the id that was probably meant where one is not known. */
export function mendPlans(texts: PlanTexts): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    planDocuments,
    {
      async provideCodeActions(document, wished, { diagnostics }) {
        const text = texts.of(document);
        const files = (await texts.all(document.uri)).map(({ places }) => places);
        return strangersIn(text.places, files).flatMap(({ id, known }) => {
          const range = text.rangeOf(id);
          const near = range.intersection(wished) && closestTo(id.value, known);
          if (near === undefined) return [];
          const fix = new vscode.CodeAction(
            planWording.replaceBy(near),
            vscode.CodeActionKind.QuickFix,
          );
          fix.isPreferred = true;
          fix.diagnostics = diagnostics.filter(
            (each) => each.source === wording.source() && each.range.intersection(range),
          );
          fix.edit = new vscode.WorkspaceEdit();
          fix.edit.replace(document.uri, range, scalarText(near, id.quote));
          return [fix];
        });
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}
