import * as vscode from 'vscode';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { QuestionId } from '../model/question.ts';
import type { Asker } from './asker.ts';
import { openPanel } from './commands.ts';
import { changeSetting, setting } from './settings.ts';
import { wording } from './wording.ts';

const lastShownKey = 'notification.lastDay';

/** Shows a notification for the first question of a day, for those who switched notifications on. */
export function notifyIfWished(
  asker: Asker,
  clock: Clock,
  memory: vscode.Memento,
  log: Log,
): vscode.Disposable {
  return asker.onDidAsk(({ story, question }) => {
    if (setting('ask.notify') !== 'firstOfDay') return;
    const today = new Date(clock()).toDateString();
    if (memory.get(lastShownKey) === today) return;
    void memory.update(lastShownKey, today);
    notify(story.message.subject, question).catch((error: unknown) =>
      log.error('A notification failed', error),
    );
  });
}

async function notify(subject: string, question: QuestionId): Promise<void> {
  const [answer, never] = [wording.toastAnswer(), wording.toastNever()];
  const text = wording.toast(withoutLinks(subject), question);
  const choice = await vscode.window.showInformationMessage(text, answer, never);
  if (choice === answer) await openPanel();
  if (choice === never) await changeSetting('ask.notify', 'never');
}

/** A notification turns `[text](command:…)` into a link that runs; a subject is only text. */
function withoutLinks(subject: string): string {
  const short = subject.length > 80 ? `${subject.slice(0, 79)}…` : subject;
  return short.replaceAll('](', '] (');
}
