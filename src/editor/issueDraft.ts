import * as vscode from 'vscode';
import type { Outcome } from '../protocol/messages.ts';
import type { ReferenceContext } from '../tickets/context.ts';
import { newIssueLink } from '../tickets/newIssueLink.ts';
import { openDraft } from './openDraft.ts';
import { done } from './outcomes.ts';
import { signalTabWording } from './signalTabWording.ts';

/**
 * Opens a text as a new issue in the browser, with nothing sent, where the forge of the repository has
 * an address for that; else as a document that is not saved yet.
 */
export async function openIssueDraft(
  context: ReferenceContext | undefined,
  draft: { readonly title: string; readonly body: string },
): Promise<Outcome> {
  const link = context && newIssueLink(context, draft);
  if (link === undefined) {
    await openDraft(`# ${draft.title}\n\n${draft.body}\n`);
    return done(signalTabWording.documentOpened());
  }
  // As text: taken apart and put together again, its `&` and `#` would mean something else.
  const isOpen = await vscode.env.openExternal(link as unknown as vscode.Uri);
  return done(isOpen ? signalTabWording.draftOpened() : '');
}
