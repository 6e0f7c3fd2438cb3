import { env, l10n } from 'vscode';
import type { ListName } from '../plan/listsIn.ts';
import type { KeyOfMap, MapName } from '../plan/planKeys.ts';
import type { IdTrouble } from '../plan/renameId.ts';
import { countText } from './times.ts';

/** What is said while a file of the plan is written. */
export const planWording = {
  /** What the entries of a list are called. */
  list(list: ListName): string {
    switch (list) {
      case 'personas':
        return l10n.t('Personas');
      case 'teams':
        return l10n.t('Teams');
      case 'outcomes':
        return l10n.t('Outcomes');
      case 'items':
        return l10n.t('Roadmap items');
    }
  },
  newEntry(list: ListName): string {
    switch (list) {
      case 'personas':
        return l10n.t('New persona');
      case 'teams':
        return l10n.t('New team');
      case 'outcomes':
        return l10n.t('New outcome');
      case 'items':
        return l10n.t('New roadmap item');
    }
  },
  /** What a key is for, where its name does not say it. */
  key(of: MapName, { key, sought }: KeyOfMap): string | undefined {
    switch (`${of}.${key}`) {
      case 'items.status':
        return l10n.t('Where it stands on the roadmap');
      case 'items.stage':
        return l10n.t('How far it has come; without it, that follows from the commits');
      case 'items.outcome':
        return l10n.t('What it is to bring about: the id of an outcome');
      case 'items.personas':
        return l10n.t('Whom it is for: ids of personas');
      case 'items.problem':
        return l10n.t('What goes wrong for them without it');
      case 'items.hypothesis':
        return l10n.t('What you believe it will change, and how you will know');
      case 'items.paths':
        return l10n.t('Which files it is about: patterns as in .gitignore');
      case 'items.tickets':
        return l10n.t('Its tickets, as one writes them in a commit');
      case 'items.teams':
        return l10n.t('Who works on it: ids of teams, the owning team first');
      case 'items.review':
        return l10n.t('When to look at it again');
      case 'outcomes.metric':
        return l10n.t('How you see that it is reached');
      case 'personas.job':
        return l10n.t('When I …, I want …, so I can …');
      case 'personas.confidence':
        return l10n.t('Whether somebody has watched such a person');
      case 'personas.aliases':
        return l10n.t('What else they are called');
      case 'teams.codeowners':
        return l10n.t('What the team is called in CODEOWNERS');
      case 'teams.members':
        return l10n.t('E-mail addresses, with * for anything');
      default:
        return sought === 'day' ? l10n.t('A day, such as 2026-12-01') : undefined;
    }
  },

  trouble(trouble: IdTrouble): string {
    switch (trouble) {
      case 'form':
        return l10n.t('An id has letters, digits, “.”, “_” or “-”, at most 64.');
      case 'taken':
        return l10n.t('Another entry has this id.');
      case 'reserved':
        return l10n.t('This word has a meaning of its own; please choose another one.');
    }
  },
  nothingToRename: (): string =>
    l10n.t('Only ids of personas, teams, outcomes and roadmap items can be renamed here.'),
  replaceBy: (id: string): string => l10n.t('Did you mean “{0}”?', id),

  files(count: number, isAll: boolean): string {
    if (count === 0) return isAll ? l10n.t('Matches no file yet') : l10n.t('No match so far');
    const many = countText(count, env.language);
    if (!isAll) return l10n.t('Matches more than {0} files', many);
    return count === 1 ? l10n.t('Matches one file') : l10n.t('Matches {0} files', many);
  },
  reading: (name: string, value: string, day: string): string =>
    l10n.t('{0}: {1} on {2}', name, value, day),
  target: (value: string): string => l10n.t('target {0}', value),
  everything: (): string => l10n.t('All files in it'),
};
