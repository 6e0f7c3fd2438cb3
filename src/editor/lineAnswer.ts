import { reasonOf } from '../base/productError.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Plan } from '../model/plan.ts';
import type { Sha, TicketKey } from '../model/ids.ts';
import { contextOf } from '../roadmap/contextOf.ts';
import type { LineOrigin } from '../story/commits.ts';
import type { Mind } from '../story/mind.ts';
import { whoLabel } from './chips.ts';
import { contextAnswerWording } from './contextAnswerWording.ts';
import { fileWording } from './fileWording.ts';
import { shownText } from './shownText.ts';
import { shownTickets } from './ticketPart.ts';

/** So many tickets of a commit are named. */
const mostTickets = 2;
/** So many whys are said, the newest first. */
const mostWhys = 2;

/** What is known of the commit that a line comes from. */
interface Known {
  readonly subject: string;
  readonly who: readonly string[];
  readonly why: readonly string[];
  readonly tickets: readonly TicketKey[];
  /** The item of the roadmap that it serves, and the names of whom that is for. */
  readonly serves?: { readonly title: string; readonly whom: readonly string[] };
}

/** Whom a line is for, and why, in the lines of a hover; never whose line it is. */
export async function lineAnswer(
  mind: Pick<Mind, 'facts' | 'gather' | 'references' | 'storiesOf' | 'tickets'>,
  origin: LineOrigin,
  now: number,
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (origin.kind === 'not-committed') return [contextAnswerWording.notCommitted()];
  if (origin.kind === 'unknown') return [contextAnswerWording.unknownLine()];
  if (origin.kind === 'filtered') return [contextAnswerWording.filteredLine()];
  const { sha, authoredAt, isOldest } = origin;
  const facts = mind.facts();
  const plan = facts?.plan ?? emptyPlan;
  const known = (await fromIndex(mind, plan, sha, now, signal)) ?? (await fromGit(mind, plan, sha));
  const ticketOf = shownTickets(mind, now);
  const changed = contextAnswerWording.changed(fileWording.ago(authoredAt, now));
  const { who = [], why = [], tickets = [], serves, subject = '' } = known ?? {};
  return [
    ...whomLines(who, serves),
    ...whyLines(why, who.length > 0 || (serves?.whom.length ?? 0) > 0),
    ...tickets.slice(0, mostTickets).map((ticket) => {
      const { told } = ticketOf(ticket);
      return told ? `${ticket} ${told.title} (${told.stateText})` : ticket;
    }),
    subject === '' ? changed : `${shownText(subject, 120)} (${changed})`,
    ...(isOldest && facts?.standing.shallow === true ? [contextAnswerWording.oldest()] : []),
  ];
}

/** Whom the commit names comes before whom its item is for. */
function whomLines(who: readonly string[], serves: Known['serves']): readonly string[] {
  const title = serves && shownText(serves.title, 80);
  const said = who.length > 0 ? [contextAnswerWording.forWhom(shownText(who.join(', ')))] : [];
  if (title === undefined || !serves) return said;
  return said.length === 0 && serves.whom.length > 0
    ? [contextAnswerWording.byItem(shownText(serves.whom.join(', ')), title)]
    : [...said, contextAnswerWording.serves(title, undefined)];
}

function whyLines(why: readonly string[], isWhomKnown: boolean): readonly string[] {
  if (why.length === 0) return [contextAnswerWording.notSaid(isWhomKnown)];
  return why.slice(0, mostWhys).map((text) => contextAnswerWording.because(shownText(text, 300)));
}

/** From the index, as nearly all commits are; nothing where it does not hold this one. */
async function fromIndex(
  mind: Pick<Mind, 'gather'>,
  plan: Plan,
  sha: Sha,
  now: number,
  signal: AbortSignal,
): Promise<Known | undefined> {
  try {
    const gathering = await mind.gather({ kind: 'commit', sha }, signal);
    const [told] = gathering.commits;
    if (!told) return undefined;
    const { personas, whys, items } = contextOf(gathering, now);
    const [item] = items;
    return {
      subject: told.commit.subject,
      who: personas.shares.map(({ who }) => whoLabel(who, plan)),
      why: whys.map(({ why }) => why),
      tickets: told.commit.tickets,
      ...(item
        ? { serves: { title: item.item.title, whom: item.personas.map(({ name }) => name) } }
        : {}),
    };
  } catch (error) {
    signal.throwIfAborted();
    // Without SQLite there is git, which knows as much and is slower.
    if (reasonOf(error) === 'no-sqlite') return undefined;
    throw error;
  }
}

async function fromGit(
  mind: Pick<Mind, 'storiesOf'>,
  plan: Plan,
  sha: Sha,
): Promise<Known | undefined> {
  const [story] = await mind.storiesOf([sha]);
  if (!story) return undefined;
  const { joined, message, tickets, owners } = story;
  const [owner] = owners;
  return {
    subject: message.subject,
    who: (joined.who?.values ?? []).map((who) => whoLabel(who, plan)),
    why: joined.why?.values ?? [],
    tickets,
    ...(owner
      ? { serves: { title: owner.title, whom: owner.personas.map((id) => whoLabel(id, plan)) } }
      : {}),
  };
}
