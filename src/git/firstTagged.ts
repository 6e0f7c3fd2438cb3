import type { Git, GitTask, ObjectName } from './git.ts';
import type { StreamPlace } from './streamGit.ts';
import { streamGit } from './streamGit.ts';

/** A tag, or a commit that many have tagged. */
interface Tag {
  readonly commit: string;
  /** Seconds since the epoch. */
  readonly at: number;
}

/**
 * When each of the commits was first in a tag, in milliseconds since the epoch: the earliest date of a
 * tag that contains it. Those that no tag contains are left out. Costs two processes, of which one
 * walks through all that is tagged, until all are found. A tag of a tag counts where git says what is
 * in it, from 2.45 on.
 *
 * `git name-rev` would name the nearest tag, which a later one may be, and `git tag --contains` has to
 * be asked for one commit after the other.
 */
export async function firstTagged(
  git: Git,
  place: StreamPlace,
  commits: readonly ObjectName[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<ObjectName, number>> {
  const found = new Map<ObjectName, number>();
  const left = new Set<string>(commits);
  if (left.size === 0) return found;
  const tags = await git.run(taggedCommits, signal ? { signal } : {});
  if (tags.length === 0) return found;
  /** Of commits that were not reached yet, the earliest of the tags that reach them. */
  const earliest = new Map<string, number>();
  const reach = (commit: string, at: number): void => {
    const known = earliest.get(commit);
    if (known === undefined || at < known) earliest.set(commit, at);
  };
  for (const { commit, at } of tags) reach(commit, at);
  for await (const line of linesOf(walk(place, [...earliest.keys()], signal))) {
    // Every commit comes before its parents.
    const [commit = '', ...parents] = line.split(' ');
    const at = earliest.get(commit);
    earliest.delete(commit);
    if (at === undefined) continue;
    for (const parent of parents) reach(parent, at);
    if (!left.delete(commit)) continue;
    found.set(commit as ObjectName, at * 1000);
    if (left.size === 0) break;
  }
  return found;
}

/** The date of a tag that is no object is that of its commit. */
const taggedCommits: GitTask<readonly Tag[]> = {
  args: [
    'for-each-ref',
    '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname) %(creatordate:unix)',
    '--',
    'refs/tags',
  ],
  parse: (output) => output.split('\n').flatMap(tagsIn),
};

function tagsIn(line: string): readonly Tag[] {
  const [own, ...rest] = line.split(' ');
  // Of what is no tag object, the fields with a star are empty.
  const [type, commit = '', at] = own === 'tag' ? rest.slice(1) : [own, rest[0], rest.at(-1)];
  return type === 'commit' && at !== undefined && at !== '' ? [{ commit, at: Number(at) }] : [];
}

function walk(
  place: StreamPlace,
  from: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Buffer, void, undefined> {
  const args = ['rev-list', '--topo-order', '--parents', '--stdin'];
  return streamGit(place, { args, input: from.map((commit) => `${commit}\n`) }, signal);
}

async function* linesOf(output: AsyncIterable<Buffer>): AsyncGenerator<string, void, undefined> {
  let rest = '';
  for await (const chunk of output) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}
