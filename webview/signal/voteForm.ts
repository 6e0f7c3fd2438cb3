import type { VerdictId } from '../../src/protocol/messages.ts';
import { longestVoteLine } from '../../src/protocol/messages.ts';
import type { VoteForm } from '../../src/protocol/signalSection.ts';
import { glyph } from '../glyphs.ts';
import type { Hands } from '../hands.ts';
import { pressed } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import type { State } from '../state.ts';
import { textField } from '../ui/toolkit.ts';
import { choiceChips } from './choiceChips.ts';
import { keyHint } from './keyHint.ts';
import { ballotOf, entranceOf, verdictKey, voteLineKey } from './ballot.ts';

/** A team, a kind, a line if one likes, and the two verdicts. */
export function voteForm(state: State, shown: VoteForm, hands: Hands): Piece {
  const { form, about, from, what, question, verdicts, line } = shown;
  const ballot = ballotOf(state.ballot, shown);
  return piece('div', { key: 'form', attributes: { class: 'vote-form' } }, [
    about === undefined
      ? undefined
      : piece('p', { key: 'about', attributes: { class: 'about' } }, [
          piece('bdi', { key: 'text', attributes: { title: about.text } }, about.text),
          linkButton('signal:drop', about.drop, () => hands.ask('dropAbout', { form })),
        ]),
    choiceChips({
      name: 'from',
      choices: from,
      chosen: ballot.from,
      choose: (id) => hands.act({ kind: 'choose', form, from: id }),
      followsFocus: true,
    }),
    choiceChips({
      name: 'what',
      choices: what,
      chosen: ballot.what,
      choose: (id) => hands.act({ kind: 'choose', form, what: id }),
      followsFocus: true,
    }),
    textField({
      key: voteLineKey,
      label: line.label,
      placeholder: line.placeholder,
      value: ballot.text,
      longest: longestVoteLine,
      onText: (text) => hands.act({ kind: 'choose', form, text }),
    }),
    piece(
      'div',
      {
        key: 'verdicts',
        attributes: { class: 'verdicts', role: 'group', 'aria-label': question },
      },
      verdicts.map(({ id, label, key }) => {
        const verdict: VerdictId = id === 'signal' ? 'signal' : 'noise';
        return piece(
          'button',
          {
            key: verdictKey(verdict),
            on: pressed(() => giveVerdict(state, shown, verdict, hands)),
            attributes: { class: `verdict ${verdict}`, type: 'button', 'aria-keyshortcuts': key },
          },
          [glyph(verdict), piece('span', {}, label), keyHint(key)],
        );
      }),
    ),
  ]);
}

/** Votes with what is chosen; where something is missing, says so and leads to it. */
export function giveVerdict(state: State, shown: VoteForm, verdict: VerdictId, hands: Hands): void {
  const { from, what, text } = ballotOf(state.ballot, shown);
  if (from === undefined || what === undefined) {
    hands.act({ kind: 'refuse', text: shown.chooseFirst, focus: entranceOf(state.ballot, shown) });
    return;
  }
  const line = text.trim();
  hands.ask('vote', {
    form: shown.form,
    from,
    what,
    verdict,
    ...(line === '' ? {} : { text: line }),
  });
}
