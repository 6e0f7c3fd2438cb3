import { TextDecoder } from 'node:util';
import { ProductError, reasonOf } from '../base/productError.ts';
import type { Git, GitTask, ObjectName } from './git.ts';
import { isPushed } from './isPushed.ts';
import { operationIn } from './repositoryState.ts';
import { resolveRevision } from './resolveRevision.ts';

/**
 * Gives the newest commit another message and nothing else: author, changes and index stay. Only
 * on a person's click. Answers the new name. Rejects with `not-amendable` when `sha` is not HEAD,
 * is already pushed or signed, or when git is in the middle of something.
 *
 * It does not run `git commit`, which would look at the work tree and start the repository's hooks
 * and filters on the way.
 */
export async function amendMessage(
  git: Git,
  sha: ObjectName,
  message: string,
): Promise<ObjectName> {
  const why = await hindrance(git, sha);
  if (why !== undefined) throw refused(why);
  const [commit, committer] = await Promise.all([git.run(rawCommit(sha)), git.run(ownIdentity)]);
  const amended = await git.run(written(withMessage(commit, committer, message)));
  try {
    await git.run(moved(sha, amended, message));
  } catch (error) {
    throw reasonOf(error) === 'contended' ? refused('it is no longer the newest commit') : error;
  }
  await git.run(copiedNotes(sha, amended));
  return amended;
}

/** Whether `amendMessage` would take this commit now. */
export async function isAmendable(git: Git, sha: ObjectName): Promise<boolean> {
  return (await hindrance(git, sha)) === undefined;
}

async function hindrance(git: Git, sha: ObjectName): Promise<string | undefined> {
  if (operationIn(git.gitDirectory) !== 'none') return 'git is in the middle of something';
  if ((await resolveRevision(git, 'HEAD')) !== sha) return 'it is not the newest commit';
  if (await git.run(isPushed(sha))) return 'it is already pushed';
  const header = headerOf(await git.run(rawCommit(sha)));
  // Signing starts the person's own program, and an amend without it would lose the signature.
  if (/^gpgsig(?:-sha256)? /m.test(header)) return 'it is signed';
  return textDecoderFor(header) ? undefined : 'its encoding is not known';
}

function refused(why: string): ProductError {
  return new ProductError('not-amendable', why);
}

function rawCommit(sha: ObjectName): GitTask<string> {
  return { args: ['cat-file', 'commit', sha], encoding: 'latin1', parse: (output) => output };
}

const ownIdentity: GitTask<string> = {
  args: ['var', 'GIT_COMMITTER_IDENT'],
  encoding: 'latin1',
  parse: (output) => output.trimEnd(),
};

function headerOf(commit: string): string {
  const end = commit.indexOf('\n\n');
  return end === -1 ? commit : commit.slice(0, end);
}

/** Names in the header are in the encoding of the old message; the new one is always UTF-8. */
function withMessage(commit: string, committer: string, message: string): string {
  const header = headerOf(commit);
  const text = textDecoderFor(header)?.decode(Buffer.from(header, 'latin1'));
  const isUtf8 = !/^encoding /m.test(header) || text === undefined;
  const bytes = isUtf8 ? header : Buffer.from(text).toString('latin1');
  const lines = bytes
    .split('\n')
    .filter((line) => !line.startsWith('encoding '))
    .map((line) => (line.startsWith('committer ') ? `committer ${committer}` : line));
  return `${lines.join('\n')}\n\n${Buffer.from(message).toString('latin1')}`;
}

function textDecoderFor(header: string): TextDecoder | undefined {
  try {
    return new TextDecoder(/^encoding (.*)$/m.exec(header)?.[1] ?? 'utf-8');
  } catch {
    // An encoding that only its author knows.
    return undefined;
  }
}

function written(commit: string): GitTask<ObjectName> {
  return {
    args: ['hash-object', '-t', 'commit', '-w', '--stdin'],
    input: commit,
    encoding: 'latin1',
    parse: (output) => output.trim() as ObjectName,
  };
}

/** Only if HEAD is still where it was; the words in the reflog are those of git's own amend. */
function moved(from: ObjectName, to: ObjectName, message: string): GitTask<void> {
  const subject = (/\S.*/.exec(message)?.[0] ?? '').replace(/\p{Cc}/gu, ' ').trim();
  return {
    args: ['update-ref', '-m', `commit (amend): ${subject}`, 'HEAD', to, from],
    parse: () => undefined,
  };
}

/** Does what the person set for notes on an amend (`notes.rewriteRef`), and nothing if unset. */
function copiedNotes(from: ObjectName, to: ObjectName): GitTask<void> {
  return {
    args: ['notes', 'copy', '--for-rewrite=amend', '--stdin'],
    input: `${from} ${to}\n`,
    // The message is changed by then: notes that could not follow are no reason to say otherwise.
    accepts: [1, 128],
    parse: () => undefined,
  };
}
