import type { OwnVote, OwnVotes } from '../../src/protocol/signalSection.ts';
import { foldButton } from '../fold.ts';
import { glyph } from '../glyphs.ts';
import type { Hands } from '../hands.ts';
import { linkButton } from '../linkButton.ts';
import type { Piece } from '../piece.ts';
import { piece } from '../piece.ts';
import type { State } from '../state.ts';
import { lineEditor, writeButton } from './lineEditor.ts';

const listId = 'own-votes';
const headerKey = 'votes:header';

/** What the person said this month, where it is, and what can be done about each of it. */
export function ownVotes(state: State, own: OwnVotes, hands: Hands): Piece | undefined {
  const { title, standing, share, failure, votes } = own;
  if (votes.length === 0 && failure === undefined) return undefined;
  const closed = state.folds.votes ?? true;
  const header = { name: 'votes', label: title, closed, body: listId } as const;
  return piece('div', { key: 'own', attributes: { class: 'own-votes' } }, [
    votes.length === 0 ? undefined : piece('h3', { key: 'title' }, [foldButton(header, hands)]),
    failure === undefined ? undefined : quiet('failure', failure),
    closed || votes.length === 0
      ? undefined
      : piece(
          'ul',
          { key: listId, attributes: { id: listId, 'aria-label': title } },
          votes.map((vote) => ownVote(state, vote, hands)),
        ),
    votes.length === 0
      ? undefined
      : piece('p', { key: 'standing', attributes: { class: 'quiet standing' } }, [
          piece('span', { key: 'text', attributes: { dir: 'auto' } }, standing),
          share === undefined
            ? undefined
            : linkButton('signal:share', share, () => hands.ask('shareVotes', {})),
        ]),
  ]);
}

function ownVote(state: State, shown: OwnVote, hands: Hands): Piece {
  const { vote, verdict, verdictText, text, about, line, turn, takeBack, writing } = shown;
  const other = verdict === 'signal' ? 'noise' : 'signal';
  return piece('li', { key: vote, attributes: { class: 'own-vote' } }, [
    piece('div', { key: 'words', attributes: { class: 'own-words' } }, [
      glyph(verdict),
      piece('span', { key: 'verdict', attributes: { class: 'own-verdict' } }, `${verdictText} `),
      piece('bdi', { key: 'text', attributes: { class: 'own-text' } }, `${text} `),
      about === undefined
        ? undefined
        : piece('bdi', { key: 'about', attributes: { class: 'quiet', title: about } }, about),
    ]),
    line === undefined
      ? undefined
      : piece('p', { key: 'line', attributes: { class: 'own-line', dir: 'auto' } }, line),
    lineEditor(state, 'own', writing, hands),
    piece('div', { key: 'links', attributes: { class: 'links' } }, [
      linkButton(
        `signal:turn:${vote}`,
        turn.label,
        () => hands.ask('changeVote', { vote, verdict: other }),
        { name: turn.name },
      ),
      writeButton(state, 'own', writing, hands),
      linkButton(
        `signal:takeBack:${vote}`,
        takeBack.label,
        () => hands.ask('takeBackVote', { vote }),
        { name: takeBack.name, after: headerKey },
      ),
    ]),
  ]);
}

function quiet(key: string, text: string): Piece {
  return piece('p', { key, attributes: { class: 'quiet', dir: 'auto' } }, text);
}
