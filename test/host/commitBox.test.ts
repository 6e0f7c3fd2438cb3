import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/ids.ts';
import {
  boxOf,
  chipsAbove,
  completionsAt,
  fixesOn,
  hoverAt,
  marksOn,
  untilMarked,
  untilText,
  untilUnmarked,
} from './opened.ts';

const [folder] = vscode.workspace.workspaceFolders ?? [];
const isBox = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'vscode-scm';

/** The document behind the box in Source Control, which opens with the view. */
async function openBox(): Promise<vscode.TextDocument> {
  const opening = new Promise<vscode.TextDocument>((resolve) => {
    const listening = vscode.workspace.onDidOpenTextDocument((document) => {
      if (!isBox(document)) return;
      listening.dispose();
      resolve(document);
    });
  });
  await vscode.commands.executeCommand('workbench.view.scm');
  return vscode.workspace.textDocuments.find(isBox) ?? opening;
}

describe('the box in Source Control', () => {
  const root = folder?.uri.fsPath ?? '';
  let box: vscode.TextDocument;

  const write = async (text: string): Promise<void> => {
    const written = untilText(box, text);
    boxOf(root).value = text;
    await written;
  };
  const put = (...lines: readonly { readonly key: string; readonly value: string }[]) =>
    vscode.commands.executeCommand(commandIds.putLines, box.uri, lines);

  before(async () => {
    box = await openBox();
    await write('Let uploads resume');
    await untilMarked(box);
  });
  beforeEach(() => write('Let uploads resume'));
  after(() => write(''));

  it('is completed with the names of the lines that are missing', async () => {
    await write('Let uploads resume\n\n');
    assert.deepEqual(await completionsAt(box, 2), ['Who: ', 'Why: ']);
  });

  it('is completed with the personas of the plan after “Who:”', async () => {
    await write('Let uploads resume\n\nWho: ');
    assert.ok((await completionsAt(box, 2)).includes('Field technician'));
  });

  it('is marked, never above information', async () => {
    await untilMarked(box);
    const { Information } = vscode.DiagnosticSeverity;
    assert.ok(marksOn(box).every(({ severity }) => severity >= Information));
  });

  it('is not marked while it is empty', async () => {
    await write('');
    await untilUnmarked(box);
  });

  it('explains its mark on hover', async () => {
    assert.match(await hoverAt(box, 0), /Nobody can tell from this message/);
  });

  it('offers to say it in words as a quick fix', async () => {
    await untilMarked(box);
    const commands = (await fixesOn(box)).map(({ command }) => command?.command);
    assert.ok(commands.includes(commandIds.sayWhoAndWhy));
  });

  it('has no chips above it', async () => {
    assert.deepEqual(await chipsAbove(box), []);
  });

  it('takes lines below what is there', async () => {
    const done = untilText(box, 'Let uploads resume\n\nWho: tech');
    await put({ key: 'Who', value: 'tech' });
    await done;
  });

  it('keeps a who that is there', async () => {
    await write('Let uploads resume\n\nWho: dispatcher');
    const done = untilText(box, 'Let uploads resume\n\nWho: dispatcher\nWhy: it fails');
    await put({ key: 'Why', value: 'it fails' });
    await done;
  });

  it('takes a line break in a value as a blank', async () => {
    const done = untilText(box, 'Let uploads resume\n\nWhy: one two');
    await put({ key: 'Why', value: 'one\ntwo' });
    await done;
  });
});
