import type { PageWords } from '../../src/protocol/picture.ts';
import type { SignalSection } from '../../src/protocol/signalSection.ts';
import type { Hands } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Handlers, Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import { shareOffer } from '../shareOffer.ts';
import { repositoryWords, sharingNote } from '../sharingNote.ts';
import type { State } from '../state.ts';
import { stateView } from '../stateView.ts';
import { choiceChips } from './choiceChips.ts';
import { givenVote } from './givenVote.ts';
import { ownVotes } from './ownVotes.ts';
import { planNews } from './planNews.ts';
import { round } from './round.ts';
import { signalSummary } from './signalSummary.ts';
import { voteForm } from './voteForm.ts';
import { voteKeys } from './voteKeys.ts';

/**
 * Signal and noise: the vote first, then what was said, and what is told of it. A round that is open
 * stands in the place of the vote: its digits are the only ones on the screen, and one thing is asked.
 */
export function signalBody(
  state: State,
  section: SignalSection,
  words: PageWords,
  hands: Hands,
): readonly (Piece | undefined)[] {
  const { repository, own, sharing, summary } = section;
  const isOffer = sharing?.kind === 'offer';
  const isInRound = section.round?.kind === 'team' || section.round?.kind === 'end';
  const on: Handlers = isInRound ? {} : { keydown: voteKeys(state, section, hands) };
  return [
    // What is pressed anywhere in here chooses and votes.
    piece('div', { key: 'signal', on, attributes: { class: 'signal' } }, [
      repositoryWords(repository),
      ...(isInRound ? [] : voting(state, section, hands)),
      section.round ? round(section.round, hands) : undefined,
      ownVotes(state, own, hands),
      isOffer ? shareOffer(state, sharing, words, hands) : undefined,
      sharingNote(state, 'votes', isOffer ? undefined : sharing, hands),
      summary ? signalSummary(summary, hands) : undefined,
    ]),
  ];
}

/** What can be voted on, what became of the last vote, and for whom it counts. */
function voting(
  state: State,
  section: SignalSection,
  hands: Hands,
): readonly (Piece | undefined)[] {
  const { news, ownTeam, given } = section;
  return [
    news ? planNews(news, hands) : undefined,
    stateOf(state, section, hands),
    given ? givenVote(state, given, hands) : undefined,
    ownTeam
      ? piece('p', { key: 'ownTeam', attributes: { class: 'quiet own-team' } }, [
          piece('bdi', { key: 'text' }, ownTeam.text),
          ownTeam.change === undefined
            ? undefined
            : linkButton('signal:changeTeam', ownTeam.change, () => hands.ask('changeTeam', {})),
        ])
      : undefined,
  ];
}

function stateOf(state: State, { state: shown }: SignalSection, hands: Hands): Piece {
  switch (shown.kind) {
    case 'form':
      return voteForm(state, shown, hands);
    case 'cannot':
      return stateView({ ...shown, kind: 'state', busy: false }, hands);
    case 'too-small':
      return piece('p', { key: 'small', attributes: { dir: 'auto' } }, shown.text);
    case 'choose-team':
      return piece('div', { key: 'choose-team', attributes: { class: 'choose-team' } }, [
        choiceChips({
          name: 'team',
          choices: shown.teams,
          chosen: shown.teams.chosen,
          choose: (team) => hands.ask('chooseTeam', { team }),
          followsFocus: false,
        }),
        piece('p', { key: 'detail', attributes: { class: 'quiet', dir: 'auto' } }, shown.detail),
      ]);
  }
}
