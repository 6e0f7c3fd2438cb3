import type { Found, Joined } from '../model/joined.ts';
import type { Age } from '../history/age.ts';
import type { TeamShare } from '../model/teamsOf.ts';
import type { Coupled, PastCommit, TicketOfPath } from '../model/past.ts';
import { plainLine } from './plainLine.ts';

/** `2026-01-31`, in UTC, of milliseconds since the epoch. */
export function dayText(at: number): string {
  return new Date(at).toISOString().replace(/T.*/, '');
}

/** `1 commit`, `82,000 commits`. */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** `15.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** A commit of the past with who and why; of one that a path was asked about, the name it had then. */
export interface ToldPast {
  readonly commit: PastCommit & { readonly path?: string; readonly movedFrom?: string };
  readonly joined: Joined;
}

/** A commit as a few lines; `path` is what was asked about, and is not repeated. */
export function toldText({ commit, joined }: ToldPast, path?: string): string {
  const { who, why, item } = joined;
  const name = commit.path !== undefined && commit.path !== path ? commit.path : undefined;
  return [
    `${dayText(commit.authoredAt)} ${commit.sha.slice(0, 10)} ${plainLine(commit.subject)}`,
    ...(who ? [detail('who', listed(who, ', '))] : []),
    ...(why ? [detail('why', listed(why, '; '))] : []),
    ...(item ? [detail('item', listed(item, ', '))] : []),
    ...(name === undefined ? [] : [detail('as', name)]),
    ...(commit.movedFrom === undefined ? [] : [detail('from', commit.movedFrom)]),
  ].join('\n');
}

/** The whole past of a file on one line. */
export function ageText(path: string, { commits, firstAt, lastAt }: Age): string {
  const reach = `${dayText(firstAt)} to ${dayText(lastAt)}`;
  return `${plainLine(path)}: ${countText(commits, 'commit')}, ${reach}`;
}

export function ticketText({ ticket, commits, firstAt, lastAt }: TicketOfPath): string {
  const reach = `${dayText(firstAt)} to ${dayText(lastAt)}`;
  return `${plainLine(ticket)}: ${countText(commits, 'commit')}, ${reach}`;
}

export function coupledText({ path, together, commits, degree }: Coupled): string {
  const percent = `${Math.round(degree * 100)} %`.padStart(5);
  return `${percent}  ${plainLine(path)} (${together} of its ${countText(commits, 'commit')})`;
}

/** How much of the changes is somebody's: of a team, or for a persona. Everybody else has no name. */
export function shareText(
  { commits, share }: Pick<TeamShare, 'commits' | 'share'>,
  name = 'everybody else',
): string {
  const percent = `${Math.round(share * 100)} %`.padStart(5);
  return `${percent}  ${plainLine(name)} (${countText(commits, 'commit')})`;
}

function listed({ values }: Found, separator: string): string {
  return values.join(separator);
}

function detail(label: string, text: string): string {
  return `           ${label.padEnd(4)}  ${plainLine(text)}`;
}
