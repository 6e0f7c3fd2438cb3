import { fromHost } from '../src/protocol/guards.ts';
import type { AskName, Asks, FromHost, FromPage } from '../src/protocol/messages.ts';
import type { FileSection, Notice, ShownPast } from '../src/protocol/fileSection.ts';
import type { ShownContext } from '../src/protocol/shownContext.ts';
import type { Picture } from '../src/protocol/picture.ts';
import type { OwnVotes, SignalSection, SignalSummary } from '../src/protocol/signalSection.ts';
import { fieldsOf } from './fields.ts';

/** The other side of the page: the extension, through messages. */
export interface Host {
  /** Asks the host for something; rejects with the words of the host when it could not answer. */
  ask<Name extends AskName>(name: Name, takes: Asks[Name]['takes']): Promise<Asks[Name]['gives']>;
  /** How many messages were dropped because they were not understood. */
  dropped(): number;
}

interface Connection {
  /** Hands one message to the host. */
  readonly post: (message: FromPage) => void;
  /** Calls back with every message that arrives, whoever sent it. */
  readonly listen: (hear: (message: unknown) => void) => void;
  readonly onPicture: (picture: Picture) => void;
  /** Ids count up from here, so that an answer to an earlier page never fits. */
  readonly firstId: number;
}

interface Waiting {
  readonly name: AskName;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Connects the page with the host. Messages that are not understood are dropped and counted. */
export function connectHost({ post, listen, onPicture, firstId }: Connection): Host {
  const waiting = new Map<number, Waiting>();
  let [id, dropped] = [firstId, 0];

  const hear = (message: unknown): boolean => {
    const known = fromHost(message);
    if (!known) return false;
    if ('tell' in known) {
      if (!isPicture(known.picture)) return false;
      onPicture(known.picture);
      return true;
    }
    return settle(known);
  };

  const settle = (answer: Exclude<FromHost, { tell: unknown }>): boolean => {
    const asked = waiting.get(answer.answers);
    if (!asked) return false;
    waiting.delete(answer.answers);
    if ('failed' in answer) asked.reject(new Error(answer.failed));
    else if (isGiven(asked.name, answer.value)) asked.resolve(answer.value as never);
    else asked.reject(new Error(''));
    return true;
  };

  listen((message) => {
    if (!hear(message)) dropped += 1;
  });
  return {
    ask: (name, takes) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { name, resolve, reject });
        post({ ...takes, ask: name, id } as FromPage);
        id += 1;
      }),
    dropped: () => dropped,
  };
}

const isGiven = (name: AskName, value: unknown): boolean =>
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

function isOutcome(value: unknown): boolean {
  const { done, text } = fieldsOf<'done' | 'text'>(value);
  return typeof done === 'boolean' && typeof text === 'string';
}
