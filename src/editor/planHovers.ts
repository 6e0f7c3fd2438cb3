import * as vscode from 'vscode';
import type { Plan } from '../model/plan.ts';
import type { ListName } from '../plan/listsIn.ts';
import type { Standing } from '../plan/standingAt.ts';
import { standingAt } from '../plan/standingAt.ts';
import { filesMatching } from './filesMatching.ts';
import { planDocuments } from './planDocuments.ts';
import type { ShownEntry } from './planEntries.ts';
import { entriesOf, valueOf } from './planEntries.ts';
import type { PlanText, PlanTexts } from './planTexts.ts';
import { folderOf } from './planTexts.ts';
import { planWording } from './planWording.ts';
import { shownText } from './shownText.ts';

/** Explains ids and patterns in the files of a plan; tickets are explained elsewhere. */
export function explainPlans(texts: PlanTexts): vscode.Disposable {
  return vscode.languages.registerHoverProvider(planDocuments, {
    async provideHover(document, position, token) {
      const text = texts.of(document);
      const standing = standingAt(text.places, document.offsetAt(position));
      if (!standing) return undefined;
      const lines = await linesFor(standing, { document, texts, token });
      if (lines.length === 0) return undefined;
      // Plain text: neither markup nor a command of a file gets into the editor.
      const content = new vscode.MarkdownString().appendText(lines.join('\n'));
      return new vscode.Hover(content, text.rangeOf(standing.place));
    },
  });
}

interface Around {
  readonly document: vscode.TextDocument;
  readonly texts: PlanTexts;
  readonly token: vscode.CancellationToken;
}

/** So many files of a pattern are named. */
const mostNamed = 5;

async function linesFor(standing: Standing, around: Around): Promise<readonly string[]> {
  const { document, texts, token } = around;
  switch (standing.kind) {
    case 'ticket':
      return [];
    case 'path': {
      const root = vscode.Uri.from({ scheme: 'file', path: folderOf(document.uri) });
      const { count, first, isAll } = await filesMatching(
        root,
        standing.place.value,
        mostNamed,
        token,
      );
      return [planWording.files(count, isAll), ...first.map((path) => shownText(path))];
    }
    case 'definition':
    case 'mention': {
      const all = await texts.all(document.uri);
      const found = entriesOf(standing.list, all).find(({ id }) => id === standing.place.value);
      if (!found) return [];
      const plan = standing.list === 'outcomes' ? await texts.plan(document.uri) : undefined;
      return entryLines(standing.list, found, { all, plan });
    }
  }
}

function entryLines(
  list: ListName,
  { id, name, entry }: ShownEntry,
  { all, plan }: { readonly all: readonly PlanText[]; readonly plan: Plan | undefined },
): readonly string[] {
  const said = (...keys: readonly string[]): string =>
    keys
      .map((key) => valueOf(entry, key))
      .filter((value) => value !== '')
      .join(' · ');
  const lines = {
    personas: () => [said('kind', 'confidence'), said('job')],
    teams: () => [],
    outcomes: () => [metricText(plan, id)],
    items: () => [said('status', 'stage', 'review'), outcomeText(valueOf(entry, 'outcome'), all)],
  }[list]();
  return [name, ...lines].filter((line) => line !== '');
}

function outcomeText(id: string, all: readonly PlanText[]): string {
  return entriesOf('outcomes', all).find((outcome) => outcome.id === id)?.name ?? '';
}

/** The metric of an outcome, with its newest reading and where it is to go. */
function metricText(plan: Plan | undefined, id: string): string {
  const metric = plan?.outcomes.find((outcome) => outcome.id === id)?.metric;
  if (!metric) return '';
  const name = shownText(metric.name, 100);
  const newest = metric.readings.at(-1);
  const now = newest ? planWording.reading(name, String(newest.value), newest.at) : name;
  const { target } = metric;
  return target === undefined ? now : `${now} · ${planWording.target(String(target))}`;
}
