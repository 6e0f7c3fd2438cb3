import { l10n } from 'vscode';
import type { NotAskedBecause } from '../ask/decision.ts';

/** The item that says who a commit is for, and who that is, both in words. */
export interface InheritedFrom {
  readonly item: string;
  readonly persona: string;
}

/**
 * What there is to say about where who and why of a commit are known from; often nothing. `title`: of
 * the ticket, where its tracker was heard.
 */
export function knownFrom(
  sources: readonly (string | undefined)[],
  ticket: string | undefined,
  title?: string,
  inherited?: InheritedFrom,
): string | undefined {
  const known = knownElsewhere(sources, ticket, title);
  if (!inherited) return known;
  const isFor = l10n.t('{0} is for {1}', inherited.item, inherited.persona);
  return known === undefined ? isFor : `${isFor} · ${known}`;
}

function knownElsewhere(
  sources: readonly (string | undefined)[],
  ticket: string | undefined,
  title: string | undefined,
): string | undefined {
  // What was answered elsewhere surprises more than what the commit itself says.
  if (sources.includes('same-change')) {
    return l10n.t('already answered, on the commit that it was made from');
  }
  if (sources.includes('branch')) return l10n.t('already answered, on the commits of its branch');
  if (sources.includes('ticket-answer')) {
    return ticket === undefined
      ? l10n.t('already answered, for its ticket')
      : l10n.t('already answered, for {0}', ticket);
  }
  if (!sources.includes('ticket') || ticket === undefined) return undefined;
  return title === undefined
    ? l10n.t('{0} already says why', ticket)
    : l10n.t('{0} already says why ({1})', ticket, title);
}

/** Why a commit was not asked about, in words; `known` says where who and why come from. */
export function notAskedText(because: NotAskedBecause, known: string | undefined): string {
  switch (because) {
    case 'nothing-missing':
      return known ?? l10n.t('who and why are known');
    case 'merge':
      return l10n.t('a merge');
    case 'revert':
      return l10n.t('a revert');
    case 'fixup':
      return l10n.t('will be squashed');
    case 'initial':
      return l10n.t('the first commit');
    case 'wip':
      return l10n.t('work in progress');
    case 'version-bump':
      return l10n.t('a version bump');
    case 'changelog':
      return l10n.t('only the changelog');
    case 'typo':
      return l10n.t('a typo');
    case 'formatting':
      return l10n.t('only formatting');
    case 'comments-only':
      return l10n.t('only comments');
    case 'generated-only':
      return l10n.t('only generated files');
    case 'dependency-bot':
      return l10n.t('an update of dependencies');
    case 'release':
      return l10n.t('a release');
    case 'empty':
      return l10n.t('it has no message');
    case 'mode-off':
      return l10n.t('asking is switched off');
    case 'mode-quiet':
      return l10n.t('asking is set to quiet');
    case 'never-here':
      return l10n.t('never in this repository');
    case 'not-own':
      return l10n.t("somebody else's commit");
    case 'replay':
      return l10n.t('asked before it was amended');
    case 'operation':
      return l10n.t('git was in the middle of something');
    case 'not-fresh':
      return l10n.t('made too long ago');
    case 'unfocused':
      return l10n.t('this window was in the background');
    case 'snoozed':
      return l10n.t('snoozed');
    case 'branch-snoozed':
      return l10n.t('this branch is snoozed');
    case 'same-commit':
      return l10n.t('asked before');
    case 'same-ticket':
      return l10n.t('its ticket was asked about before');
    case 'same-branch':
      return l10n.t('this branch was asked about before');
    case 'same-item':
      return l10n.t('this part of the roadmap was asked about before');
    case 'turned-off':
      return l10n.t('this question was mostly not useful here and switched itself off');
    case 'day-full':
      return l10n.t('enough questions for today');
    case 'too-soon':
      return l10n.t('too soon after the last question');
  }
}
