import type { Sha, TeamId, TicketKey } from '../model/ids.ts';
import { isSha } from '../model/ids.ts';
import type { RoadmapItem } from '../model/plan.ts';
import type { MenuContext } from '../protocol/menuContext.ts';
import type { Outcome } from '../protocol/messages.ts';
import type { Minds } from './minds.ts';
import type { OpenRepository } from './openRepository.ts';
import { failed } from './outcomes.ts';
import type { ShownFile } from './shownFile.ts';
import { subjectAt } from './subjectAt.ts';
import { ticketsShown } from './ticketsShown.ts';
import type { VoteWish } from './voteWish.ts';
import { wishOnCommit, wishOnItem, wishOnTicket } from './voteWishes.ts';
import { voteOnThingsWording } from './voteOnThingsWording.ts';
import { wording } from './wording.ts';

interface Parts {
  readonly minds: Pick<Minds, 'all'>;
  readonly shownFile: Pick<ShownFile, 'shown'>;
  /** The person's own team in a repository, as far as it is known. */
  readonly ownTeam: (entry: OpenRepository) => TeamId | undefined;
  /** Opens the panel for a vote. */
  readonly voteOn: (wish: VoteWish) => Promise<Outcome>;
}

/** Opens a vote on a thing on the screen, with team and kind filled in where they are plain. */
export class VoteOnThings {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  item(entry: OpenRepository, item: RoadmapItem): Promise<Outcome> {
    const { ownTeam, voteOn } = this.#parts;
    return voteOn(wishOnItem(entry.mind, item, ownTeam(entry)));
  }

  ticket(entry: OpenRepository, ticket: TicketKey): Promise<Outcome> {
    const { ownTeam, voteOn } = this.#parts;
    return voteOn(wishOnTicket(entry.mind, ticket, ownTeam(entry)));
  }

  /**
   * A ticket of the panel, as its page names it in a context menu, if the panel shows it; nothing for
   * what does not come from there.
   */
  shownTicket(given: unknown): Promise<Outcome> | undefined {
    const named = namedIn(given, 'ticket');
    if (named === undefined) return undefined;
    const { shown } = this.#parts.shownFile;
    const gathering = shown.kind === 'in-repository' ? shown.gathering : undefined;
    const ticket = gathering && ticketsShown(gathering).find((one) => one === named);
    if (shown.kind !== 'in-repository' || !ticket) {
      return Promise.resolve(failed(wording.failure('bad-input')));
    }
    return this.ticket(shown.entry, ticket);
  }

  /** A commit of the timeline, or of the panel, by what VS Code hands to the command. */
  async commit(given: readonly unknown[]): Promise<Outcome> {
    const { minds, ownTeam, voteOn } = this.#parts;
    const found = this.#shownCommit(given[0]) ?? (await commitAt(given, minds.all));
    if (!found) return failed(voteOnThingsWording.noCommit());
    const { entry, sha } = found;
    const sent = await entry.mind.sentCommit(sha);
    if (!sent) return failed(wording.gone());
    return voteOn(wishOnCommit(entry.mind, sha, sent, ownTeam(entry)));
  }

  #shownCommit(given: unknown): CommitAt | undefined {
    const { shown } = this.#parts.shownFile;
    const sha = namedIn(given, 'commit');
    if (shown.kind !== 'in-repository' || sha === undefined || !isSha(sha)) return undefined;
    const isShown = shown.gathering?.commits.some(({ commit }) => commit.sha === sha);
    return isShown ? { entry: shown.entry, sha } : undefined;
  }
}

interface CommitAt {
  readonly entry: OpenRepository;
  readonly sha: Sha;
}

async function commitAt(
  given: readonly unknown[],
  repositories: readonly OpenRepository[],
): Promise<CommitAt | undefined> {
  const found = await subjectAt(given, repositories);
  if (found.kind !== 'found' || found.subject.kind !== 'commit') return undefined;
  return { entry: found.entry, sha: found.subject.sha };
}

/** What the page says that its context menu was opened on. */
function namedIn(given: unknown, name: MenuContext['webviewSection']): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const fields = given as Readonly<Record<string, unknown>>;
  // A row of the tree has a ticket as well.
  if (fields['webviewSection'] !== name) return undefined;
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}
