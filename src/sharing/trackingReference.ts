import { answersReference } from '../notes/notes.ts';

/** Outside `refs/notes`, so that nothing of it shows in the person's log. */
const prefix = 'refs/product-mindset/remotes/';
/** A pattern, because a plain name breaks the person's fetch while the remote has no answers. */
const shared = 'refs/notes/product-mindset/*';

/** Where the answers of a remote are as they were last fetched or pushed. */
export function trackingReference(remote: string): string {
  return `${prefix}${remote}/${answersReference.slice(shared.length - 1)}`;
}

/** What fetches the answers of a remote. */
export function trackingRefspec(remote: string): string {
  return `+${shared}:${prefix}${remote}/*`;
}

/** The remote that a refspec of ours was made for; `undefined` for any other refspec. */
export function remoteTrackedBy(refspec: string): string | undefined {
  const begin = `+${shared}:${prefix}`;
  return refspec.startsWith(begin) && refspec.endsWith('/*')
    ? refspec.slice(begin.length, -2)
    : undefined;
}

/** All references of `trackingReference`, as a pattern of for-each-ref. */
export const trackingPrefix = prefix;
