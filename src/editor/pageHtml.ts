import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/**
 * The document of a page: `dist` has its script and its style under its name. Nothing else may run in
 * it or be loaded.
 */
export function pageHtml(
  webview: vscode.Webview,
  dist: vscode.Uri,
  { name, title }: { readonly name: string; readonly title: string },
): string {
  const nonce = randomBytes(16).toString('hex');
  const uriOf = (file: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(dist, file)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!doctype html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${uriOf(`${name}.css`)}">
</head>
<body>
<script nonce="${nonce}" src="${uriOf(`${name}.js`)}"></script>
</body>
</html>`;
}
