import { l10n } from 'vscode';
import type { Draft } from '../roadmap/draft.ts';

/** What is said while a roadmap is set up, in the language of the editor. */
export const setUpWording = {
  gathering: (): string => l10n.t('Gathering what could be on the roadmap…'),
  /** The files are open and can be edited. */
  proposed({ personas, items, teams }: Draft): string {
    if (personas.length + items.length + teams.length === 0) {
      return l10n.t(
        'Too little is known here to propose anything: the files have examples. Nothing is written until you save.',
      );
    }
    return l10n.t(
      'Proposed: personas {0}, roadmap items {1}, teams {2}. Nothing is written until you save.',
      personas.length,
      items.length,
      teams.length,
    );
  },
  isThere: (): string => l10n.t('The roadmap, the personas and the teams are there already.'),
};
