/** Runs inside the extension host: notes what "Startup Performance" of VS Code says. */
import { commands, extensions, workspace } from 'vscode';
import { note, until } from '../figures.ts';

const watched = ['product-mindset.product-mindset', 'vscode.git'];

/** Called by VS Code; resolves when the text tells of both extensions. */
export async function run(): Promise<void> {
  await until('both extensions', () =>
    watched.every((id) => extensions.getExtension(id)?.isActive) ? true : undefined,
  );
  await commands.executeCommand('perfview.show');
  const text = await until('the figures of the start', () => {
    const found = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    return found && watched.every((id) => found.includes(`| ${id}`)) ? found : undefined;
  });
  note({ kind: 'startup', text });
}
