import { env, l10n } from 'vscode';
import type { SpokenWords } from '../feedback/agenda.ts';
import { dayText } from './times.ts';

/** What the agenda of the open, spoken form is called, in the language of the editor. */
export function spokenWords(): SpokenWords {
  return {
    title: (one, other) => l10n.t('{0} and {1}: signal and noise, 30 minutes', one, other),
    minutes: l10n.t('Minutes'),
    what: l10n.t('What'),
    steps: {
      recall: l10n.t(
        'Everybody writes down, in silence, what from the other team helped most of late, and what helped least.',
      ),
      miss: l10n.t('Each team asks the other: which one would you miss most?'),
      agree: l10n.t('For each direction, agree on one thing to stop and one thing to start.'),
      write: l10n.t('Write it down, with a day on which you look at it again.'),
      spare: l10n.t('To spare.'),
    },
    spoken: l10n.t(
      'This is the open, spoken form: it has no numbers, and it is not anonymous. Everybody hears who says what, so say only what you would say to the other team.',
    ),
    agreed: l10n.t('What we agreed'),
    stop: l10n.t('Stop doing'),
    start: l10n.t('Start doing'),
    lookAgain: (on) => l10n.t('Look at it again on {0}.', dayText(on, env.language)),
  };
}
