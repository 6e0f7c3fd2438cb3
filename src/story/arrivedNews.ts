import type { PlanNews } from '../feedback/planNews.ts';
import { planNews } from '../feedback/planNews.ts';
import type { Standing } from '../model/standing.ts';
import type { Parts } from './parts.ts';

/** Of more than so many pulls between two looks, the newest count. */
const mostWays = 5;

/**
 * What others changed in the roadmap by what pulls, merges and rebases brought since this was asked
 * last, oldest first; nothing the first time. Git is run only after one of those.
 */
export async function arrivedNews(
  { commits, readRoadmap }: Pick<Parts, 'commits' | 'readRoadmap'>,
  { userEmail }: Partial<Pick<Standing, 'userEmail'>>,
): Promise<readonly PlanNews[]> {
  const ways = (await commits.brought()).slice(-mostWays);
  const news: PlanNews[] = [];
  for (const way of ways) {
    const changed = await commits.roadmapOfOthers(way, userEmail);
    if (!changed) continue;
    const [before, after] = await Promise.all([
      readRoadmap(changed.before),
      readRoadmap(changed.after),
    ]);
    news.push(...planNews(before, after));
  }
  return news;
}
