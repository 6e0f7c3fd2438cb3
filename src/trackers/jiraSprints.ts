import * as v from 'valibot';
import type { PlannedDraft } from './ticketFrom.ts';

const text = v.nullish(v.string());
const sprint = v.object({ name: v.string(), state: text, endDate: text });

/**
 * The sprints of a ticket, running and coming ones first. Jira Cloud has objects; Data Center has the
 * words with which Java describes one: `…Sprint@1f39[id=1,state=ACTIVE,name=Sprint 1,endDate=…,…]`.
 */
export function jiraSprints(value: unknown): readonly PlannedDraft[] {
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const sprints = list.flatMap((one) => {
    const read = v.safeParse(sprint, typeof one === 'string' ? described(one) : one);
    if (!read.success) return [];
    const { name, state, endDate } = read.output;
    const isDone = state?.toLowerCase() === 'closed';
    return [{ kind: 'sprint', title: name, due: endDate, isDone } as const];
  });
  return sprints.sort((one, other) => Number(one.isDone) - Number(other.isDone));
}

/** A name may hold commas, so that a value ends only where the next begins. */
function described(words: string): Readonly<Record<string, string>> {
  const inside = words.slice(words.indexOf('[') + 1, words.lastIndexOf(']'));
  const pairs = inside.split(/,(?=[a-zA-Z]+=)/).map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
  return Object.fromEntries(pairs.filter(([, value]) => value !== '<null>'));
}
