import type { TrackerNote } from '../src/protocol/fileSection.ts';
import type { Hands } from './hands.ts';
import { linkButton } from './linkButton.ts';
import type { Piece } from './piece.ts';
import { piece } from './piece.ts';

/** What keeps the titles of tickets away, each in a line with the way to change that. */
export function trackerNotes(notes: readonly TrackerNote[], hands: Hands): Piece | undefined {
  if (notes.length === 0) return undefined;
  return piece(
    'div',
    { key: 'trackers', attributes: { class: 'tracker-notes' } },
    notes.map((note) => trackerNote(note, hands)),
  );
}

function trackerNote(note: TrackerNote, hands: Hands): Piece {
  const { tracker, text, detail, cause, signIn, way } = note;
  const words = [text, detail].filter((one) => one !== undefined).join(' ');
  const links = [
    signIn === undefined
      ? undefined
      : linkButton(`file:signIn:${tracker}`, signIn, () => hands.ask('signIn', { tracker })),
    way &&
      linkButton(`file:${way.id}:${tracker}`, way.label, () => hands.ask('go', { way: way.id })),
  ];
  return piece('div', { key: tracker }, [
    words === ''
      ? undefined
      : piece(
          'p',
          { key: 'text', attributes: { class: 'quiet', dir: 'auto', title: cause } },
          words,
        ),
    links.some((link) => link)
      ? piece('div', { key: 'links', attributes: { class: 'links' } }, links)
      : undefined,
  ]);
}
