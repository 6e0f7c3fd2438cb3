import * as vscode from 'vscode';
import { escapedIcons } from './escapedIcons.ts';
import { allWhos } from './everything.ts';
import type { Choice, Offer } from './offers.ts';
import { wording } from './wording.ts';

/** What a person said in the two steps; an empty step is left out. */
export interface SaidInSteps {
  readonly who?: string;
  readonly why?: string;
}

type ChoiceItem = vscode.QuickPickItem & { readonly choice: Choice };

/**
 * Asks who and why in two steps: a pick of chips that also takes free text, then a line. Answers
 * `undefined` when the person dismissed it; nothing is recorded here.
 */
export async function askInSteps(
  offer: Offer,
  unsaid: { readonly who: boolean; readonly why: boolean },
): Promise<SaidInSteps | undefined> {
  const who = unsaid.who ? await pickWho(allWhos(offer), unsaid.why ? 2 : 1) : '';
  if (who === undefined) return undefined;
  const why = unsaid.why ? await writeWhy(offer.whys[0]?.value) : '';
  if (why === undefined) return undefined;
  return { ...(who === '' ? {} : { who }), ...(why === '' ? {} : { why }) };
}

function pickWho(choices: readonly Choice[], steps: number): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  const items = choices.map((choice) => ({
    label: escapedIcons(choice.label),
    ...(choice.from === undefined ? {} : { description: choice.from }),
    choice,
  }));
  pick.title = wording.question('Q1');
  pick.placeholder = wording.whoPlaceholder();
  pick.step = 1;
  pick.totalSteps = steps;
  pick.items = items;
  // What is typed is an answer too: it joins the list as its last entry.
  pick.onDidChangeValue((typed) => {
    const text = typed.trim();
    const own =
      text === '' ? [] : [{ label: escapedIcons(text), choice: { value: text, label: text } }];
    pick.items = [...items, ...own];
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.choice.value ?? pick.value.trim());
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

async function writeWhy(suggestion: string | undefined): Promise<string | undefined> {
  const line = await vscode.window.showInputBox({
    title: wording.whyTitle(),
    prompt: wording.whyPrompt(),
    ...(suggestion === undefined ? {} : { value: suggestion }),
  });
  return line?.trim();
}
