/** Small questions about a value that somebody sent. */
export type Check = (value: unknown) => boolean;
export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isNumber: Check = (value) => typeof value === 'number' && Number.isSafeInteger(value);
/** At most `most` UTF-16 units. */
export const isTextUpTo =
  (most: number): Check =>
  (value) =>
    typeof value === 'string' && value.length <= most;
export const oneOf =
  (values: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && values.includes(value);

/** Whether a message is one of these asks, with a number and with all that it must carry. */
export function isAsk(
  value: unknown,
  shapes: Readonly<Record<string, Readonly<Record<string, Check>>>>,
): boolean {
  if (!isFields(value) || !isNumber(value['id'])) return false;
  const ask = value['ask'];
  if (typeof ask !== 'string' || !Object.hasOwn(shapes, ask)) return false;
  return Object.entries(shapes[ask] ?? {}).every(([field, check]) => check(value[field]));
}

/** Whether a message answers an ask, or says that it could not be answered. */
export function isAnswer(value: unknown): boolean {
  return isFields(value) && isNumber(value['answers']) && ('value' in value || 'failed' in value);
}
