import { saidOf } from '../ask/decisionAbout.ts';
import type { Said, SaidWho, SaidWhy } from '../ask/saidWhoAndWhy.ts';
import type { Sha } from '../model/ids.ts';
import type { FoundIn } from '../model/joined.ts';
import type { Plan } from '../model/plan.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Story } from '../model/story.ts';
import type { Mind } from '../story/mind.ts';
import { commitsNamed } from './commitsNamed.ts';
import { plainLine } from './plainLine.ts';

/** Who and why of one commit, and where each was found. */
export interface Explained extends Said {
  readonly commit: Sha;
  readonly subject: string;
  /** What it serves: as written in the message, else in an answer, else what owns its paths. */
  readonly items: readonly ServedItem[];
  readonly tickets: readonly string[];
}

interface ServedItem {
  readonly id: string;
  /** Absent when the plan does not know it. */
  readonly title?: string;
  readonly source: FoundIn | 'paths';
}

/** Explanations, and the ranges that hold more commits than are looked at. */
interface Explanations {
  readonly explained: readonly Explained[];
  readonly cut: readonly string[];
}

/**
 * Explains the commits that these revisions and ranges name, in their order. Rejects with
 * `unknown-revision` or `no-commit`.
 */
export async function explain(mind: Mind, revisions: readonly string[]): Promise<Explanations> {
  await mind.refresh();
  await mind.tickets.load();
  const { shas, cut } = await commitsNamed(mind, revisions);
  await mind.trace();
  const stories = await mind.storiesOf(shas);
  const explained = stories.map((story) => explainedOf(story, mind));
  return { explained, cut };
}

function explainedOf(story: Story, mind: Mind): Explained {
  const plan = mind.facts()?.plan ?? emptyPlan;
  return {
    commit: story.commit.sha,
    subject: story.message.subject,
    ...saidOf(story, plan, mind.heardOf(story.tickets)),
    items: itemsOf(story, plan),
    tickets: story.tickets,
  };
}

function itemsOf({ joined, owners }: Story, plan: Plan): readonly ServedItem[] {
  const named = (id: string, source: ServedItem['source']): ServedItem => {
    const title = plan.items.find((item) => item.id === id)?.title;
    return { id, ...(title === undefined ? {} : { title }), source };
  };
  const { item } = joined;
  if (item) return item.values.map((id) => named(id, item.source));
  return owners.map(({ id }) => named(id, 'paths'));
}

/** An explanation as a few lines for people. */
export function explainedText({ commit, subject, who, why, items, tickets }: Explained): string {
  return [
    `${commit.slice(0, 10)} ${plainLine(subject)}`,
    `  who   ${who ? whoText(who) : 'not known'}`,
    `  why   ${why ? whyText(why) : 'not known'}`,
    ...items.map((item) => `  item  ${itemText(item)}`),
    ...(tickets.length > 0 ? [`  seen  ${plainLine(tickets.join(' '))}`] : []),
  ].join('\n');
}

const sources = {
  message: 'the message',
  answer: 'an answer in the notes',
  'same-change': 'an answer for the same change in another commit',
  branch: 'answers for the commits that became this one',
  'ticket-answer': 'answers for a ticket it mentions',
  ticket: 'a ticket it mentions',
  item: 'the roadmap',
  paths: 'the roadmap, by its paths',
} as const;

const whoText = ({ value, others = [], source, ticket }: SaidWho): string =>
  `${plainLine([value, ...others].join(', '))} (from ${ticket ?? sources[source]})`;

const whyText = ({ value, others = [], source, ticket, probability }: SaidWhy): string =>
  value === undefined
    ? `probably in ${ticket ?? sources[source]} (${Math.round(probability * 100)} %)`
    : `${plainLine([value, ...others].join('; '))} (from ${ticket ?? sources[source]})`;

const itemText = ({ id, title, source }: ServedItem): string =>
  `${plainLine(title === undefined ? id : `${id} ${title}`)} (from ${sources[source]})`;
