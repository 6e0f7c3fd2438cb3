import * as vscode from 'vscode';

/** The files of a plan, saved or not yet: *Set up* shows them before they are written. */
export const planDocuments: readonly vscode.DocumentFilter[] = ['file', 'untitled'].map(
  (scheme) => ({ scheme, pattern: '**/.product/{roadmap,personas,teams}.yaml' }),
);

export function isPlanDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match(planDocuments, document) > 0;
}
