import { fromHost } from '../src/protocol/guards.ts';
import type { Asks, FromPage } from '../src/protocol/messages.ts';
import type { FileSection, Notice, ShownPast } from '../src/protocol/fileSection.ts';
import type { ShownContext } from '../src/protocol/shownContext.ts';
import type { Picture } from '../src/protocol/picture.ts';
import type { OwnVotes, SignalSection, SignalSummary } from '../src/protocol/signalSection.ts';
import type { Connected } from './connection.ts';
import { connect } from './connection.ts';
import { fieldsOf } from './fields.ts';
import { isOutcome } from './isOutcome.ts';

/** The other side of the page: the extension, through messages. */
export type Host = Connected<Asks>;

interface Connection {
  /** Hands one message to the host. */
  readonly post: (message: FromPage) => void;
  /** Calls back with every message that arrives, whoever sent it. */
  readonly listen: (hear: (message: unknown) => void) => void;
  readonly onPicture: (picture: Picture) => void;
  /** Ids count up from here, so that an answer to an earlier page never fits. */
  readonly firstId: number;
}

/** Connects the page with the host. Messages that are not understood are dropped and counted. */
export function connectHost({ onPicture, ...connection }: Connection): Host {
  return connect<Asks, FromPage>({
    ...connection,
    isGiven,
    understand(message) {
      const known = fromHost(message);
      if (!known) return false;
      if (!('tell' in known)) return known;
      if (!isPicture(known.picture)) return false;
      onPicture(known.picture);
      return true;
    },
  });
}

const isGiven = (name: string, value: unknown): boolean =>
  name === 'ready' ? isPicture(value) : isOutcome(value);

function isPicture(value: unknown): value is Picture {
  const { ask, words, file, signal } = fieldsOf<keyof Picture>(value);
  const { kind } = fieldsOf<'kind'>(ask);
  return (
    (kind === 'card' || kind === 'nothing' || kind === 'state') &&
    typeof words === 'object' &&
    words !== null &&
    (file === undefined || isFileSection(file)) &&
    (signal === undefined || isSignalSection(signal))
  );
}

function isFileSection(value: unknown): value is FileSection {
  const { notice, past, trackers, context } = fieldsOf<keyof FileSection>(value);
  const { commits, tickets } = fieldsOf<keyof ShownPast>(past);
  return (
    typeof value === 'object' &&
    value !== null &&
    (notice === undefined || Array.isArray(fieldsOf<keyof Notice>(notice).ways)) &&
    (trackers === undefined || Array.isArray(trackers)) &&
    (context === undefined || isContext(context)) &&
    (past === undefined || (Array.isArray(commits) && Array.isArray(tickets)))
  );
}

function isSignalSection(value: unknown): value is SignalSection {
  const { state, own, summary } = fieldsOf<keyof SignalSection>(value);
  const { kind } = fieldsOf<'kind'>(state);
  return (
    typeof kind === 'string' &&
    Array.isArray(fieldsOf<keyof OwnVotes>(own).votes) &&
    (summary === undefined || Array.isArray(fieldsOf<keyof SignalSummary>(summary).rows))
  );
}

function isContext(value: unknown): boolean {
  const { items, whys, files } = fieldsOf<keyof ShownContext>(value);
  return [items, whys, files].every((list) => Array.isArray(list));
}
