/**
 * The questions that can be asked about a commit: Q1 who will notice it, Q2 what they can do now,
 * Q3 what went wrong for them without it, Q5 which outcome it serves.
 */
export const questionIds = ['Q1', 'Q2', 'Q3', 'Q5'] as const;
export type QuestionId = (typeof questionIds)[number];

/** Whether a value from a file is a question that is known. */
export function isQuestionId(value: unknown): value is QuestionId {
  return questionIds.some((id) => id === value);
}
