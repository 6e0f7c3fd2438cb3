import { fieldsOf } from './fields.ts';

/** Whether an answer of the host says what became of a gesture. */
export function isOutcome(value: unknown): boolean {
  const { done, text } = fieldsOf<'done' | 'text'>(value);
  return typeof done === 'boolean' && typeof text === 'string';
}
