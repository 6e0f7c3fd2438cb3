import * as v from 'valibot';
import type { Http } from './http.ts';
import { inParallel } from './inParallel.ts';

interface Place {
  readonly http: Http;
  readonly findings: Map<string, unknown>;
  readonly path: string;
}

/** The key that a ticket has now, as far as it was found out in this window. */
export function movedKey(
  key: string | undefined,
  findings: Map<string, unknown>,
): string | undefined {
  let now = key;
  for (let steps = 0; now !== undefined && steps < 5; steps++) {
    const next = movedIn(findings).get(now);
    if (next === undefined) break;
    now = next;
  }
  return now;
}

const answer = v.object({ key: v.string() });

/**
 * Finds out which of the asked keys are those of tickets that answered with another: whoever is moved
 * keeps answering to the old key, and the answer does not say to which. One is certain; of several each
 * is asked for by itself, and remembered.
 */
export async function learnMoved(
  asked: readonly string[],
  answered: readonly string[],
  { http, findings, path }: Place,
  signal: AbortSignal,
): Promise<void> {
  const strangers = new Set(answered.filter((key) => !asked.includes(key)));
  const silent = asked.filter((key) => !answered.includes(key));
  const moved = movedIn(findings);
  const [first] = strangers;
  if (first === undefined) return;
  if (strangers.size === 1 && silent.length === 1 && silent[0] !== undefined) {
    moved.set(silent[0], first);
    return;
  }
  await inParallel(
    silent,
    6,
    async (key) => {
      const { body } = await http.get(`${path}/issue/${key}?fields=summary`, {
        signal,
        accepts: [403, 404],
      });
      const now = v.safeParse(answer, body);
      if (now.success && strangers.delete(now.output.key)) moved.set(key, now.output.key);
    },
    () => strangers.size === 0,
  );
}

function movedIn(findings: Map<string, unknown>): Map<string, string> {
  const name = 'jira.moved';
  const moved = (findings.get(name) ?? new Map()) as Map<string, string>;
  findings.set(name, moved);
  return moved;
}
