import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Disposable } from '../base/lifetime.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Asker } from './asker.ts';
import type { TeamId } from '../model/ids.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { monthlyMarks } from './monthlyMarks.ts';
import { RoundReminder } from './roundReminder.ts';
import { putOffKey } from './rounds.ts';
import { roundWording } from './roundWording.ts';
import { onSettingsChanged, setting } from './settings.ts';
import type { Sight } from './sight.ts';

export interface ReminderParts {
  readonly minds: Pick<Minds, 'all' | 'onDidChange'>;
  readonly asker: Pick<Asker, 'cards' | 'onDidChange'>;
  /** Of the side panel. */
  readonly sight: Sight;
  /** The person's own team in a repository, as far as it is known. */
  readonly ownTeam: (entry: OpenRepository) => TeamId | undefined;
  /** The memory of all workspaces: what was put off and what was seen. */
  readonly everywhere: vscode.Memento;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Shows the reminder of the round as the badge of the roadmap, which stands beside the panel: a panel has
 * no badge before it was opened. While a question waits, its badge is enough.
 */
export function remindOfRound(
  view: Pick<vscode.TreeView<unknown>, 'badge'>,
  { minds, asker, sight, ownTeam, everywhere, clock, log }: ReminderParts,
): Disposable {
  const life = new Lifetime();
  const settings = life.own(new vscode.EventEmitter<void>());
  life.own(onSettingsChanged(() => settings.fire()));
  const reminder = life.own(
    new RoundReminder({
      all: () => minds.all,
      ownTeam,
      fewest: () => setting('signal.fewestPeople'),
      isOn: () => setting('signal.remind'),
      putOff: monthlyMarks(everywhere, putOffKey, clock),
      seen: monthlyMarks(everywhere, 'round.reminded', clock),
      mayHaveChanged: [minds.onDidChange, settings.event, vscode.window.onDidChangeWindowState],
      clock,
      log,
    }),
  );
  const tell = (): void => {
    const { month } = reminder;
    view.badge =
      month === undefined || asker.cards.length > 0
        ? undefined
        : { value: 1, tooltip: roundWording.start(month) };
  };
  life.own(reminder.onDidChange(tell));
  life.own(asker.onDidChange(tell));
  life.own(sight.onDidChange((isSeen) => reminder.watch(isSeen)));
  reminder.watch(sight.isSeen);
  tell();
  return life;
}
