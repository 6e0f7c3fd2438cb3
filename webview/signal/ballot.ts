import type { VerdictId } from '../../src/protocol/messages.ts';
import type { Choices, VoteForm } from '../../src/protocol/signalSection.ts';

/** What the person chose and wrote in the form with this number, and did not send yet. */
export interface Ballot {
  readonly form: number;
  readonly from?: string;
  readonly what?: string;
  readonly text: string;
}

export const emptyBallot: Ballot = { form: 0, text: '' };

export const voteLineKey = 'signal:line';
export const verdictKey = (verdict: VerdictId): string => `signal:verdict:${verdict}`;
/** The key of the chip of a choice of a group. */
export const choiceKey = (name: string, id: string): string => `signal:${name}:${id}`;

/** What would be sent now: what was chosen here, else what the form came with. */
export function ballotOf(
  ballot: Ballot,
  { form, from, what }: VoteForm,
): Pick<Ballot, 'from' | 'what' | 'text'> {
  const own = ballot.form === form ? ballot : emptyBallot;
  const [sender, kind] = [chosenOf(own.from, from), chosenOf(own.what, what)];
  return {
    text: own.text,
    ...(sender === undefined ? {} : { from: sender }),
    ...(kind === undefined ? {} : { what: kind }),
  };
}

/** The ballot after something was chosen or written in a form. */
export function withChoice(
  ballot: Ballot,
  { form, from, what, text }: Partial<Ballot> & Pick<Ballot, 'form'>,
): Ballot {
  const before = ballot.form === form ? ballot : emptyBallot;
  return {
    ...before,
    form,
    ...(from === undefined ? {} : { from }),
    ...(what === undefined ? {} : { what }),
    ...(text === undefined ? {} : { text }),
  };
}

/** The key of the element to begin with: what is missing first, else the verdict. */
export function entranceOf(ballot: Ballot, shown: VoteForm): string {
  const { from, what } = ballotOf(ballot, shown);
  if (from === undefined) return firstOf('from', shown.from);
  return what === undefined ? firstOf('what', shown.what) : verdictKey('signal');
}

function firstOf(name: string, { choices }: Choices): string {
  return choiceKey(name, choices[0]?.id ?? '');
}

/** What was chosen before may not be there any more. */
function chosenOf(own: string | undefined, { choices, chosen }: Choices): string | undefined {
  return choices.some(({ id }) => id === own) ? own : chosen;
}
