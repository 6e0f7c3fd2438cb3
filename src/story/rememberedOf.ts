import type { Answer } from '../model/answer.ts';
import type { Found } from '../model/joined.ts';
import type { Remembered } from '../model/remembered.ts';
import type { Story } from '../model/story.ts';

/** The answer that a commit carries; none when it carries none, or only its ticket does. */
export function rememberedOf(story: Story): readonly Remembered[] {
  const { joined, answer } = story;
  const [who, why] = [joined.who, joined.why].map((found) =>
    found?.source === 'ticket-answer' ? undefined : found?.values[0],
  );
  const branch = answer?.branch ?? story.branch;
  if (who === undefined && why === undefined) return [];
  return [
    {
      at: answer?.at ?? story.commit.committedAt,
      tickets: [...new Set([...story.tickets, ...(answer?.tickets ?? [])])],
      scope: story.scope,
      ...(who === undefined ? {} : { who }),
      ...(why === undefined ? {} : { why }),
      ...(branch === undefined ? {} : { branch }),
    },
  ];
}

/** The story once this answer is given: what a person just said counts before all else. */
export function answeredWith(story: Story, answer: Answer): Story {
  const found = (value: string): Found => ({ values: [value], source: 'answer' });
  return {
    ...story,
    answer,
    joined: {
      ...story.joined,
      ...(answer.who === undefined ? {} : { who: found(answer.who) }),
      ...(answer.why === undefined ? {} : { why: found(answer.why) }),
      ...(answer.item === undefined ? {} : { item: found(answer.item) }),
    },
  };
}

/** Whether two are the same answer. */
export function isSame(one: Remembered, other: Remembered): boolean {
  return one.at === other.at && one.who === other.who && one.why === other.why;
}
