import type {
  ConfigurationLine,
  RemoteReport,
  SharingProposal,
  SharingRemark,
  SharingStatus,
  SyncTrouble,
} from '../sharing/sharing.ts';
import { plainLine } from './plainLine.ts';

/** Lines of the configuration as a person would type them. */
export function linesText(lines: readonly ConfigurationLine[]): string {
  return lines.map(({ key, value }) => `  ${plainLine(`${key} = ${value}`)}`).join('\n');
}

/** What turning it on adds, and what to know about it. */
export function proposalText({ writes, remarks }: SharingProposal): string {
  const head =
    writes.length === 0
      ? 'Everything that sharing needs is there already.'
      : 'This is added to the configuration of this repository:';
  const text = [...remarks.map(remarkText), head, linesText(writes)];
  return text.filter((line) => line !== '').join('\n');
}

/** What stays as the person configured it, and what that means for answers. */
function remarkText(remark: SharingRemark): string {
  switch (remark) {
    case 'no-remote':
      return 'There is no remote to share with yet; answers will follow an amend or a rebase.';
    case 'rewrite-mode':
      return 'Your notes.rewriteMode drops answers when commits are squashed; cat_sort_uniq keeps them.';
    case 'forced-fetch':
      return 'A fetch refspec of yours overwrites notes: answers that were not sent are lost by it.';
  }
}

/** How sharing stands, on a few lines. */
export function statusText(status: SharingStatus): string {
  const { isOn, remotes, known, unsent, written, last } = status;
  if (!isOn) return 'Sharing is off. To turn it on: product-mindset share on';
  const names = remotes.map(plainLine).join(', ');
  return [
    ...(names === ''
      ? [`${withoutRemoteText(known).replace(/^s/, 'S')}.`]
      : [
          `Sharing is on with ${names}.`,
          unsent === 0
            ? 'Every answer was sent.'
            : `Answers of ${commits(unsent)} were not sent yet.`,
        ]),
    ...(last ? [`Last sync ${new Date(last.at).toISOString()}:`] : []),
    ...(last?.report.remotes ?? []).map((report) => `  ${reportText(report)}`),
    ...(written.length > 0 ? ['What was written into the configuration:', linesText(written)] : []),
  ].join('\n');
}

/** Where sharing was set up before there was anybody to share with. */
export function withoutRemoteText([first]: readonly string[]): string {
  const words = 'sharing is on with no remote yet';
  return first === undefined
    ? words
    : `${words}: product-mindset share on shares with ${plainLine(first)}`;
}

/** What a sync did with one remote, on one line. */
export function reportText({ remote, received, sent, trouble }: RemoteReport): string {
  const parts = [
    ...(trouble ? [troubleText(trouble)] : []),
    ...(received > 0 ? [`answers of ${commits(received)} came`] : []),
    ...(sent > 0 ? [`answers of ${commits(sent)} were sent`] : []),
  ];
  return `${plainLine(remote)}: ${parts.join('; ') || 'nothing new'}`;
}

function troubleText(trouble: SyncTrouble): string {
  switch (trouble) {
    case 'unreachable':
      return 'it could not be reached';
    case 'sign-in':
      return 'git could not sign in by itself: fetch once by hand, so that git remembers you';
    case 'refused':
      return 'it does not take answers from you: a rule of it or your rights are against it';
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
