import type { Choice, SignalSection } from '../../src/protocol/signalSection.ts';
import type { Hands } from '../hands.ts';
import type { State } from '../state.ts';
import { giveVerdict } from './voteForm.ts';

/** What a key does in the section: it chooses a team or a kind, votes, or undoes; nothing in a line of text. */
export function voteKeys(
  state: State,
  { state: shown, given }: SignalSection,
  hands: Hands,
): (event: KeyboardEvent) => void {
  return (event) => {
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (event.repeat || event.isComposing || hasModifier || isTyping(event.target)) return;
    const key = event.key.toLowerCase();
    const chosen = (choices: readonly Choice[]): string | undefined =>
      choices.find((choice) => choice.key === key)?.id;
    if (given?.key === key) {
      hands.ask('undoVote', {});
      return;
    }
    if (shown.kind === 'choose-team') {
      const team = chosen(shown.teams.choices);
      if (team !== undefined) hands.ask('chooseTeam', { team });
    }
    if (shown.kind !== 'form') return;
    const [from, what, verdict] = [shown.from.choices, shown.what.choices, shown.verdicts].map(
      chosen,
    );
    const { form } = shown;
    if (from !== undefined) hands.act({ kind: 'choose', form, from });
    else if (what !== undefined) hands.act({ kind: 'choose', form, what });
    else if (verdict === 'signal' || verdict === 'noise') giveVerdict(state, shown, verdict, hands);
  };
}

/** The toolkit's line of text is an element that holds a field of its own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('vscode-text-field, input, textarea');
}
