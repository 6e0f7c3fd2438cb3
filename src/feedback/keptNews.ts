import type { Month } from '../model/vote.ts';
import type { PlanNews } from './planNews.ts';

/** What is new in the roadmap this month, as far as it was not voted on or dismissed. */
export interface KeptNews {
  readonly month: Month;
  /** The newest last; at most one of an item, and at most 30. */
  readonly waiting: readonly PlanNews[];
  /** Names of those that are done with, so that they do not come back; at most 200. */
  readonly done: readonly string[];
}

const mostWaiting = 30;
const mostDone = 200;

/** Tells a piece of news from all others of its repository. */
export function nameOf(news: PlanNews): string {
  switch (news.kind) {
    case 'added':
    case 'moved':
      return JSON.stringify([news.item, news.kind, news.to]);
    case 'dropped':
      return JSON.stringify([news.item, news.kind]);
    case 'outcome':
      return JSON.stringify([news.item, news.kind, news.outcome ?? null]);
  }
}

/** With what just came: newer news of an item takes the place of older; a new month begins with none. */
export function withArrived(
  kept: KeptNews | undefined,
  arrived: readonly PlanNews[],
  month: Month,
): KeptNews {
  const { waiting, done } = ofMonth(kept, month);
  const fresh = newestOfEach(arrived.filter((one) => !done.includes(nameOf(one))));
  const items = new Set(arrived.map(({ item }) => item));
  const others = waiting.filter(({ item }) => !items.has(item));
  return { month, waiting: [...others, ...fresh].slice(-mostWaiting), done };
}

/** Without the news of these names, for good: as long as the month lasts. */
export function withoutNews(kept: KeptNews, names: readonly string[]): KeptNews {
  return {
    ...kept,
    waiting: kept.waiting.filter((one) => !names.includes(nameOf(one))),
    done: [...new Set([...kept.done, ...names])].slice(-mostDone),
  };
}

/** What was kept in an earlier month is gone. */
export function ofMonth(kept: KeptNews | undefined, month: Month): KeptNews {
  return kept?.month === month ? kept : { month, waiting: [], done: [] };
}

function newestOfEach(news: readonly PlanNews[]): readonly PlanNews[] {
  return [...new Map(news.map((one) => [one.item, one])).values()];
}
