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
  return { root: mind.root, ...sentBy(sender, kindOfItem), subject, about };
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
  return {
    root: mind.root,
    ...sentBy(sender, heard && kindOfTicket(heard)),
    subject: ticket,
    about,
  };
}

/** The same of a commit. */
export function wishOnCommit(
  mind: Known,
  sha: Sha,
  sent: SentCommit,
  own: TeamId | undefined,
): VoteWish {
  const sender = senderOfCommit(sent, seenIn(mind, own));
  const { subject: about } = sent;
  return { root: mind.root, ...sentBy(sender, kindOfCommit(sent)), subject: sha, about };
}

function seenIn(mind: Known, own: TeamId | undefined): Seen {
  return { teams: mind.facts()?.plan.teams ?? [], own };
}

function sentBy(
  sender: Sender,
  kind: VoteKind | undefined,
): Pick<VoteWish, 'from' | 'isOwn' | 'kind'> {
  return {
    ...(sender.kind === 'team' ? { from: sender.team } : {}),
    ...(sender.kind === 'own' ? { isOwn: true } : {}),
    ...(kind === undefined ? {} : { kind }),
  };
}
