import type { Memento } from 'vscode';
import { EventEmitter } from 'vscode';
import { Signal } from '../../src/base/signal.ts';
import type { OpenRepository } from '../../src/editor/openRepository.ts';
import type { Shown } from '../../src/editor/shown.ts';
import type { VotingParts } from '../../src/editor/voting.ts';
import { Voting } from '../../src/editor/voting.ts';
import { silent } from '../support/silent.ts';

/** Voting in a window that shows no file and where nothing is shared. */
export function votingIn(minds: VotingParts['minds'], memory: Memento): Voting {
  const shown: Shown = { kind: 'none' };
  return new Voting({
    minds,
    shownFile: { shown, onDidChange: new Signal<undefined>().event },
    sharer: {
      onDidChange: new EventEmitter<void>().event,
      onDidReceive: new EventEmitter<OpenRepository>().event,
    },
    memory,
    log: silent,
  });
}
