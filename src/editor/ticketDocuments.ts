import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { commitDocuments, isCommitDocument, repositoryOf } from './commitDocuments.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import type { TicketMarks } from './ticketMarks.ts';

const plans: vscode.DocumentFilter = { scheme: 'file', pattern: '**/.product/*.yaml' };
const documents: vscode.DocumentSelector = [...commitDocuments, plans];

/**
 * Explains the references in commit messages and plans on hover, and links them. What does it is
 * loaded when there is something that looks like a reference.
 */
export function explainTickets(minds: Minds, marks: () => Promise<TicketMarks>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(documents, {
      async provideHover(document, position) {
        const entry = repositoryAround(document, minds);
        if (!entry || !mayRefer(document.lineAt(position).text)) return undefined;
        return (await marks()).hover(entry, document, position);
      },
    }),
    vscode.languages.registerDocumentLinkProvider(documents, {
      async provideDocumentLinks(document) {
        const entry = repositoryAround(document, minds);
        if (!entry || !mayRefer(document.getText())) return [];
        return [...(await marks()).links(entry, document)];
      },
    }),
  );
}

const mayRefer = (text: string): boolean => /[#!&/-]\d/.test(text);

function repositoryAround(document: vscode.TextDocument, minds: Minds): OpenRepository | undefined {
  if (isCommitDocument(document)) return repositoryOf(document, minds);
  return minds.byRoot(dirname(dirname(document.uri.fsPath)));
}
