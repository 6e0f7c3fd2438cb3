import type {
  ConfigurationLine,
  RemoteReport,
  SharingProposal,
  SharingRemark,
  SharingStatus,
  SyncTrouble,
} from '../sharing/sharing.ts';
import { plainLine, safeJson } from './plainLine.ts';

/** What is shared with the team, each with a consent of its own. */
export type SharedThing = 'answers' | 'votes';

interface Words {
  readonly off: string;
  readonly on: string;
  readonly way: string;
  readonly withoutRemote: string;
  readonly allSent: string;
  readonly unsent: (count: number) => string;
  readonly came: (count: number) => string;
  readonly went: (count: number) => string;
  readonly nothing: string;
}

const wordsOf: Readonly<Record<SharedThing, Words>> = {
  answers: {
    off: 'Sharing is off.',
    on: 'Sharing is on',
    way: 'product-mindset share on',
    withoutRemote: 'sharing is on with no remote yet',
    allSent: 'Every answer was sent.',
    unsent: (count) => `Answers of ${commits(count)} were not sent yet.`,
    came: (count) => `answers of ${commits(count)} came`,
    went: (count) => `answers of ${commits(count)} were sent`,
    nothing: 'nothing new',
  },
  // Never how many: that would tell of those who say something.
  votes: {
    off: 'Votes are not shared.',
    on: 'Votes are shared',
    way: 'product-mindset share on --votes',
    withoutRemote: 'votes are shared with no remote yet',
    allSent: 'All that you said was sent.',
    unsent: () => 'Some of what you said was not sent yet.',
    came: () => 'votes came',
    went: () => 'votes were sent',
    nothing: 'no new votes',
  },
};

/** Lines of the configuration as a person would type them. */
export function linesText(lines: readonly ConfigurationLine[]): string {
  return lines.map(({ key, value }) => `  ${plainLine(`${key} = ${value}`)}`).join('\n');
}

/** What is kept where nobody but the team can know of it, and what everybody may know of it. */
const privacy =
  'Confidential, not secret: no name and no time is stored, but whoever can read the repository can read the unattributed lines. The server that you push to sees who pushes, and when, as with any push.';

/** What would be sent at once, line by line as it is written, and who may read it. */
export function sendsText(lines: readonly string[]): string {
  const head =
    lines.length === 0
      ? 'You said nothing yet that would be sent.'
      : 'These lines of yours are sent with the next sync, and what you say later with those after it:';
  return [privacy, head, ...lines.map((line) => `  ${safeJson(line)}`)].join('\n');
}

/** What turning it on adds, and what to know about it. */
export function proposalText({ writes, remarks }: SharingProposal, what: SharedThing): string {
  const head =
    writes.length === 0
      ? 'Everything that sharing needs is there already.'
      : 'This is added to the configuration of this repository:';
  const text = [...remarks.map((remark) => remarkText(remark, what)), head, linesText(writes)];
  return text.filter((line) => line !== '').join('\n');
}

/** What stays as the person configured it, and what that means for answers. */
function remarkText(remark: SharingRemark, what: SharedThing): string {
  switch (remark) {
    case 'no-remote':
      return what === 'votes'
        ? 'There is no remote to share with yet.'
        : 'There is no remote to share with yet; answers will follow an amend or a rebase.';
    case 'rewrite-mode':
      return 'Your notes.rewriteMode drops answers when commits are squashed; cat_sort_uniq keeps them.';
    case 'forced-fetch':
      return 'A fetch refspec of yours overwrites notes: what was not sent is lost by it.';
  }
}

/** That nothing is shared. */
export function offText(what: SharedThing): string {
  return wordsOf[what].off;
}

/** How sharing stands, on a few lines. */
export function statusText(status: SharingStatus, what: SharedThing): string {
  const { isOn, remotes, known, unsent, written, last } = status;
  const words = wordsOf[what];
  if (!isOn) return `${words.off} To turn it on: ${words.way}`;
  const names = remotes.map(plainLine).join(', ');
  return [
    ...(names === ''
      ? [`${withoutRemoteText(known, what).replace(/^[sv]/, (first) => first.toUpperCase())}.`]
      : [`${words.on} with ${names}.`, unsent === 0 ? words.allSent : words.unsent(unsent)]),
    ...(last ? [`Last sync ${new Date(last.at).toISOString()}:`] : []),
    ...(last?.report.remotes ?? []).map((report) => `  ${reportText(report, what)}`),
    ...(written.length > 0 ? ['What was written into the configuration:', linesText(written)] : []),
  ].join('\n');
}

/** Where sharing was set up before there was anybody to share with. */
export function withoutRemoteText([first]: readonly string[], what: SharedThing): string {
  const { withoutRemote, way } = wordsOf[what];
  return first === undefined
    ? withoutRemote
    : `${withoutRemote}: ${way} shares with ${plainLine(first)}`;
}

/** What a sync did with one remote, on one line. */
export function reportText(
  { remote, received, sent, trouble }: RemoteReport,
  what: SharedThing,
): string {
  const words = wordsOf[what];
  const parts = [
    ...(trouble ? [troubleText(trouble, what)] : []),
    ...(received > 0 ? [words.came(received)] : []),
    ...(sent > 0 ? [words.went(sent)] : []),
  ];
  return `${plainLine(remote)}: ${parts.join('; ') || words.nothing}`;
}

function troubleText(trouble: SyncTrouble, what: SharedThing): string {
  switch (trouble) {
    case 'unreachable':
      return 'it could not be reached';
    case 'sign-in':
      return 'git could not sign in by itself: fetch once by hand, so that git remembers you';
    case 'refused':
      return `it does not take ${what} from you: a rule of it or your rights are against it`;
    case 'too-slow':
      return 'it took too long';
    case 'contended':
      return 'others kept writing: try again';
    case 'not-allowed':
      return 'its address is of a kind that is not used: file, git, http, https and ssh are';
    case 'failed':
      return 'git failed';
  }
}

function commits(count: number): string {
  return count === 1 ? '1 commit' : `${count} commits`;
}
