import * as v from 'valibot';
import { TrackerFailure } from './tracker.ts';

/** `body` as `schema` has it; throws the failure `unreadable`, which says where and nothing of the answer. */
export function parsed<Output>(schema: v.GenericSchema<unknown, Output>, body: unknown): Output {
  const result = v.safeParse(schema, body, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  // A key of an object is a word of the schema; that of a record is one of the answer.
  const place = issue.path?.map((item) => (item.type === 'object' ? item.key : '*'));
  throw new TrackerFailure('unreadable', `No ${issue.type} at ${place?.join('.') ?? 'the top'}`);
}
