import * as vscode from 'vscode';
import type { Plan } from '../model/plan.ts';
import type { Span } from '../model/textEdit.ts';
import type { PlanFileName } from '../plan/listsIn.ts';
import type { ReadPlaces } from '../plan/placesReader.ts';
import type { PlanPlaces } from '../plan/planPlaces.ts';
import { planNames } from '../plan/planPaths.ts';

/** What reads YAML. */
export interface Reading {
  readonly placesReader: () => ReadPlaces;
  readonly readPlan: (read: (path: string) => Promise<string | undefined>) => Promise<Plan>;
}

/** One file of a plan as it is now: what is open counts, saved or not. */
export interface PlanText {
  readonly uri: vscode.Uri;
  readonly places: PlanPlaces;
  readonly rangeOf: (span: Span) => vscode.Range;
}

const names = Object.keys(planNames) as readonly PlanFileName[];

/** More than a plan may have: enough to tell that it is too large. */
const longestRead = 2 ** 20;

/** Where the texts of plans are found, each read no more often than it changes. */
export class PlanTexts {
  readonly #reading: Reading;
  readonly #readers = new WeakMap<vscode.TextDocument, ReadPlaces>();
  readonly #known = new WeakMap<vscode.TextDocument, PlanText & { readonly version: number }>();
  readonly #closed = new Map<string, ReadPlaces>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** An open file. Costs what changed in it since the last time. */
  of(document: vscode.TextDocument): PlanText {
    const before = this.#known.get(document);
    if (before?.version === document.version) return before;
    const { version, uri } = document;
    const read = this.#readers.get(document) ?? this.#reading.placesReader();
    this.#readers.set(document, read);
    const text = {
      uri,
      version,
      places: read(planNameOf(uri) ?? 'roadmap', document.getText()),
      rangeOf: ({ start, end }: Span) =>
        new vscode.Range(document.positionAt(start), document.positionAt(end)),
    };
    this.#known.set(document, text);
    return text;
  }

  /** All files of the plan that a file belongs to, as far as they are there. */
  async all(uri: vscode.Uri): Promise<readonly PlanText[]> {
    const texts = await Promise.all(names.map((name) => this.#named(folderOf(uri), name)));
    return texts.filter((text) => text !== undefined);
  }

  /** What all of them say together, and what is wrong with them. */
  async plan(uri: vscode.Uri): Promise<Plan> {
    const texts = new Map((await this.all(uri)).map((text) => [text.places.file, text]));
    const byPath = new Map(names.map((name) => [planNames[name] as string, texts.get(name)]));
    return this.#reading.readPlan((path) => Promise.resolve(byPath.get(path)?.places.text));
  }

  async #named(folder: string, name: PlanFileName): Promise<PlanText | undefined> {
    const path = `${folder}/${planNames[name]}`;
    const open = openDocument(path);
    if (open) return this.of(open);
    const uri = vscode.Uri.from({ scheme: 'file', path });
    const text = await savedText(uri);
    if (text === undefined) return undefined;
    const read = this.#closed.get(path) ?? this.#reading.placesReader();
    this.#closed.set(path, read);
    const lines = lineStarts(text);
    return {
      uri,
      places: read(name, text),
      rangeOf: ({ start, end }) =>
        new vscode.Range(positionIn(lines, start), positionIn(lines, end)),
    };
  }
}

/** Which file of a plan this is. */
function planNameOf({ path }: vscode.Uri): PlanFileName | undefined {
  return names.find((name) => path.endsWith(`/${planNames[name]}`));
}

/** The folder that has the `.product/` with this file, with `/` between folders. */
export function folderOf({ path }: vscode.Uri): string {
  return path.split('/').slice(0, -2).join('/');
}

/** A file that is open; one that is not saved yet counts before one that is. */
function openDocument(path: string): vscode.TextDocument | undefined {
  const open = vscode.workspace.textDocuments.filter(({ uri }) => uri.path === path);
  return (
    open.find(({ uri }) => uri.scheme === 'untitled') ??
    open.find(({ uri }) => uri.scheme === 'file')
  );
}

async function savedText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0 || size > longestRead) return undefined;
    // As the editor does, without a byte order mark.
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // Every file of a plan is optional.
    return undefined;
  }
}

function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}

function positionIn(starts: readonly number[], offset: number): vscode.Position {
  const line = starts.findLastIndex((start) => start <= offset);
  return new vscode.Position(line, offset - (starts[line] ?? 0));
}
