import type { TicketKey, TicketRef } from '../model/ids.ts';
import type { ReferenceContext, Remote } from './context.ts';
import { prefixesOf } from './keyRef.ts';
import { azureRef, changeRef, groupOf, numberRef } from './numberRef.ts';
import { isTicketRef, partsOfRef, refOf } from './ticketRef.ts';

/**
 * A ticket as people of this repository write it: `#12`, `!3`, `acme/lib#4`, `AB#77`, `PROJ-7`. What has
 * no short form here keeps its reference (`gh:octo/hello#42` in a project of GitLab).
 */
export function keyOfRef(ref: TicketRef, context: ReferenceContext): TicketKey {
  const short = shortOf(ref, context);
  const isShort = short !== undefined && refOfKey(short as TicketKey, context) === ref;
  return (isShort ? short : ref) as TicketKey;
}

function shortOf(ref: TicketRef, { remote, numbers }: ReferenceContext): string | undefined {
  const parts = partsOfRef(ref);
  switch (parts.kind) {
    case 'key':
      return parts.key;
    case 'redmine':
      return `#${parts.number}`;
    case 'unresolved':
      return `${parts.path ?? ''}${parts.sort === 'change' ? '!' : '#'}${parts.number}`;
    case 'azure':
      if (parts.sort === 'change') return `!${parts.number}`;
      return remote?.kind === 'azure' ? `#${parts.number}` : `AB#${parts.number}`;
    case 'github':
    case 'gitlab':
    case 'gitea':
    case 'bitbucket': {
      const mark = { issue: '#', change: '!', epic: '&' }[parts.sort];
      const isFree = mark !== '#' || !numbers;
      const isOwn =
        isFree &&
        remote &&
        parts.path === (parts.sort === 'epic' ? groupOf(remote.path) : remote.path);
      return `${isOwn ? '' : parts.path}${mark}${parts.number}`;
    }
  }
}

const numbered = /^(?<path>[^#!&]*)(?<mark>[#!&])(?<number>[1-9]\d{0,9})$/;

/**
 * The ticket that a key means in this repository; the inverse of `keyOfRef`, also for keys that are in
 * older answers. What is no key at all is an uncertain one, which no tracker is asked for.
 */
export function refOfKey(key: TicketKey, context: ReferenceContext): TicketRef {
  if (isTicketRef(key)) return key;
  const { path = '', mark, number: digits } = numbered.exec(key)?.groups ?? {};
  if (mark !== undefined) {
    const number = Number(digits);
    if (path === 'AB') return azureRef(number, 'issue', azureOf(context));
    const where = path === '' ? {} : { path };
    const written = { mark: mark as '#' | '!' | '&', number, ...where };
    const ref =
      numberRef(written, context) ?? (mark === '!' ? changeRef(written, context) : undefined);
    if (ref) return ref;
  }
  const upper = key.toUpperCase();
  const isCertain = prefixesOf(context).known.has(upper.slice(0, upper.lastIndexOf('-')));
  return refOf({ kind: 'key', key: upper, sort: 'issue', isCertain });
}

function azureOf({ remote }: ReferenceContext): Remote | undefined {
  return remote?.kind === 'azure' ? remote : undefined;
}
