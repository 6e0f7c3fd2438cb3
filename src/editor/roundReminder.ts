import type { Clock } from '../base/clock.ts';
import { coalesced } from '../base/coalesced.ts';
import { Lifetime } from '../base/lifetime.ts';
import type { Disposable } from '../base/lifetime.ts';
import type { Log } from '../base/log.ts';
import type { Event } from '../base/signal.ts';
import { Signal } from '../base/signal.ts';
import { isLastWeek } from '../feedback/lastWeek.ts';
import { monthOf } from '../feedback/months.ts';
import { roundTeams } from '../feedback/roundTeams.ts';
import { isCertainlySmall } from '../feedback/teamSize.ts';
import type { TeamId } from '../model/ids.ts';
import type { Month } from '../model/vote.ts';
import type { MonthlyMarks } from './monthlyMarks.ts';
import type { OpenRepository } from './openRepository.ts';

interface Parts {
  readonly all: () => readonly OpenRepository[];
  /** The person's own team, from memory. */
  readonly ownTeam: (entry: OpenRepository) => TeamId | undefined;
  /** The k that was set. */
  readonly fewest: () => number;
  /** The person wants to be reminded. */
  readonly isOn: () => boolean;
  /** Repositories whose round of this month was put off. */
  readonly putOff: Pick<MonthlyMarks, 'has'>;
  /** Those whose reminder of this month was seen. */
  readonly seen: MonthlyMarks;
  /** Something of the above, or the day, may be another one. */
  readonly mayHaveChanged: readonly Event<unknown>[];
  readonly clock: Clock;
  readonly log: Log;
}

interface Due {
  readonly month: Month;
  readonly entries: readonly OpenRepository[];
}

interface Found {
  readonly month: Month;
  readonly isSilent: boolean;
}

/**
 * Reminds of the round once a month, in its last week: only where the person's team and another one are
 * known, and nothing was said in the round or about it yet. What was said is read in that week alone, and
 * once; everything else is in memory.
 */
export class RoundReminder implements Disposable {
  readonly #parts: Parts;
  readonly #life = new Lifetime();
  readonly #changed = new Signal<undefined>();
  /** What was found of the month that was looked at last. */
  readonly #found = new WeakMap<OpenRepository, Found>();
  readonly #look = coalesced(() => this.#lookNow());
  /** What is due, and the month whose round it is: that may be over before anybody looks again. */
  #due: Due | undefined;
  #isSeen = false;

  readonly onDidChange = this.#changed.event;

  constructor(parts: Parts) {
    this.#parts = parts;
    for (const event of parts.mayHaveChanged) this.#life.own(event(() => void this.#look()));
  }

  /** The month whose round is to be reminded of now. */
  get month(): Month | undefined {
    return this.#isSeen ? undefined : this.#due?.month;
  }

  /** Somebody sees the panel, or no longer: what is due while they do, they have seen. */
  watch(isSeen: boolean): void {
    this.#isSeen = isSeen;
    if (isSeen) void this.#markSeen();
  }

  async #lookNow(): Promise<void> {
    const before = this.month;
    const month = monthOf(this.#parts.clock());
    const entries: OpenRepository[] = [];
    for (const entry of this.#parts.all()) {
      if (this.#mayRemind(entry) && (await this.#isSilent(entry))) entries.push(entry);
    }
    if (this.#life.over) return;
    this.#due = entries.length > 0 ? { month, entries } : undefined;
    if (this.#isSeen) await this.#markSeen();
    else if (this.month !== before) this.#changed.fire(undefined);
  }

  /** Whether all but what was said speaks for it; from memory. */
  #mayRemind(entry: OpenRepository): boolean {
    const { ownTeam, fewest, isOn, putOff, seen, clock } = this.#parts;
    if (!isOn() || !isLastWeek(clock())) return false;
    const { root } = entry.mind;
    if (putOff.has(root) || seen.has(root)) return false;
    const plan = entry.mind.facts()?.plan;
    const own = plan && ownTeam(entry);
    const team = plan?.teams.find(({ id }) => id === own);
    if (!plan || own === undefined || !team || isCertainlySmall(team, fewest())) return false;
    return roundTeams(plan, own, []).length > 0;
  }

  /** Whether nothing was said in the round of this month. */
  async #isSilent(entry: OpenRepository): Promise<boolean> {
    const { clock, log } = this.#parts;
    const month = monthOf(clock());
    const known = this.#found.get(entry);
    if (known?.month === month) return known.isSilent;
    try {
      const own = await entry.mind.votes.own();
      const found = { month: own.month, isSilent: own.answers.length === 0 && !own.draft };
      this.#found.set(entry, found);
      return found.month === month && found.isSilent;
    } catch (error) {
      log.error('What was said in the round could not be read', error);
      return false;
    }
  }

  async #markSeen(): Promise<void> {
    const { seen, clock, log } = this.#parts;
    const due = this.#due;
    if (!due) return;
    this.#due = undefined;
    this.#changed.fire(undefined);
    // Who sees it after its month has not seen the reminder of this one.
    if (due.month !== monthOf(clock())) return;
    try {
      for (const { mind } of due.entries) await seen.mark(mind.root);
    } catch (error) {
      log.error('It could not be remembered that the reminder was seen', error);
    }
  }

  dispose(): void {
    this.#life.dispose();
  }
}
