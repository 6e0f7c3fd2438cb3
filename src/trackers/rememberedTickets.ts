import type { Log } from '../base/log.ts';
import { Signal } from '../base/signal.ts';
import type { TicketRef } from '../model/ids.ts';
import type { PlannedItem } from '../model/plan.ts';
import type { Tickets, TrackerPlace } from '../tickets/tickets.ts';
import type { Credentials } from './credentials.ts';
import type { LocalTickets } from './localTickets.ts';
import { eraseMemories, tidyMemories } from './memoryFile.ts';
import { knownPlaces, localPlace, nameOf, placeOf, plannedPlaces } from './placeOf.ts';
import type { Around, Place } from './placeOf.ts';
import { plannedItems } from './plannedItems.ts';
import type { RememberedPlace, Wish } from './rememberedPlace.ts';

export interface RememberedTicketsOptions {
  /** Where memories are. */
  readonly folder: string;
  readonly local: LocalTickets;
  readonly credentials: Credentials;
  readonly clock: () => number;
  readonly log: Log;
  /** What decides where a ticket is; may change at any time. */
  around(): Omit<Around, 'isLocal'>;
  /** Whether a tracker may be asked now that nobody wished it. */
  isAllowed(): boolean;
  open(place: Place, onChange: () => void): RememberedPlace;
}

/** So many tickets are fetched besides those that were asked for: what these settle or are part of. */
const mostFurther = 50;

const never = new AbortController().signal;

