import { env, l10n } from 'vscode';
import type { ContextSubject, TeamsSeen } from '../model/context.ts';
import type { ItemStatus, PlannedItem, Stage } from '../model/plan.ts';
import type { Because, PersonaShares, ToldWhy } from '../roadmap/context.ts';
import { agoText, countText, percentText } from './times.ts';

const count = (number: number): string => countText(number, env.language);
const listed = (texts: readonly string[]): string => texts.join(', ');

/** What is said about what something serves, and why it is like this. */
export const contextWording = {
  horizon(status: ItemStatus): string {
    switch (status) {
      case 'now':
        return l10n.t('now');
      case 'next':
        return l10n.t('next');
      case 'later':
        return l10n.t('later');
      case 'launched':
        return l10n.t('launched');
      case 'upkeep':
        return l10n.t('upkeep');
      case 'dropped':
        return l10n.t('dropped');
    }
  },
  stage(stage: Stage): string {
    switch (stage) {
      case 'discovery':
        return l10n.t('discovery');
      case 'build':
        return l10n.t('build');
      case 'launched':
      case 'upkeep':
        return contextWording.horizon(stage);
    }
  },
  /** Why an item is served; nothing when it is what one looks at. */
  reason(because: Because): string | undefined {
    if (because.kind === 'itself') return undefined;
    if (because.kind === 'path') return l10n.t('owns {0}', because.pattern);
    const { tickets, commits, of } = because;
    const [few, all] = [count(commits), count(of)];
    if (tickets.length > 0) {
      return l10n.t('by {0}, in {1} of {2} recent commits', listed(tickets), few, all);
    }
    return l10n.t('named in {0} of {1} recent commits', few, all);
  },
  /** What something is to its tracker. */
  planned(kind: PlannedItem['kind']): string {
    switch (kind) {
      case 'milestone':
        return l10n.t('milestone');
      case 'version':
        return l10n.t('version');
      case 'sprint':
        return l10n.t('sprint');
      case 'project':
        return l10n.t('project');
      case 'initiative':
        return l10n.t('initiative');
      case 'epic':
        return l10n.t('epic');
    }
  },
  due: (day: string): string => l10n.t('due {0}', day),
  review: (day: string): string => l10n.t('to be looked at again on {0}', day),
  noOutcome: (): string => l10n.t('no outcome named'),
  progress(commits: number, lastAt: number | undefined, now: number): string {
    if (lastAt === undefined) return l10n.t('No commit belongs to it yet.');
    const last = agoText(lastAt, now, env.language);
    return commits === 1
      ? l10n.t('One commit, {0}', last)
      : l10n.t('{0} commits, last {1}', count(commits), last);
  },

  value: (value: number): string => countText(value, env.language),
  values(from: string | undefined, last: string | undefined, target: string | undefined): string {
    if (last === undefined) {
      const start = from === undefined ? [] : [l10n.t('{0} in the beginning', from)];
      const end = target === undefined ? [] : [l10n.t('target {0}', target)];
      return listed([...start, ...end, l10n.t('no reading yet')]);
    }
    const way = from === undefined ? last : `${from} → ${last}`;
    return target === undefined ? way : l10n.t('{0}, target {1}', way, target);
  },
  readingAge: (at: number, now: number): string =>
    l10n.t('newest reading {0}', agoText(at, now, env.language)),
  /** A line in words. */
  line: (name: string, values: string, readings: number, first: string, last: string): string =>
    readings === 1
      ? l10n.t('{0}: {1}; one reading, on {2}', name, values, last)
      : l10n.t('{0}: {1}; {2} readings from {3} to {4}', name, values, readings, first, last),

  /** Where a why is said. */
  from({ source, ticket }: Pick<ToldWhy, 'source' | 'ticket'>, shortSha: string): string {
    switch (source) {
      case 'message':
        return shortSha;
      case 'answer':
      case 'same-change':
      case 'branch':
        return l10n.t('answered for {0}', shortSha);
      case 'ticket-answer':
        return l10n.t('answered for {0}', ticket ?? shortSha);
      case 'ticket':
        return l10n.t('from {0}', ticket ?? shortSha);
    }
  },

  share: (share: number): string => percentText(share, env.language),
  /** How many commits do not say whom they are for. */
  unsaid({ known, of }: Pick<PersonaShares, 'known' | 'of'>): string | undefined {
    if (known === of) return undefined;
    return known === 0
      ? l10n.t('Unknown: none of {0} commits says it.', count(of))
      : l10n.t('Unknown for {0} of {1} commits.', count(of - known), count(of));
  },
  cut: (of: number): string => l10n.t('Of the newest {0} commits.', count(of)),
  otherTeams: (): string => l10n.t('others'),
  moreParts: (more: number): string => l10n.t('{0} more', count(more)),
  /** Why the shares of teams are not told; nothing where nobody would expect them. */
  untold({ kind }: TeamsSeen): string | undefined {
    switch (kind) {
      case 'few':
        return l10n.t('Not told: fewer than three people changed it.');
      case 'nobody':
        return l10n.t('Nobody changed it.');
      case 'shares':
      case 'no-teams':
        return undefined;
    }
  },
  owners: (teams: readonly string[]): string => l10n.t('Owned by {0} (CODEOWNERS)', listed(teams)),

  noRoadmap: (): string => l10n.t('There is no roadmap here yet.'),
  unowned({ kind }: ContextSubject): string {
    switch (kind) {
      case 'file':
        return l10n.t('Nothing on the roadmap owns this file.');
      case 'folder':
        return l10n.t('Nothing on the roadmap owns this folder.');
      case 'paths':
        return l10n.t('Nothing on the roadmap owns these files.');
      case 'commit':
        return l10n.t('This commit serves nothing on the roadmap.');
      case 'item':
        return l10n.t('This item is not on the roadmap any more.');
    }
  },
  unownedSoFar: (): string => l10n.t('So far, it serves nothing on the roadmap.'),
  setUp: (): string => l10n.t('Set up a roadmap'),
  addToRoadmap: (): string => l10n.t('Add it to the roadmap'),

  changes: (files: number): string =>
    files === 1 ? l10n.t('One changed file') : l10n.t('{0} changed files', count(files)),
  commit: (shortSha: string): string => l10n.t('Commit {0}', shortSha),
  wholeRepository: (): string => l10n.t('The whole repository'),
  noPast({ kind }: ContextSubject): string {
    switch (kind) {
      case 'file':
        return l10n.t('This file is not committed yet.');
      case 'folder':
      case 'paths':
        return l10n.t('No commit of the last twelve months changed it.');
      case 'item':
        return l10n.t('No commit belongs to it yet.');
      case 'commit':
        return l10n.t('This commit is not among those that were read.');
    }
  },
  fileGone: (): string => l10n.t('This file is no longer here.'),
  pinned: (): string => l10n.t('It stays here while other files are opened.'),
  following: (): string => l10n.t('Follows the open file again.'),
};
