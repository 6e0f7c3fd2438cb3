import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commandIds } from '../../src/protocol/ids.ts';
import { workshop } from '../support/repository.ts';
import type { TestRepository, Workshop } from '../support/repository.ts';
import { marksOn, openInWindow, untilMarks } from './opened.ts';
import type { OpenPlan } from './planFiles.ts';
import { hoverOver, offered, openPlan, placesBy, put } from './planFiles.ts';

const personas = `- { id: tech, name: Field technician, kind: external, job: "When I finish, I drive on" }
- { id: office, name: "Office *staff*", kind: internal }
`;
const teams = '- { id: mobile, name: Mobile }\n';
const roadmap = (rest: string): string => `version: 1
outcomes:
  - id: O2
    text: Photos reach the office the same day
items:
  - id: R-17
    title: Offline-first uploads
${rest}`;

const statuses = ['now', 'next', 'later', 'launched', 'upkeep', 'dropped'];

describe('a file of the plan', () => {
  let shop: Workshop;
  let repository: TestRepository;
  const open = (rest: string): Promise<OpenPlan> =>
    openPlan(repository, 'roadmap.yaml', roadmap(rest));

  before(async () => {
    shop = workshop();
    repository = shop.repository('planned');
    repository.write('.product/personas.yaml', personas);
    repository.write('.product/teams.yaml', teams);
    repository.write('.product/roadmap.yaml', roadmap('    status: now\n'));
    repository.write('mobile/upload/queue.ts', '');
    repository.write('mobile/upload/retry.ts', '');
    repository.write('mobile/readme.md', '');
    repository.write('built/app.js', '');
    repository.write('.gitignore', 'built/\n');
    repository.git('remote', 'add', 'origin', 'git@github.com:acme/app.git');
    repository.commit('Let uploads resume (#12)', 'file');
    repository.commit('Try again (#34)', 'file');
    await openInWindow(repository);
    const { document } = await open('    status: soon\n');
    await untilMarks(document, (marks) => marks.length > 0);
  });
  after(() => shop.dispose());

  const completions: readonly (readonly [string, string, readonly string[]])[] = [
    ['a status', '    status: |\n', statuses],
    ['a stage', '    stage: b|\n', ['discovery', 'build', 'launched', 'upkeep']],
    ['an outcome', '    outcome: |\n', ['O2']],
    ['personas that are not there yet', '    personas: [tech, |]\n', ['office']],
    ['a persona in quotes', '    personas: ["|"]\n', ['tech', 'office']],
    ['a persona on a line of its own', '    personas:\n      |\n', ['- tech', '- office']],
    ['a team', '    teams:\n      - |\n', ['mobile']],
    [
      'folders and files that are not ignored',
      '    paths: ["m|"]\n',
      ['.product/**', '.product/', 'mobile/**', 'mobile/', '.gitignore', 'file'],
    ],
    [
      'a path in quotes',
      '    paths:\n      - |\n',
      ['".product/**"', '.product/', '"mobile/**"', 'mobile/', '".gitignore"', '"file"'],
    ],
    [
      'a path without quotes',
      '    paths: [mobile/u|]\n',
      ['mobile/upload/**', 'mobile/upload/', 'mobile/readme.md'],
    ],
    [
      'what is in a folder',
      '    paths: ["mobile/|"]\n',
      ['mobile/upload/**', 'mobile/upload/', 'mobile/readme.md'],
    ],
    ['nothing outside of the work tree', '    paths: ["../|"]\n', []],
    ['nothing in a title', '    status: now\n    title: |\n', []],
    ['nothing in a comment', '    status: now # |\n', []],
    ['an item', '    status: now\n  |\n', ['- id: ${1}']],
  ];
  for (const [name, rest, expected] of completions) {
    it(`completes ${name}`, async () => {
      const first = (await offered(await open(rest))).map((text) => text.split('\n')[0]);
      assert.deepEqual(first, expected);
    });
  }

  it('completes the keys that an item does not have yet', async () => {
    const keys = await offered(await open('    status: now\n    |\n'));
    assert.deepEqual(
      keys.map((text) => text.split(':')[0]),
      [
        'stage',
        'outcome',
        'personas',
        'problem',
        'hypothesis',
        'paths',
        'tickets',
        'teams',
        'review',
      ],
    );
    assert.ok(keys.includes('paths: ["$1"]'));
  });

  it('completes the tickets of recent commits, in quotes', async () => {
    await vscode.commands.executeCommand(commandIds.readHistory);
    assert.deepEqual(await offered(await open('    tickets: [#|]\n')), ['"#34"', '"#12"']);
    assert.deepEqual(await offered(await open('    tickets: ["#12", "|"]\n')), ['#34']);
  });

  const hovers: readonly (readonly [string, string, string])[] = [
    [
      'a persona',
      '    personas: [te|ch]\n',
      'Field technician\n\nexternal\n\nWhen I finish, I drive on',
    ],
    [
      'a persona without taking its name for markup',
      '    personas: [off|ice]\n',
      'Office *staff*\n\ninternal',
    ],
    ['a team', '    teams: [mo|bile]\n', 'Mobile'],
    ['an outcome', '    status: now\n    outcome: O|2\n', 'Photos reach the office the same day'],
    [
      'a pattern',
      '    paths: ["mobile/up|load/**"]\n',
      'Matches 2 files\n\nmobile/upload/queue.ts\n\nmobile/upload/retry.ts',
    ],
    ['a pattern of what git ignores', '    paths: ["built|/**"]\n', 'Matches no file yet'],
    ['nothing where a ticket is', '    tickets: ["#1|2"]\n', ''],
  ];
  for (const [name, rest, expected] of hovers) {
    it(`explains ${name}`, async () => assert.equal(await hoverOver(await open(rest)), expected));
  }

  it('leads from a mention to the entry in a file that is not open', async () => {
    const found = await placesBy(
      'vscode.executeDefinitionProvider',
      await open('    personas: [te|ch]\n'),
    );
    assert.deepEqual(found, ['personas.yaml:1 tech']);
  });

  it('leads from an entry to all that mention it', async () => {
    const roadmapText = roadmap('    status: now\n    outcome: O2\n').replace('id: O2', 'id: O|2');
    const plan = await openPlan(repository, 'roadmap.yaml', roadmapText);
    assert.deepEqual(await placesBy('vscode.executeReferenceProvider', plan), [
      'roadmap.yaml:3 O2',
      'roadmap.yaml:9 O2',
    ]);
  });

  it('renames an id in all files, in the quotes that are there, and saves none', async () => {
    const { document, at } = await open('    status: now\n    personas: ["te|ch"] # who\n');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      'field-technician',
    );
    await vscode.workspace.applyEdit(edit);
    assert.ok(document.getText().endsWith('    personas: ["field-technician"] # who\n'));
    const file = join(repository.directory, '.product', 'personas.yaml');
    const other = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
    assert.ok(other.getText().startsWith('- { id: field-technician, name: Field technician'));
    assert.equal(readFileSync(file, 'utf8'), personas);
    await put(other, personas);
    await other.save();
  });

  for (const name of ['office', 'upkeep', 'no id', '']) {
    it(`does not rename a persona to “${name}”`, async () => {
      const { document, at } = await open('    personas: [te|ch]\n');
      const renaming = vscode.commands.executeCommand(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at,
        name,
      );
      await assert.rejects(Promise.resolve(renaming));
    });
  }

  it('has an outline', async () => {
    const { document } = await open('    status: now\n');
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, children }) => [
        name,
        ...children.map((child) => `${child.name} ${child.detail}`),
      ]),
      [
        ['Outcomes', 'O2 Photos reach the office the same day'],
        ['Roadmap items', 'R-17 Offline-first uploads'],
      ],
    );
  });

  it('shows what cannot be used while it is written, and no more once it can', async () => {
    const { document } = await open('    status: soon\n');
    await untilMarks(document, (marks) => marks.some(({ message }) => message.includes('status')));
    const [mark] = marksOn(document);
    assert.equal(mark?.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(mark.range.isEmpty, false);
    await put(document, roadmap('    status: now\n'));
    await untilMarks(document, (marks) => marks.length === 0);
  });

  it('warns of an id that nobody has, and offers the one that was meant', async () => {
    const { document, at } = await open('    status: now\n    personas: [tec|h2]\n');
    await untilMarks(document, (marks) => marks.length > 0);
    const fixes = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(at, at),
      vscode.CodeActionKind.QuickFix.value,
    );
    const [fix] = fixes.filter(({ title }) => title === 'Did you mean “tech”?');
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.ok(document.getText().endsWith('personas: [tech]\n'));
    await untilMarks(document, (marks) => marks.length === 0);
  });

  it('that is not saved yet knows the files beside it, and is forgotten once it is closed', async () => {
    const folder = shop.repository('unsaved');
    folder.write('.product/personas.yaml', personas);
    const path = join(folder.directory, '.product', 'roadmap.yaml');
    const uri = vscode.Uri.file(path).with({ scheme: 'untitled' });
    const document = await vscode.workspace.openTextDocument(uri);
    const plan = await put(document, roadmap('    status: now\n    personas: [|]\n'));
    assert.deepEqual(await offered(plan), ['tech', 'office']);
    await put(document, roadmap('    status: now\n    personas: [nobody]\n'));
    await untilMarks(document, (marks) => marks.some(({ message }) => message.includes('nobody')));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await untilMarks(document, (marks) => marks.length === 0);
  });
});
