import type { TicketRef } from '../model/ids.ts';
import type { Role } from '../model/ticket.ts';
import type { ReferenceContext } from './context.ts';
import type { Found, Span } from './found.ts';
import { changeRef } from './numberRef.ts';
import { referencesInBranch } from './referencesInBranch.ts';

/** What the first line of a message says by its form, as forges and git write it. */
interface SubjectForms {
  readonly found: readonly Found[];
  /** What needs not be looked at again. */
  readonly spans: readonly Span[];
  /** What is undone or done again: everything in it is `reverts`. */
  readonly undone?: Span;
}

const nothing: SubjectForms = { found: [], spans: [] };
const revert =
  /^(?:revert(?:ed|ing)?|reapply|reland|roll ?back)[: ]\s*(?<open>["'“”‘])(?<inside>.*)$/i;
const closers: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/** Merges that name their pull request, by which group holds what. */
const merges: readonly RegExp[] = [
  // GitHub; Bitbucket Data Center; Gitea, whose title in quotes is text like any other.
  /^merge pull request (?<mark>#|GH-)(?<number>\d+) from (?:[\w.-]+:)?(?:[\w.-]+\/)?(?<branch>[^\s'"]+)/i,
  /^merge pull request (?<mark>#)(?<number>\d+) in \S+ from (?:\S+:)?(?<branch>\S+) to \S+/i,
  /^(?<head>merge pull request ['"](?<title>.*)['"] )\((?<mark>[#!])(?<number>\d+)\) from (?:[\w.-]+:)?(?<branch>\S+)(?: into \S+)?/i,
  // Azure DevOps.
  /^merged pr (?<mark>)(?<number>\d+):?(?=\s|$)/i,
  // Bitbucket Cloud.
  /^merged in (?<branch>\S+) \(pull request (?<mark>#)(?<number>\d+)\)/i,
  // Bitbucket Data Center, squashed; bors and its like; by hand.
  /^pull request (?<mark>#)(?<number>\d+)(?=:)/i,
  /^(?:auto|rollup) merge of (?<mark>#)(?<number>\d+)\b(?: - [^:\s]+:(?<branch>[^\s,]+).*)?/i,
  /^merg(?:e|ed|ing):? (?:(?:pull[- ]request|merge[- ]request|pr|mr):? )?(?<mark>[#!])(?<number>\d+)(?<more>(?:(?:,| and|,? &)? [#!]\d+)*)(?![\w-])/i,
];
const branchMerge =
  /^merge (?:remote-tracking )?branch(?:es)? '(?<branch>[^']+)'(?<more>(?:(?:,| and|, and) '[^']+')*)(?: of \S+)?(?: into \S+)?/i;
const bareMerge = /^merged? (?:branch )?(?<branch>[^\s'"#!]+) (?:in)?to \S+/i;
const lastNumber = /\((?<mark>#|!|GH-)(?<number>[1-9]\d{0,9})\)\s*(?:\[[^\]]{0,40}\]\s*)*\.?\s*$/i;

/** The forms of a subject; places are counted from its beginning. */
export function subjectForms(subject: string, context: ReferenceContext): SubjectForms {
  const reverted = revert.exec(subject);
  if (reverted) return revertForms(subject, reverted, context);
  const merge = /^(?:merg|auto|rollup|pull)/i.test(subject)
    ? mergeForms(subject, context)
    : nothing;
  if (merge.found.length > 0 || merge.spans.length > 0) return merge;
  return lastForm(subject, 0, context);
}

function revertForms(
  subject: string,
  { groups }: RegExpExecArray,
  context: ReferenceContext,
): SubjectForms {
  const { open = '"', inside = '' } = groups ?? {};
  const start = subject.length - inside.length;
  const close = subject.lastIndexOf(closers[open] ?? open);
  // GitHub shortens a long title; what stands after that is the pull request.
  const cut = subject.lastIndexOf('… (');
  const end = close >= start ? close : cut >= start ? cut : subject.length;
  const inner = subjectForms(subject.slice(start, end), context);
  const shifted = inner.found.map((one) => moved(one, start));
  const last = lastForm(subject, end, context);
  return {
    found: [...shifted, ...last.found],
    spans: [...inner.spans.map((span) => moved(span, start)), ...last.spans],
    undone: { start, end },
  };
}

function moved<Place extends Span>(place: Place, by: number): Place {
  return { ...place, start: place.start + by, end: place.end + by };
}

function mergeForms(subject: string, context: ReferenceContext): SubjectForms {
  for (const form of merges) {
    const match = form.exec(subject);
    if (match?.groups) return pullRequest(match[0], match.groups, context);
  }
  const { branch, more } = (branchMerge.exec(subject) ?? bareMerge.exec(subject))?.groups ?? {};
  if (branch === undefined) return nothing;
  const branches = [
    branch,
    ...[...(more ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => name ?? ''),
  ];
  const end = (branchMerge.exec(subject) ?? bareMerge.exec(subject))?.[0].length ?? 0;
  const span = { start: 0, end };
  return { found: branches.flatMap((name) => ofBranch(name, span, context)), spans: [span] };
}

function pullRequest(
  all: string,
  groups: Readonly<Record<string, string | undefined>>,
  context: ReferenceContext,
): SubjectForms {
  const { mark: written, branch, more = '', head = '', title } = groups;
  const span = { start: head.length, end: all.length };
  // `Merged PR 12` has no mark.
  const mark = written === '' || written === '!' ? '!' : '#';
  const numbers = [groups['number'] ?? '', ...[...more.matchAll(/\d+/g)].map(([one]) => one)];
  const found = numbers.flatMap((digits) => {
    const ref =
      /^[1-9]\d{0,9}$/.test(digits) && changeRef({ mark, number: Number(digits) }, context);
    return ref ? [ofForm(ref, span, 'merges')] : [];
  });
  const named = branch === undefined ? [] : ofBranch(branch.replace(/[,;:]$/, ''), span, context);
  const spans = title === undefined ? [{ start: 0, end: all.length }] : [span];
  return { found: [...found, ...named], spans };
}

function ofBranch(branch: string, span: Span, context: ReferenceContext): readonly Found[] {
  return referencesInBranch(branch, context).map(({ ref, role }) => ofForm(ref, span, role));
}

function ofForm(ref: TicketRef, span: Span, role: Role): Found {
  return { ...span, ref, role };
}

/** `(#12)` at the end of a subject, after `from`: the pull request, where `#` marks pull requests. */
function lastForm(subject: string, from: number, context: ReferenceContext): SubjectForms {
  const match = lastNumber.exec(subject.slice(from));
  const { mark = '', number = '' } = match?.groups ?? {};
  if (!match || match.index + from === 0 || !marksChanges(mark, context)) return nothing;
  const ref = changeRef({ mark: mark === '!' ? '!' : '#', number: Number(number) }, context);
  const start = match.index + from;
  const span = { start, end: start + mark.length + number.length + 2 };
  return ref ? { found: [ofForm(ref, span, 'merges')], spans: [span] } : nothing;
}

function marksChanges(mark: string, { remote, numbers }: ReferenceContext): boolean {
  const kind = remote?.kind;
  if (mark === '!')
    return kind === undefined || kind === 'gitlab' || kind === 'gitea' || kind === 'azure';
  if (mark === '#')
    return !numbers && (kind === undefined || kind === 'github' || kind === 'gitea');
  return kind === undefined || kind === 'github';
}
