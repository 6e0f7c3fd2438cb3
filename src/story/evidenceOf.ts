import type {
  PeopleDomain,
  PlanEvidence,
  TeamHandle,
  TicketWho,
  WorkedCommit,
} from '../model/evidence.ts';
import type { FolderCommit, Share } from '../model/past.ts';
import type { CodeownersRule } from '../model/plan.ts';
import { fewestPeople } from '../model/teamsOf.ts';
import type { Around } from './gather.ts';
import type { Files } from './files.ts';
import { recentSince } from './recentSince.ts';
import { toldCommit } from './toldCommit.ts';
import { withoutPeople } from './withoutPeople.ts';

const mostCommits = 10_000;
const mostTickets = 2_000;
const mostDomains = 20;

/** What the evidence for a plan is found in. */
export interface Grounds extends Pick<
  Around,
  'history' | 'references' | 'tickets' | 'plan' | 'planned' | 'ledger' | 'former' | 'now'
> {
  readonly files: Files;
}

/**
 * Gathers what a plan can be drafted from, for somebody who asked for it: it lists the tracked files
 * with git. Nothing in it is, or is called like, an address of somebody. Rejects as `History.ask`.
 */
export async function evidenceOf(grounds: Grounds): Promise<PlanEvidence> {
  const { history, references, files, ledger, former, plan, planned, now } = grounds;
  const since = recentSince(now);
  const commits = await history.ask('workSince', { since, limit: mostCommits });
  const shares = await history.ask('sharesOf', { path: '' });
  const isThere = foldersOf(await files.tracked().catch(() => []));
  const isPerson = personsIn(shares);
  const work = commits.map((commit): WorkedCommit => {
    const { who } = toldCommit(commit, ledger, former).joined;
    const source = who?.source === 'message' ? 'commit' : 'answer';
    const whos = (who?.values ?? []).filter((one) => !isPerson(one));
    const { subject, committedAt, tickets } = commit;
    const folders = commit.folders.filter((folder) => isThere.has(folder));
    return {
      subject,
      committedAt,
      tickets,
      folders,
      whos: whos.map((one) => ({ who: one, source })),
    };
  });
  return {
    plan: withoutPeople(plan),
    work,
    tickets: ticketsOf(commits, grounds).map(({ ticket, who }) => ({
      ticket,
      who: who.filter((one) => !isPerson(one)),
    })),
    planned: planned.map((item) => ({
      item,
      tickets: item.tickets.map((ref) => references.keyOf(ref)),
    })),
    owners: teamsIn(plan.codeowners),
    domains: domainsOf(shares),
    now,
  };
}

/** Those of the commits and of what is planned that are remembered and say whom they are for. */
function ticketsOf(
  commits: readonly FolderCommit[],
  { references, tickets, planned }: Grounds,
): readonly TicketWho[] {
  const mentioned = commits.flatMap((commit) => commit.tickets).map((key) => references.refOf(key));
  const refs = new Set([...planned.flatMap((item) => item.tickets), ...mentioned]);
  return [...refs].slice(0, mostTickets).flatMap((ref) => {
    const ticket = tickets.known(ref)?.ticket;
    return ticket && ticket.who.length > 0
      ? [{ ticket: references.keyOf(ref), who: ticket.who }]
      : [];
  });
}

/** Every folder that holds one of the paths, `''` for the top. */
function foldersOf(paths: readonly string[]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    let end = path.lastIndexOf('/');
    while (end > 0 && !folders.has(path.slice(0, end))) {
      folders.add(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1);
    }
    folders.add('');
  }
  return folders;
}

/** Whether a who is somebody who commits here, by an address or by the name in one. */
function personsIn(shares: readonly Share[]): (who: string) => boolean {
  const names = new Set(shares.map(({ email }) => wordsOf(email.replace(/@.*$/, ''))));
  return (who) => who.includes('@') || names.has(wordsOf(who));
}

/** `ana.kovac` and `Ana Kovač` are one name. */
function wordsOf(text: string): string {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

const teamHandle = /^@[\w.-]+(?:\/[\w.-]+)+$/;
const mostHandles = 100;

/** Teams alone: addresses are persons', and handles without a slash may be. */
function teamsIn(rules: readonly CodeownersRule[]): readonly TeamHandle[] {
  const counts = new Map<string, number>();
  for (const handle of rules.flatMap(({ owners }) => [...new Set(owners)])) {
    if (teamHandle.test(handle)) counts.set(handle, (counts.get(handle) ?? 0) + 1);
  }
  return [...counts].slice(0, mostHandles).map(([handle, count]) => ({ handle, rules: count }));
}

/** What a forge puts in the place of an address, and where anybody can have one. */
const anybodys =
  /(?:^|\.)(?:noreply\.[\w.-]+|localhost|local|localdomain|invalid|example\.(?:com|org|net)|gmail\.com|googlemail\.com|outlook\.[\w.]+|hotmail\.[\w.]+|live\.[\w.]+|msn\.com|yahoo\.[\w.]+|ymail\.com|icloud\.com|me\.com|mac\.com|aol\.com|gmx\.[\w.]+|web\.de|t-online\.de|mail\.ru|yandex\.[\w.]+|qq\.com|163\.com|126\.com|foxmail\.com|proton\.me|protonmail\.[\w.]+|pm\.me|fastmail\.[\w.]+|hey\.com|posteo\.[\w.]+|mailbox\.org|tutanota\.[\w.]+|zoho\.[\w.]+|riseup\.net|orange\.fr|free\.fr|laposte\.net|libero\.it|naver\.com|daum\.net|comcast\.net|users\.sourceforge\.net)$/;
const domainForm = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*$/;

/** Domains with at least three people, since one of fewer says who they are; without machines. */
function domainsOf(shares: readonly Share[]): readonly PeopleDomain[] {
  const people = new Map<string, number>();
  for (const { email } of shares) {
    const [name = '', domain = ''] = email.toLowerCase().split('@');
    if (!domainForm.test(domain) || anybodys.test(domain) || isMachine(name)) continue;
    people.set(domain, (people.get(domain) ?? 0) + 1);
  }
  return [...people]
    .filter(([, count]) => count >= fewestPeople)
    .map(([domain, count]) => ({ domain, people: count }))
    .sort((one, other) => other.people - one.people || (one.domain < other.domain ? -1 : 1))
    .slice(0, mostDomains);
}

function isMachine(name: string): boolean {
  return /\[bot\]|(?:^|[.+_-])(?:bot|no-?reply)(?:$|[.+_-])/.test(name);
}
