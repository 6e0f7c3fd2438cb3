import { isTold } from '../feedback/isTold.ts';
import { roundFacts, votesFacts } from '../feedback/pairFacts.ts';
import type { SignalCell } from '../feedback/signalReport.ts';
import type { Telling } from '../feedback/signalWords.ts';
import { suggestionOf } from '../feedback/suggestion.ts';
import { suggestionText } from '../feedback/suggestionText.ts';
import type { SignalCard } from '../protocol/signalPicture.ts';
import { kindName } from './kindName.ts';
import { shownText } from './shownText.ts';
import type { SignalSeen } from './signalSeen.ts';
import { toldWords } from './toldWords.ts';

/** What the team that is looked from has from each other one, in the order of the teams. */
export function signalCards({ month, team, nameOf }: SignalSeen): readonly SignalCard[] {
  const telling: Telling = { words: toldWords(), nameOf, safe: (text) => shownText(text) };
  return month.cells.filter(({ to }) => to === team).map((cell) => cardOf(cell, telling));
}

function cardOf(cell: SignalCell, telling: Telling): SignalCard {
  const { to, from, votes } = cell;
  const { words, nameOf } = telling;
  const suggestion = suggestionOf(cell);
  const { signals, noise, texts } =
    votes === 'too-few' ? { signals: [], noise: [], texts: [] } : votes;
  return {
    to,
    from,
    title: words.from(nameOf(from)),
    facts: isTold(cell) ? factsOf(cell, telling) : [words.tooFew],
    signals: signals.map(kindName),
    noise: noise.map(kindName),
    texts: texts.map(telling.safe),
    ...(suggestion ? { suggestion: suggestionText(suggestion, telling) } : {}),
  };
}

function factsOf({ votes, round }: SignalCell, { words }: Telling): readonly string[] {
  return [
    `${words.votes}: ${votesFacts(votes, words).join(', ')}`,
    `${words.round}: ${roundFacts(round, words).join(', ')}`,
  ];
}
