import { saidOf } from '../ask/decisionAbout.ts';
import type { Said, SaidWho, SaidWhy } from '../ask/said.ts';
import { emptyPlan } from '../model/plan.ts';
import type { Sha } from '../model/ids.ts';
import type { Mind } from '../story/mind.ts';
import type { Story } from '../model/story.ts';

/** Who and why of one commit, and where each was found. */
export interface Explained extends Said {
  readonly commit: Sha;
  readonly subject: string;
  /** The roadmap items that own what it changed. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly tickets: readonly string[];
}

/** Explains the commits that these revisions name, in their order. Rejects with `unknown-revision`. */
export async function explain(
  mind: Mind,
  revisions: readonly string[],
): Promise<readonly Explained[]> {
  await mind.refresh();
  const shas = await Promise.all(revisions.map((revision) => mind.commits.resolve(revision)));
  const stories = await mind.storiesOf([...new Set(shas)]);
  return stories.map((story) => explainedOf(story, mind));
}

function explainedOf(story: Story, mind: Mind): Explained {
  const { commit, message, tickets, owners } = story;
  return {
    commit: commit.sha,
    subject: message.subject,
    ...saidOf(story, mind.facts()?.plan ?? emptyPlan),
    items: owners.map(({ id, title }) => ({ id, title })),
    tickets,
  };
}

/** An explanation as a few lines for people. */
export function explainedText({ commit, subject, who, why, items, tickets }: Explained): string {
  return [
    `${commit.slice(0, 10)} ${subject}`,
    `  who   ${who ? whoText(who) : 'not known'}`,
    `  why   ${why ? whyText(why) : 'not known'}`,
    ...items.map(({ id, title }) => `  item  ${id} ${title}`),
    ...(tickets.length > 0 ? [`  seen  ${tickets.join(' ')}`] : []),
  ].join('\n');
}

const sources = {
  message: 'the message',
  answer: 'an answer in the notes',
  ticket: 'a ticket it mentions',
  item: 'the roadmap',
} as const;

const whoText = ({ value, source }: SaidWho): string => `${value} (from ${sources[source]})`;

const whyText = ({ value, source, probability }: SaidWhy): string =>
  value === undefined
    ? `probably in ${sources[source]} (${Math.round(probability * 100)} %)`
    : `${value} (from ${sources[source]})`;
