import { nameOf } from '../feedback/keptNews.ts';
import type { PlanNews } from '../feedback/planNews.ts';
import type { Plan } from '../model/plan.ts';
import type { Verdict } from '../model/vote.ts';
import type { NewsGesture, PlanNewsPart, ShownPlanNews } from '../protocol/planNewsPart.ts';
import { mostNewsShown } from '../protocol/planNewsPart.ts';
import { planNewsWording } from './planNewsWording.ts';
import { roadmapWording } from './roadmapWording.ts';
import { shownText } from './shownText.ts';
import { signalWording } from './signalWording.ts';
import { teamName } from './teamName.ts';

const keys = { signal: 's', noise: 'n', dismiss: 'Escape' } as const;

/** What the panel shows of news that the person can vote on, the newest last; nothing without any. */
export function planNewsPart(news: readonly PlanNews[], plan: Plan): PlanNewsPart | undefined {
  if (news.length === 0) return undefined;
  const more = news.length - mostNewsShown;
  return {
    title: planNewsWording.title(),
    news: news
      .slice(-mostNewsShown)
      .toReversed()
      .map((one) => shownNews(one, plan)),
    ...(more > 0 ? { more: planNewsWording.more(more) } : {}),
    ...(news.length > 1 ? { dismissAll: planNewsWording.dismissAll() } : {}),
  };
}

function shownNews(news: PlanNews, plan: Plan): ShownPlanNews {
  return {
    news: nameOf(news),
    text: newsText(news, plan),
    verdicts: [verdictGesture('signal'), verdictGesture('noise')],
    dismiss: { label: planNewsWording.dismiss(), key: keys.dismiss },
  };
}

const verdictGesture = (verdict: Verdict): NewsGesture => ({
  label: signalWording.verdict(verdict),
  key: keys[verdict],
});

function newsText(news: PlanNews, plan: Plan): string {
  const team = teamName(news.team, plan);
  const item = shownText(news.title, 80);
  switch (news.kind) {
    case 'moved':
      return planNewsWording.moved(team, item, roadmapWording.horizon(news.to));
    case 'added':
      return planNewsWording.added(team, item, roadmapWording.horizon(news.to));
    case 'dropped':
      return planNewsWording.dropped(team, item);
    case 'outcome': {
      if (news.outcome === undefined) return planNewsWording.noOutcome(team, item);
      const text = plan.outcomes.find(({ id }) => id === news.outcome)?.text ?? news.outcome;
      return planNewsWording.outcome(team, item, shownText(text, 120));
    }
  }
}
