import { jsonObjectIn } from '../base/jsonObject.ts';
import type { Answer } from '../model/answer.ts';
import type { TicketKey } from '../model/ids.ts';
import { lineText } from '../model/lineText.ts';
import { isQuestionId } from '../model/question.ts';

/** The only form of a line there is so far; lines of others are kept in git and passed over here. */
const version = 1;

/** Longest line that is read, in characters; more is not from us. */
const longestLine = 8_000;
const mostTickets = 20;

/** What a note holds: its answers in the order of the lines, and how many lines said nothing to us. */
export interface Lines {
  readonly answers: readonly Answer[];
  readonly skipped: number;
}

/** Writes an answer as one line of a note, without the end of the line. */
export function lineOf(answer: Answer): string {
  const { who, why, item, question, at, tickets, branch, patch } = answer;
  return JSON.stringify({
    v: version,
    who: textIn(who),
    why: textIn(why),
    item: textIn(item),
    q: question,
    at: new Date(at).toISOString(),
    tickets: tickets.length > 0 ? ticketsIn(tickets) : undefined,
    branch: textIn(branch),
    patch: patchIn(patch),
  });
}

/** Reads a note. Never fails: broken lines, other versions and blank lines are passed over. */
export function linesIn(note: string): Lines {
  const lines = note.split('\n').filter((line) => line !== '' && line.trim() !== '');
  const answers = lines.flatMap((line) => answerIn(line) ?? []);
  return { answers, skipped: lines.length - answers.length };
}

/** One answer out of many for one commit: for each field the newest that says something. */
export function merged(answers: readonly Answer[]): Answer | undefined {
  const [oldest, ...newer] = answers.toSorted((one, other) => one.at - other.at);
  if (!oldest) return undefined;
  return newer.reduce(
    (known, answer) => ({
      ...known,
      ...answer,
      tickets: answer.tickets.length > 0 ? answer.tickets : known.tickets,
    }),
    oldest,
  );
}

function answerIn(line: string): Answer | undefined {
  const entry = line.length > longestLine ? undefined : jsonObjectIn(line);
  if (entry?.['v'] !== version) return undefined;
  const at = timeIn(entry['at']);
  const who = textIn(entry['who']);
  const why = textIn(entry['why']);
  const item = textIn(entry['item']);
  if (at === undefined || (who ?? why ?? item) === undefined) return undefined;
  const question = isQuestionId(entry['q']) ? entry['q'] : undefined;
  const branch = textIn(entry['branch']);
  const patch = patchIn(entry['patch']);
  return {
    at,
    tickets: ticketsIn(entry['tickets']),
    ...(who === undefined ? {} : { who }),
    ...(why === undefined ? {} : { why }),
    ...(item === undefined ? {} : { item }),
    ...(question === undefined ? {} : { question }),
    ...(branch === undefined ? {} : { branch }),
    ...(patch === undefined ? {} : { patch }),
  };
}

function textIn(value: unknown): string | undefined {
  const text = typeof value === 'string' ? lineText(value) : '';
  return text === '' ? undefined : text;
}

function timeIn(value: unknown): number | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : at;
}

function patchIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value)
    ? value
    : undefined;
}

function ticketsIn(value: unknown): readonly TicketKey[] {
  if (!Array.isArray(value) || value.length === 0) return [];
  const keys = value.slice(0, mostTickets).flatMap((one) => textIn(one) ?? []);
  return (keys.length > 1 ? [...new Set(keys)] : keys) as TicketKey[];
}
