import type { TeamsSeen } from '../model/context.ts';
import type { Plan } from '../model/plan.ts';
import type { Context } from '../roadmap/context.ts';
import type { ShownShares } from '../protocol/shownContext.ts';
import { whoLabel } from './chips.ts';
import { contextWording } from './contextWording.ts';
import { shownText } from './shownText.ts';

/** So many parts have a name. */
const mostParts = 5;

/** Whom recent changes are for; what is not known takes its room in the bar. */
export function personasPart(
  { personas: { shares, known, of }, recent: { isCut } }: Pick<Context, 'personas' | 'recent'>,
  plan: Plan,
): ShownShares | undefined {
  if (of === 0) return undefined;
  const told = shares.slice(0, mostParts);
  // A commit for two counts for both, and all of them together fill what is known of the bar.
  const counted = shares.reduce((sum, { commits }) => sum + commits, 0);
  const parts = told.map(({ who, share, commits }) => ({
    label: shownText(whoLabel(who, plan), 60),
    text: contextWording.share(share),
    share: (commits / counted) * (known / of),
  }));
  const unsaid = contextWording.unsaid({ known, of });
  const more = shares.length - told.length;
  const remarks = [
    ...(more > 0 ? [contextWording.moreParts(more)] : []),
    ...(unsaid === undefined ? [] : [unsaid]),
    ...(isCut ? [contextWording.cut(of)] : []),
  ];
  return { parts, ...(remarks.length > 0 ? { remark: remarks.join(' · ') } : {}) };
}

/** Who changed it, by teams, or why that is not told. */
export function teamsPart(seen: TeamsSeen, plan: Plan): ShownShares | undefined {
  const remark = contextWording.untold(seen);
  if (remark !== undefined) return { parts: [], remark };
  if (seen.kind !== 'shares') return undefined;
  const told = seen.shares.slice(0, mostParts);
  const more = seen.shares.length - told.length;
  return {
    parts: told.map(({ team, share }) => ({
      label: team === undefined ? contextWording.otherTeams() : shownText(whoLabel(team, plan), 60),
      text: contextWording.share(share),
      share,
    })),
    ...(more > 0 ? { remark: contextWording.moreParts(more) } : {}),
  };
}
