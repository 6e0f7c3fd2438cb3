import { env, l10n } from 'vscode';
import type { ItemProgress } from '../model/context.ts';
import type { ItemStatus, Metric, Outcome, PlanProblem, Stage } from '../model/plan.ts';
import { shownText } from './shownText.ts';
import { agoText, countText } from './times.ts';

/** What is said about the roadmap in the editor. */
export const roadmapWording = {
  horizon(status: ItemStatus): string {
    switch (status) {
      case 'now':
        return l10n.t('Now');
      case 'next':
        return l10n.t('Next');
      case 'later':
        return l10n.t('Later');
      case 'launched':
        return l10n.t('Launched');
      case 'upkeep':
        return l10n.t('Upkeep');
      case 'dropped':
        return l10n.t('Dropped');
    }
  },
  stage(stage: Stage): string {
    switch (stage) {
      case 'discovery':
        return l10n.t('in discovery');
      case 'build':
        return l10n.t('being built');
      case 'launched':
        return l10n.t('launched');
      case 'upkeep':
        return l10n.t('in upkeep');
    }
  },
  /** How far it has come; nothing while that is not known. */
  progress(progress: ItemProgress | undefined, now: number): string | undefined {
    if (!progress) return undefined;
    const { commits, lastAt } = progress;
    if (commits === 0 || lastAt === undefined) return l10n.t('no commit yet');
    const last = agoText(lastAt, now, env.language);
    return commits === 1
      ? l10n.t('one commit, {0}', last)
      : l10n.t('{0} commits, last {1}', countText(commits, env.language), last);
  },
  items: (count: number): string =>
    count === 1 ? l10n.t('one item') : l10n.t('{0} items', countText(count, env.language)),
  outcomes: (): string => l10n.t('Outcomes'),
  forWhom: (personas: string): string => l10n.t('for {0}', personas),
  towards: (outcome: string): string => l10n.t('Outcome: {0}', outcome),
  teams: (names: string): string => l10n.t('Teams: {0}', names),
  review: (day: string): string => l10n.t('To be looked at again on {0}', day),
  due: (day: string): string => l10n.t('due {0}', day),
  fromTracker: (place: string): string => l10n.t('from {0}', place),

  /** Where a metric stands: its newest reading, and where it shall go. */
  metric(metric: Metric): string {
    const { value, target, what } = numbersOf(metric);
    if (value === undefined) return l10n.t('{0}: not measured yet', what);
    return target === undefined
      ? l10n.t('{0}: {1}', what, value)
      : l10n.t('{0}: {1}, target {2}', what, value, target);
  },
  /** The same with the numbers first, for where there is little room. */
  metricInShort(metric: Metric): string {
    const { value, target, what } = numbersOf(metric);
    if (value === undefined) return roadmapWording.metric(metric);
    return target === undefined
      ? l10n.t('{0} {1}', value, what)
      : l10n.t('{0} (target {1}) {2}', value, target, what);
  },
  /** All that is known of an outcome, a line each. */
  outcomeInFull({ text, metric }: Outcome): readonly string[] {
    const lines = [shownText(text, 300)];
    if (!metric) return lines;
    lines.push(roadmapWording.metric(metric));
    const begun = numberText(metric.baseline);
    if (begun !== undefined) lines.push(l10n.t('{0} in the beginning', begun));
    for (const { at, value } of metric.readings.slice(-5)) {
      lines.push(l10n.t('{0} on {1}', numberText(value) ?? '', shownText(at, 10)));
    }
    return lines;
  },

  problems: (count: number): string =>
    count === 1
      ? l10n.t('One line cannot be used')
      : l10n.t('{0} lines cannot be used', countText(count, env.language)),
  problemAt: ({ file, line }: PlanProblem): string => `${file}:${line}`,
  noProblem: (): string => l10n.t('All files of the plan can be used.'),

  ticketUnknown: (): string => l10n.t('not heard of yet'),
  noFile: (): string => l10n.t('No file matches'),
  moreFiles: (): string => l10n.t('More files match'),
  takesAway: (): string => l10n.t('these paths are left out'),

  shownOf: (shown: number, all: number): string =>
    l10n.t(
      '{0} of {1} items are shown.',
      countText(shown, env.language),
      countText(all, env.language),
    ),
  mine: (): string => l10n.t('Mine today'),
  mineDetail: (): string => l10n.t('Items that own files you changed, or a ticket of your branch'),
  personas: (): string => l10n.t('For whom'),
  ofTeams: (): string => l10n.t('Teams'),
  chooseFilter: (): string => l10n.t('Which items of the roadmap are shown?'),
  noItems: (): string => l10n.t('There is no roadmap here yet.'),

  chooseItem: (): string => l10n.t('Which item of the roadmap?'),
  chooseFile: (): string => l10n.t('Which file?'),
  chooseTicket: (): string => l10n.t('Which ticket?'),
  noFiles: (): string => l10n.t('No file belongs to this item.'),
  noTickets: (): string => l10n.t('This item has no ticket.'),
  noLink: (ticket: string): string => l10n.t('It is not known where {0} can be read.', ticket),
  moveTo: (title: string): string => l10n.t('Move “{0}” to…', title),
  toEnd: (): string => l10n.t('at the end'),
  beforeItem: (title: string): string => l10n.t('before “{0}”', title),
  chooseBefore: (horizon: string): string => l10n.t('Where in {0}?', horizon),
  isHere: (): string => l10n.t('it is here now'),
  moved: (title: string, horizon: string): string => l10n.t('“{0}” is in {1} now.', title, horizon),
  movedUnsaved: (title: string, horizon: string): string =>
    l10n.t('“{0}” is in {1} now; the tree follows when you save the roadmap file.', title, horizon),
  pathAdded: (pattern: string, title: string): string =>
    l10n.t('{0} belongs to “{1}” now.', pattern, title),
  pathAddedUnsaved: (pattern: string, title: string): string =>
    l10n.t('{0} belongs to “{1}” when you save the roadmap file.', pattern, title),
  /** Why the roadmap file is not as somebody wished. */
  notEdited(why: 'not-saved' | 'in-conflict' | 'not-possible' | 'read-only'): string {
    switch (why) {
      case 'not-saved':
        return l10n.t('The roadmap file was changed, but could not be saved; it is still open.');
      case 'in-conflict':
        return l10n.t(
          'The roadmap file has merge conflicts: please resolve them first. Nothing was lost.',
        );
      case 'not-possible':
        return l10n.t(
          'The roadmap file cannot be changed by itself here: please edit it. Nothing was lost.',
        );
      case 'read-only':
        return l10n.t('The roadmap file could not be changed.');
    }
  },
  notFromHere: (): string =>
    l10n.t('This item comes from a tracker: where it stands is changed there.'),
  otherRepository: (): string => l10n.t('An item stays in its repository.'),
};

function numbersOf({ name, baseline, target, readings }: Metric): {
  readonly value: string | undefined;
  readonly target: string | undefined;
  readonly what: string;
} {
  const value = numberText(readings.at(-1)?.value ?? baseline);
  return { value, target: numberText(target), what: shownText(name, 80) };
}

function numberText(value: number | undefined): string | undefined {
  return value === undefined ? undefined : countText(value, env.language);
}
