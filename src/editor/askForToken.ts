import * as vscode from 'vscode';
import { signInWording } from './signInWording.ts';
import { tokenPageOf } from './tokenPage.ts';
import type { TrackerSite } from './trackerSites.ts';

const looksLikeToken = /^[!-~]{4,4000}$/;
const looksLikeMail = /^[^\s@:]+@[^\s@:]+$/;

/**
 * Asks for a token, as `credentialOf` takes it, with a button that opens the page that makes one;
 * `undefined` when the person thought better of it.
 */
export async function askForToken(site: TrackerSite): Promise<string | undefined> {
  if (site.kind !== 'jira') return askForTokenAlone(site);
  const mail = await vscode.window.showInputBox({
    title: signInWording.mailTitle(site.host),
    prompt: signInWording.mailPrompt(),
    ignoreFocusOut: true,
    validateInput: (value) =>
      looksLikeMail.test(value.trim()) ? undefined : signInWording.noMail(),
  });
  if (mail === undefined) return undefined;
  const token = await askForTokenAlone(site);
  return token === undefined ? undefined : `${mail.trim()}:${token}`;
}

function askForTokenAlone(site: TrackerSite): Promise<string | undefined> {
  const input = vscode.window.createInputBox();
  const page = tokenPageOf(site);
  input.title = signInWording.tokenTitle(site.host);
  input.prompt = signInWording.tokenPrompt(site.kind);
  input.password = true;
  // The person goes to a browser for it.
  input.ignoreFocusOut = true;
  if (page !== undefined) {
    const iconPath = new vscode.ThemeIcon('link-external');
    input.buttons = [{ iconPath, tooltip: signInWording.openPage() }];
  }
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => {
      if (page !== undefined) void vscode.env.openExternal(vscode.Uri.parse(page, true));
    });
    input.onDidChangeValue(() => (input.validationMessage = ''));
    input.onDidAccept(() => {
      const token = input.value.trim();
      if (looksLikeToken.test(token)) {
        resolve(token);
        input.hide();
      } else input.validationMessage = signInWording.noToken();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