export function rememberedTickets(options: RememberedTicketsOptions): Tickets {
  const { folder, local, credentials, clock, log } = options;
  const changed = new Signal<undefined>();
  const places = new Map<string, RememberedPlace>();
  const life = new AbortController();
  let loading: Promise<void> | undefined;
  let here: Around | undefined;
  /** As long as nothing changes; `of`: whose plans they are. */
  let planned: { readonly of: string; readonly items: readonly PlannedItem[] } | undefined;
  const onChange = (): void => {
    planned = undefined;
    if (!life.signal.aborted) changed.fire(undefined);
  };
  const signIns = credentials.onDidChange((place) => void signInChanged(place));

  return {
    onDidChange: changed.event,
    load: () => (loading ??= load()),
    known(asked) {
      const ref = certain(asked);
      const place = placeOf(ref, around());
      if (!place) return undefined;
      return place === localPlace ? local.known(ref) : places.get(nameOf(place))?.known(ref);
    },
    planned() {
      const scopes = [...plannedPlaces(around())].map(
        ([place, names]) => [nameOf(place), names] as const,
      );
      const of = JSON.stringify(scopes);
      if (planned?.of !== of) planned = { of, items: itemsOf(new Map(scopes)) };
      return planned.items;
    },
    async refresh(asked, { isWished = false, withoutPlans = false, signal = never } = {}) {
      signal.throwIfAborted();
      const refs = asked.map(certain);
      await (loading ??= load());
      if (!isWished && !options.isAllowed()) {
        await settled(refs);
        return;
      }
      await refreshed(refs, { isWished, signal });
      // What is fresh of those need not be asked again, whoever wished.
      const further = furtherOf(refs);
      if (further.length > 0) await refreshed(further, { isWished: false, signal });
      if (withoutPlans) return;
      const ofPlans = [...plannedPlaces(around())].map(async ([place, names]) =>
        opened(place)?.refreshPlans(names, { isWished, signal }),
      );
      await allOf(ofPlans, signal);
    },
    trackersOf(refs) {
      const found = new Map<string, TrackerPlace>();
      for (const place of placesOf(refs).values()) {
        const { kind, host, organization, isGuess } = place.place;
        if (isGuess === true && !place.isSignedIn()) continue;
        found.set(`${kind} ${host} ${organization ?? ''}`, {
          kind,
          host,
          ...(organization === undefined ? {} : { organization }),
        });
      }
      return [...found.values()];
    },
    trouble: (place) =>
      at(place)
        .map((one) => one.trouble())
        .find((one) => one !== undefined),
    async forget(host) {
      for (const [name, one] of places) {
        if (host !== undefined && one.place.host !== host) continue;
        one.forget();
        places.delete(name);
      }
      await erased(host);
      onChange();
    },
    dispose() {
      life.abort();
      signIns.dispose();
      for (const place of places.values()) place.dispose();
    },
  };

  async function load(): Promise<void> {
    const known = [...knownPlaces(around()), ...plannedPlaces(around()).keys()];
    const settling = [...new Set(known.map(opened))].map(async (place) => place?.settle());
    await Promise.all([local.refresh(), tidyMemories(folder, clock()), ...settling]);
    onChange();
  }

  async function refreshed(refs: readonly TicketRef[], wish: Wish): Promise<void> {
    await refreshedHere(refs);
    await allOf(
      [...groupsOf(refs)].map(([place, own]) => place.refresh(own, wish)),
      wish.signal,
    );
  }

  async function allOf(tasks: readonly Promise<void>[], signal: AbortSignal): Promise<void> {
    const ends = await Promise.allSettled(tasks);
    signal.throwIfAborted();
    for (const end of ends) {
      // Its words may repeat what a server said.
      if (end.status === 'rejected') log.error(`Tickets: ${(end.reason as Error).name}`);
    }
  }

  /** Only what needs no tracker: files, and who has signed in. */
  async function settled(refs: readonly TicketRef[]): Promise<void> {
    await refreshedHere(refs);
    await Promise.all([...placesOf(refs)].map((place) => place.settle()));
  }

  async function refreshedHere(refs: readonly TicketRef[]): Promise<void> {
    const isLocal = refs.length === 0 || refs.some((ref) => placeOf(ref, around()) === localPlace);
    if (isLocal && (await local.refresh())) onChange();
  }

  function itemsOf(scopes: ReadonlyMap<string, readonly string[]>): readonly PlannedItem[] {
    const ofTrackers = [...places].map(([name, one]) => one.planned(scopes.get(name)));
    return plannedItems([...ofTrackers, local.planned()].filter((one) => one !== undefined));
  }

  /** What the tickets settle or are part of, by what is known of them now. */
  function furtherOf(refs: readonly TicketRef[]): readonly TicketRef[] {
    const further = new Set<TicketRef>();
    for (const ref of refs) {
      const place = placeOf(ref, around());
      const known =
        place && (place === localPlace ? local.known(ref) : places.get(nameOf(place))?.known(ref));
      for (const one of known?.ticket?.closes ?? []) further.add(one);
      for (const one of known?.ticket?.parents ?? []) if (one.ref) further.add(one.ref);
    }
    for (const ref of refs) further.delete(ref);
    return [...further].slice(0, mostFurther);
  }

  function groupsOf(
    refs: readonly TicketRef[],
  ): ReadonlyMap<RememberedPlace, readonly TicketRef[]> {
    const groups = new Map<RememberedPlace, TicketRef[]>();
    for (const ref of new Set(refs)) {
      const place = placeOf(ref, around());
      const one = place && opened(place);
      if (one) groups.set(one, [...(groups.get(one) ?? []), ref]);
    }
    return groups;
  }

  function placesOf(refs: readonly TicketRef[]): ReadonlySet<RememberedPlace> {
    return new Set(groupsOf(refs).keys());
  }

  function opened(place: Place): RememberedPlace | undefined {
    if (place === localPlace || life.signal.aborted) return undefined;
    const name = nameOf(place);
    const one = places.get(name) ?? options.open(place, onChange);
    places.set(name, one);
    return one;
  }

  function at({ kind, host, organization }: TrackerPlace): readonly RememberedPlace[] {
    return [...places.values()].filter(
      ({ place }) =>
        place.kind === kind && place.host === host && place.organization === organization,
    );
  }

  async function signInChanged(place: TrackerPlace): Promise<void> {
    const known = at(place);
    const gone = await Promise.all(known.map((one) => one.signInChanged()));
    const isGone =
      known.length === 0 ? (await credentials.of(place)) === undefined : gone.every(Boolean);
    if (isGone && !life.signal.aborted) await erased(place.host);
  }

  async function erased(host?: string): Promise<void> {
    if (!(await eraseMemories(folder, host))) log.warn('Tickets: some could not be forgotten');
  }

  /** The same for all that happens at once: settings and remotes are asked for once. */
  function around(): Around {
    if (!here) {
      here = { ...options.around(), isLocal: (prefix) => local.isPrefix(prefix) };
      queueMicrotask(() => (here = undefined));
    }
    return here;
  }
}

/** Whether anybody knows the prefix changes while the history is read; the ticket stays the same. */
function certain(ref: TicketRef): TicketRef {
  return /^key\?:[A-Z][A-Z\d_]*-\d/.test(ref) ? (ref.replace('?', '') as TicketRef) : ref;
}
