import type { Finding } from '../roadmap/finding.ts';

/** What was found, in the words of a terminal. */
export function findingDetail(finding: Finding): string {
  switch (finding.code) {
    case 'without-outcome':
      return 'it has no outcome: what changes for people when it is there?';
    case 'without-persona':
      return 'it has no persona: who is it for?';
    case 'without-path':
      return 'it has no path: no file can say that it serves it';
    case 'path-matches-nothing':
      return `no tracked file matches ${finding.pattern}`;
    case 'ticket-missing':
      return `its tracker has no ticket ${finding.ticket}, or none that this account may see`;
    case 'rests':
      return finding.days === undefined
        ? 'it is for now, and no commit ever moved it'
        : `it is for now, and no commit moved it for ${finding.days} days`;
    case 'review-passed':
      return `its review was due on ${finding.day}`;
    case 'without-metric':
      return 'it has no metric: how will you see that it is reached?';
    case 'not-read':
      return finding.day === undefined
        ? 'its metric was never read'
        : `its metric was last read on ${finding.day}`;
    case 'unserved':
      return 'no item is for this persona';
    case 'not-reviewed':
      return finding.day === undefined
        ? 'nobody has reviewed this persona: reviewed says when'
        : `this persona was last reviewed on ${finding.day}`;
    case 'unknown-item':
      return `commits name the item ${finding.item}, which is not on the roadmap`;
  }
}
