import type { Standing } from '../model/standing.ts';
import type { Finding } from './finding.ts';
import { plainLine } from './plainLine.ts';

/** Where the repository stands, and what is configured, in the words of `doctor`. */
export function repositoryFindings(standing: Standing): readonly Finding[] {
  const { head, branch, operation, shallow, bare, userEmail } = standing;
  const place = branch === undefined ? 'a detached HEAD' : `branch ${plainLine(branch)}`;
  const findings: Finding[] = [
    { state: 'good', what: `${bare ? 'bare repository' : 'repository'} on ${place}` },
  ];
  if (head === undefined) {
    findings.push({ state: 'note', what: 'there is no commit yet', mend: 'make the first one' });
  }
  if (operation !== 'none') {
    findings.push({
      state: 'note',
      what: `git is in the middle of something (${operation}); nothing is asked meanwhile`,
      mend: 'to see how to end it: git status',
    });
  }
  if (shallow) {
    findings.push({
      state: 'note',
      what: 'this is a shallow clone: older commits, and answers for them, are not here',
      mend: 'git fetch --unshallow',
    });
  }
  findings.push(
    userEmail === undefined
      ? {
          state: 'note',
          what: 'user.email is not set, so every commit made here counts as your own',
          mend: 'git config --global user.email you@example.org',
        }
      : { state: 'good', what: 'user.email is set, so only your own commits are asked about' },
  );
  return findings;
}
