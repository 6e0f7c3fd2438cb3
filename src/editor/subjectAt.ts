import * as vscode from 'vscode';
import { isSha } from '../model/ids.ts';
import type { ContextSubject } from '../model/context.ts';
import type { ActiveFile } from './activeFile.ts';
import { activeFile } from './activeFile.ts';
import { fileInRepository } from './fileInRepository.ts';
import type { OpenRepository } from './openRepository.ts';

/** What a command is about, or why it is about nothing. */
export type SubjectAt =
  | { readonly kind: 'found'; readonly entry: OpenRepository; readonly subject: ContextSubject }
  | { readonly kind: 'no-file' | 'unsaved' | 'no-repository' };

/**
 * What a command is about that was run from the palette (the active editor), or from the menu of an
 * editor, of files and folders in the Explorer, of changes and groups of changes in Source Control, or
 * of an entry of the timeline.
 */
export async function subjectAt(
  given: readonly unknown[],
  repositories: readonly OpenRepository[],
): Promise<SubjectAt> {
  const [first, second] = given;
  // A group without changes is about nothing, and not about the active editor.
  if (isGroup(first) && first.resourceStates.length === 0) return { kind: 'no-file' };
  const uris = urisIn(given);
  const sha = shaOf(first);
  if (sha !== undefined) {
    // An entry of the timeline comes with the file whose timeline it is.
    const uri = second instanceof vscode.Uri ? second : undefined;
    const found = uri && (await fileInRepository(uri.fsPath, repositories));
    return found
      ? { kind: 'found', entry: found.entry, subject: { kind: 'commit', sha } }
      : { kind: 'no-repository' };
  }
  const files = uris.length > 0 ? uris.map(onDisk) : [activeFile() ?? ({ kind: 'none' } as const)];
  return files.length > 1 ? several(files, repositories) : single(files[0], repositories);
}

/** All that was chosen, in whichever of the ways that VS Code has to say so. */
function urisIn([first, second, ...others]: readonly unknown[]): readonly vscode.Uri[] {
  if (first instanceof vscode.Uri) {
    const chosen = Array.isArray(second) ? second.filter((one) => one instanceof vscode.Uri) : [];
    return chosen.length > 0 ? chosen : [first];
  }
  if (isGroup(first)) return first.resourceStates.map(({ resourceUri }) => resourceUri);
  const states = [first, second, ...others].filter(isState);
  if (states.length > 0) return states.map(({ resourceUri }) => resourceUri);
  // What is not committed has no commit in the timeline: it is about the file.
  return second instanceof vscode.Uri ? [second] : [];
}

async function single(
  file: ActiveFile | undefined,
  repositories: readonly OpenRepository[],
): Promise<SubjectAt> {
  switch (file?.kind) {
    case undefined:
    case 'none':
      return { kind: 'no-file' };
    case 'unsaved':
      return { kind: 'unsaved' };
    case 'foreign':
      return { kind: 'no-repository' };
    case 'on-disk': {
      const whole = repositories.find(({ mind, repository }) =>
        [mind.root, repository.rootUri.fsPath].includes(file.path),
      );
      if (whole) return { kind: 'found', entry: whole, subject: { kind: 'folder', path: '' } };
      const found = await fileInRepository(file.path, repositories);
      if (!found) return { kind: 'no-repository' };
      const kind = (await isFolder(file.path)) ? 'folder' : 'file';
      return { kind: 'found', entry: found.entry, subject: { kind, path: found.path } };
    }
  }
}

/** Those of them that are files of the repository that the first is in. */
async function several(
  files: readonly ActiveFile[],
  repositories: readonly OpenRepository[],
): Promise<SubjectAt> {
  const found = await Promise.all(
    files.slice(0, mostFiles).flatMap(async (file) => {
      if (file.kind !== 'on-disk' || (await isFolder(file.path))) return undefined;
      return fileInRepository(file.path, repositories);
    }),
  );
  const [first] = found.filter((one) => one !== undefined);
  if (!first) return single(files[0], repositories);
  const { entry } = first;
  const paths = found.flatMap((one) => (one?.entry === entry ? one.path : []));
  const [path = '', another] = [...new Set(paths)];
  const subject: ContextSubject =
    another === undefined ? { kind: 'file', path } : { kind: 'paths', paths: [...new Set(paths)] };
  return { kind: 'found', entry, subject };
}

/** More files at once say nothing more about what they serve. */
const mostFiles = 500;

const onDisk = (uri: vscode.Uri): ActiveFile =>
  uri.scheme === 'file' || uri.scheme === 'git'
    ? { kind: 'on-disk', path: uri.fsPath }
    : { kind: uri.scheme === 'untitled' ? 'unsaved' : 'foreign', name: uri.path };

/** What is not there any more was a file. */
async function isFolder(path: string): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(vscode.Uri.file(path));
    return (type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** The commit of an entry that VS Code's git made for the timeline. */
function shaOf(given: unknown): (ContextSubject & { kind: 'commit' })['sha'] | undefined {
  const ref = hasKey(given, 'ref') ? given.ref : undefined;
  return typeof ref === 'string' && isSha(ref) ? ref : undefined;
}

function isState(given: unknown): given is { readonly resourceUri: vscode.Uri } {
  return hasKey(given, 'resourceUri') && given.resourceUri instanceof vscode.Uri;
}

function isGroup(
  given: unknown,
): given is { readonly resourceStates: readonly { readonly resourceUri: vscode.Uri }[] } {
  return (
    hasKey(given, 'resourceStates') &&
    Array.isArray(given.resourceStates) &&
    given.resourceStates.every(isState)
  );
}

function hasKey<Key extends string>(
  given: unknown,
  key: Key,
): given is Readonly<Record<Key, unknown>> {
  return typeof given === 'object' && given !== null && key in given;
}
