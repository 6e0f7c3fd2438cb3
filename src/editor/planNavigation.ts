import * as vscode from 'vscode';
import { idTrouble, renameId } from '../plan/renameId.ts';
import type { Standing } from '../plan/standingAt.ts';
import { definitionsIn, mentionsIn, standingAt } from '../plan/standingAt.ts';
import { planDocuments } from './planDocuments.ts';
import type { PlanText, PlanTexts } from './planTexts.ts';
import { planWording } from './planWording.ts';

type Named = Extract<Standing, { kind: 'definition' | 'mention' }>;

/** Goes from an id to its entry and to all places that mean it, and renames it in all of them. */
export function navigatePlans(texts: PlanTexts): vscode.Disposable {
  const named = (document: vscode.TextDocument, at: vscode.Position): Named | undefined => {
    const found = standingAt(texts.of(document).places, document.offsetAt(at));
    return found?.kind === 'definition' || found?.kind === 'mention' ? found : undefined;
  };
  const { languages } = vscode;
  return vscode.Disposable.from(
    languages.registerDefinitionProvider(planDocuments, {
      async provideDefinition(document, position) {
        const standing = named(document, position);
        if (!standing) return undefined;
        return locations(standing, await texts.all(document.uri), { definitions: true });
      },
    }),
    languages.registerReferenceProvider(planDocuments, {
      async provideReferences(document, position, { includeDeclaration }) {
        const standing = named(document, position);
        if (!standing) return undefined;
        const all = await texts.all(document.uri);
        return locations(standing, all, { definitions: includeDeclaration, mentions: true });
      },
    }),
    languages.registerRenameProvider(planDocuments, {
      prepareRename(document, position) {
        const standing = named(document, position);
        if (!standing) throw new Error(planWording.nothingToRename());
        const { value, start, end, quote } = standing.place;
        const range = texts.of(document).rangeOf({
          start: start + quote.length,
          end: end - quote.length,
        });
        return { range, placeholder: value };
      },
      async provideRenameEdits(document, position, name) {
        const standing = named(document, position);
        if (!standing) throw new Error(planWording.nothingToRename());
        return renaming(standing, name.trim(), await texts.all(document.uri));
      },
    }),
  );
}

function locations(
  { list, place: { value } }: Named,
  all: readonly PlanText[],
  { definitions = false, mentions = false },
): vscode.Location[] {
  return all.flatMap(({ uri, places, rangeOf }) =>
    [...(definitions ? definitionsIn(places) : []), ...(mentions ? mentionsIn(places) : [])]
      .filter((found) => found.list === list && found.id.value === value)
      .map(({ id }) => new vscode.Location(uri, rangeOf(id))),
  );
}

/** Nothing is saved by it. */
function renaming(
  { list, place: { value } }: Named,
  name: string,
  all: readonly PlanText[],
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  if (name === value) return edit;
  const files = all.map(({ places }) => places);
  const trouble = idTrouble(list, name, files);
  if (trouble) throw new Error(planWording.trouble(trouble));
  const edits = renameId(list, { from: value, to: name }, files);
  for (const { uri, places, rangeOf } of all) {
    for (const { offset, length, text } of edits.get(places.file) ?? []) {
      edit.replace(uri, rangeOf({ start: offset, end: offset + length }), text);
    }
  }
  return edit;
}
