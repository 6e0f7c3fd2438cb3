import type { GitTask } from '../git/git.ts';

/** Outside `refs/notes`, so that nothing of it shows in the person's log. */
const prefix = 'refs/product-mindset/remotes/';
/** A pattern, because a plain name breaks the person's fetch while the remote has none of them. */
const shared = 'refs/notes/product-mindset/*';

/** Where the notes of a remote are as they were last fetched or pushed. */
export function trackingReference(remote: string, reference: string): string {
  return `${prefix}${remote}/${nameOf(reference)}`;
}

/** Whether a reference is one of `trackingReference`, for whichever remote. */
export function isTracking(name: string, reference: string): boolean {
  return name.startsWith(prefix) && name.endsWith(`/${nameOf(reference)}`);
}

function nameOf(reference: string): string {
  return reference.slice(shared.length - 1);
}

/** What fetches the notes of a remote, all that are ours. */
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

/** The states of notes that remotes had when they were last fetched or pushed. */
export function trackedStates(reference: string): GitTask<readonly string[]> {
  return {
    args: ['for-each-ref', '--format=%(objectname) %(refname)', '--', prefix],
    parse: (output) =>
      output.split('\n').flatMap((line) => {
        const [state = '', name = ''] = line.split(' ');
        return isTracking(name, reference) ? [state] : [];
      }),
  };
}

/** All references of `trackingReference`, as a pattern of for-each-ref. */
export const trackingPrefix = prefix;
