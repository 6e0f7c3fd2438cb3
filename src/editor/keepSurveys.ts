import * as vscode from 'vscode';
import type { Indexer } from './indexer.ts';
import type { Later } from './later.ts';
import type { Minds } from './minds.ts';
import { OnceSettled } from './onceSettled.ts';
import type { OpenRepository } from './openRepository.ts';
import { setting } from './settings.ts';
import { watchCommits } from './watching.ts';

interface Parts {
  readonly minds: Minds;
  readonly indexer: Pick<Indexer, 'onDidChange'>;
  readonly later: Later;
}

/** Never while a repository is being opened or a rebase moves HEAD again and again, in milliseconds. */
const settled = 2000;

/** Lets how far items have come follow HEAD, the tags, the plan and the index, a while behind them. */
export function keepSurveys({ minds, indexer, later }: Parts): vscode.Disposable {
  const survey = ({ mind }: OpenRepository): void => {
    if (setting('history.index') !== 'off') void mind.survey();
  };
  const surveys = new OnceSettled(settled, survey, later);
  const happened = (entry: OpenRepository): void => surveys.happened(entry);
  return vscode.Disposable.from(
    surveys,
    watchCommits(minds, happened),
    indexer.onDidChange(happened),
    // A plan was read again, a tracker has answered, or a survey is over, after which nothing is new.
    minds.onDidChange(() => minds.all.forEach(happened)),
  );
}
