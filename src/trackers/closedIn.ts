import type { TicketRef } from '../model/ids.ts';
import { partsOfRef, refOf } from '../tickets/ticketRef.ts';

/** As GitLab has it by default (`issue_closing_pattern`); Gitea and Forgejo know some of these words. */
const closing =
  /\b(?:clos(?:e[sd]?|ing)|fix(?:e[sd]|ing)?|resolv(?:e[sd]?|ing)|implement(?:s|ed|ing)?):?[ \t]+(?:issues?[ \t]+)?/gi;
const issue =
  /(?:(?<path>[\w.-]+(?:\/[\w.-]+)+)?#|https?:\/\/(?<host>[^\s/@]+)\/(?<place>[\w./-]+?)\/(?:-\/)?issues\/)(?<number>[1-9]\d{0,8})(?!\w)/iy;
const between = /[ \t]*(?:,|&|and\b)?[ \t]*(?:and[ \t]+)?/iy;
const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;

const longest = 20_000;

/** What a merge request closes, which only its own text tells without another request; each once. */
export function closedIn(text: string, change: TicketRef): readonly TicketRef[] {
  const own = partsOfRef(change);
  if (own.kind !== 'gitlab' && own.kind !== 'gitea') return [];
  const words = text.slice(0, longest).replace(code, ' ');
  const closed = new Set<TicketRef>();
  for (const { index, 0: word } of words.matchAll(closing)) {
    let at = index + word.length;
    for (;;) {
      issue.lastIndex = at;
      const groups = issue.exec(words)?.groups;
      if (!groups) break;
      const { host = own.host, place, path = place ?? own.path, number } = groups;
      if (host.toLowerCase() === own.host) {
        closed.add(refOf({ ...own, path, number: Number(number), sort: 'issue' }));
      }
      between.lastIndex = issue.lastIndex;
      between.exec(words);
      at = between.lastIndex;
    }
  }
  return [...closed];
}
