/**
 * The questions that can be asked about a commit: Q1 who will notice it, Q2 what they can do now,
 * Q3 what went wrong for them without it.
 */
export type QuestionId = 'Q1' | 'Q2' | 'Q3';
