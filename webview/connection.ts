/** Asks of a page by their names: what each takes, and what it is answered with. */
type Shape<Asks> = { readonly [Name in keyof Asks]: { takes: object; gives: unknown } };

/** The other side of a page: the extension, through messages. */
export interface Connected<Asks extends Shape<Asks>> {
  /** Asks the host for something; rejects with the words of the host when it could not answer. */
  ask<Name extends keyof Asks & string>(
    name: Name,
    takes: Asks[Name]['takes'],
  ): Promise<Asks[Name]['gives']>;
  /** How many messages were dropped because they were not understood. */
  dropped(): number;
}

/** What a host answers to an ask. */
export type Answer =
  | { readonly answers: number; readonly value: unknown }
  | { readonly answers: number; readonly failed: string };

interface Connection<Message> {
  /** Hands one message to the host. */
  readonly post: (message: Message) => void;
  /** Calls back with every message that arrives, whoever sent it. */
  readonly listen: (hear: (message: unknown) => void) => void;
  /** Ids count up from here, so that an answer to an earlier page never fits. */
  readonly firstId: number;
  /** Takes what the host tells unasked, and says so; an answer comes back; all else is `false`. */
  readonly understand: (message: unknown) => Answer | boolean;
  /** Whether an answer is what this ask is answered with. */
  readonly isGiven: (name: string, value: unknown) => boolean;
}

interface Waiting {
  readonly name: string;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** Connects a page with its host. Messages that are not understood are dropped and counted. */
export function connect<Asks extends Shape<Asks>, Message>(
  connection: Connection<Message>,
): Connected<Asks> {
  const { post, listen, firstId, understand, isGiven } = connection;
  const waiting = new Map<number, Waiting>();
  let [id, dropped] = [firstId, 0];

  const settle = (answer: Answer): boolean => {
    const asked = waiting.get(answer.answers);
    if (!asked) return false;
    waiting.delete(answer.answers);
    if ('failed' in answer) asked.reject(new Error(answer.failed));
    else if (isGiven(asked.name, answer.value)) asked.resolve(answer.value as never);
    else asked.reject(new Error(''));
    return true;
  };

  listen((message) => {
    const understood = understand(message);
    if (!(typeof understood === 'boolean' ? understood : settle(understood))) dropped += 1;
  });
  return {
    ask: (name, takes) =>
      new Promise((resolve, reject) => {
        waiting.set(id, { name, resolve, reject });
        post({ ...takes, ask: name, id } as Message);
        id += 1;
      }),
    dropped: () => dropped,
  };
}
