import { fromSignalHost } from '../../src/protocol/signalGuards.ts';
import type { FromSignalPage, SignalAsks } from '../../src/protocol/signalMessages.ts';
import type { SignalMonths, SignalPicture, ToldMonth } from '../../src/protocol/signalPicture.ts';
import type { Connected } from '../connection.ts';
import { connect } from '../connection.ts';
import { fieldsOf } from '../fields.ts';
import { isOutcome } from '../isOutcome.ts';

interface Connection {
  /** Hands one message to the host. */
  readonly post: (message: FromSignalPage) => void;
  /** Calls back with every message that arrives, whoever sent it. */
  readonly listen: (hear: (message: unknown) => void) => void;
  readonly onPicture: (picture: SignalPicture) => void;
  /** Calls back with the root of the repository that the tab is of. */
  readonly onRepository: (root: string) => void;
  /** Ids count up from here, so that an answer to an earlier page never fits. */
  readonly firstId: number;
}

/** Connects the tab with the host. Messages that are not understood are dropped and counted. */
export function connectSignalHost({
  onPicture,
  onRepository,
  ...connection
}: Connection): Connected<SignalAsks> {
  return connect<SignalAsks, FromSignalPage>({
    ...connection,
    isGiven: (name, value) => (name === 'ready' ? isPicture(value) : isOutcome(value)),
    understand(message) {
      const known = fromSignalHost(message);
      if (!known) return false;
      if (!('tell' in known)) return known;
      if (known.tell === 'repository') {
        onRepository(known.root);
        return true;
      }
      if (!isPicture(known.picture)) return false;
      onPicture(known.picture);
      return true;
    },
  });
}

function isPicture(value: unknown): value is SignalPicture {
  const { kind, months, teams, notes, about, told, words, ways } = fieldsOf<
    keyof SignalMonths | 'ways'
  >(value);
  if (kind === 'state') return Array.isArray(ways);
  return (
    kind === 'months' &&
    [months, teams, notes, about].every((list) => Array.isArray(list)) &&
    typeof words === 'object' &&
    words !== null &&
    (told === undefined || isTold(told))
  );
}

function isTold(value: unknown): boolean {
  const { heat, gaps, onTime, cards, quadrants } = fieldsOf<keyof ToldMonth>(value);
  return (
    [cards, quadrants].every((list) => Array.isArray(list)) &&
    [heat, gaps, onTime].every((figure) => typeof figure === 'object' && figure !== null)
  );
}
