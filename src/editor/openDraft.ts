import * as vscode from 'vscode';

/** Opens Markdown as a document that is not saved yet, beside what is there. */
export async function openDraft(content: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document, { preview: false });
}
