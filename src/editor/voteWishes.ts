import { kindOfCommit, kindOfItem, kindOfTicket } from '../feedback/kindOf.ts';
import type { Seen, Sender } from '../feedback/senderOf.ts';
import { senderOfCommit, senderOfItem, senderOfTicket } from '../feedback/senderOf.ts';
import type { Sha, TeamId, TicketKey } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import type { SentCommit } from '../model/sentCommit.ts';
import type { VoteKind } from '../model/vote.ts';
import type { Mind } from '../story/mind.ts';
import type { VoteWish } from './voteWish.ts';

type Known = Pick<Mind, 'facts' | 'heardOf' | 'references' | 'root'>;

/** What somebody of the team `own` wants to vote on who came from an item. From memory. */
export function wishOnItem(mind: Known, item: RoadmapItem, own: TeamId | undefined): VoteWish {
  const { id: subject, title: about } = item;
  const sender = senderOfItem(item, seenIn(mind, own));
  return wishOn(mind, sender, kindOfItem, subject, about);
}

/** The same of a ticket, by what is remembered of it and by the items that have it. */
export function wishOnTicket(mind: Known, ticket: TicketKey, own: TeamId | undefined): VoteWish {
  const { references } = mind;
  const ref = references.refOf(ticket);
  const items = (mind.facts()?.plan.items ?? []).filter(({ tickets }) =>
    tickets.some((one) => references.refOf(one as TicketKey) === ref),
  );
  const [heard] = mind.heardOf([ticket])[0]?.tickets ?? [];
  const sender = senderOfTicket(items, seenIn(mind, own));
  const about = heard ? `${ticket} ${heard.title}` : ticket;
  return wishOn(mind, sender, heard && kindOfTicket(heard), ticket, about);
}

/** The same of a commit. */
export function wishOnCommit(
  mind: Known,
  sha: Sha,
  sent: SentCommit,
  own: TeamId | undefined,
): VoteWish {
  const sender = senderOfCommit(sent, seenIn(mind, own));
  return wishOn(mind, sender, kindOfCommit(sent), sha, sent.subject);
}

function seenIn(mind: Known, own: TeamId | undefined): Seen {
  return { teams: mind.facts()?.plan.teams ?? [], own };
}

/** More of a title is not shown. */
const longestTitle = 200;

function wishOn(
  { root }: Known,
  sender: Sender,
  kind: VoteKind | undefined,
  subject: string,
  title: string,
): VoteWish {
  const about = title.slice(0, longestTitle);
  if (sender.kind === 'own') return { root, isOwn: true, about };
  return {
    root,
    ...(sender.kind === 'team' ? { from: sender.team } : {}),
    ...(kind === undefined ? {} : { kind }),
    subject,
    about,
  };
}
