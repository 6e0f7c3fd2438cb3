import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { MindsState } from '../../src/editor/minds.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { SignalTabParts } from '../../src/editor/signalTabs.ts';
import { SignalTabs } from '../../src/editor/signalTabs.ts';
import { signalTabType } from '../../src/protocol/ids.ts';

describe('a tab with signal and noise that the editor brings back', () => {
  const changed = new vscode.EventEmitter<void>();
  let panel: vscode.WebviewPanel;
  let isClosed: boolean;
  let state: MindsState;
  let entry: OpenRepository | undefined;

  beforeEach(() => {
    panel = vscode.window.createWebviewPanel(signalTabType, 'Signal', vscode.ViewColumn.Active);
    isClosed = false;
    state = 'loading';
    entry = undefined;
    panel.onDidDispose(() => {
      isClosed = true;
    });
  });
  afterEach(() => void panel.dispose());

  function bringBack(): Promise<void> {
    const minds = {
      all: [],
      byRoot: () => entry,
      get state() {
        return state;
      },
      onDidChange: changed.event,
    };
    return new SignalTabs({ minds } as unknown as SignalTabParts).bringBack(panel, '/work');
  }

  it('is closed where it becomes clear that its repository is not open', async () => {
    const brought = bringBack();
    changed.fire();
    assert.equal(isClosed, false);
    state = 'no-folder';
    changed.fire();
    await brought;
    assert.equal(isClosed, true);
  });

  it('is left alone when the person closed it meanwhile', async () => {
    const brought = bringBack();
    panel.dispose();
    entry = {} as OpenRepository;
    changed.fire();
    // A tab that is closed cannot be filled: that would throw.
    await assert.doesNotReject(brought);
  });
});
