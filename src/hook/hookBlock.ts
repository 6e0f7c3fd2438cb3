import type { HookManner } from './hook.ts';

/**
 * The line that calls what was prepared; the same in every repository, so that a folder of hooks may
 * serve several. A commit without an editor costs no process; a failure stays without a word.
 */
export const hookLine =
  'case "${2-}:${GIT_EDITOR-}" in ::|template::) ;; :*|template:*) sh "$(git rev-parse --git-common-dir)/product-mindset/hook/run" "$@" </dev/null >/dev/null 2>&1 || : ;; esac';

const called = 'product-mindset/hook/run';
const shell = '#!/bin/sh';
const end = '# product-mindset: end';
const begins: Readonly<Record<WrittenManner, string>> = {
  own: '# product-mindset: begin, the whole file',
  inserted: '# product-mindset: begin',
  wrapped: '# product-mindset: begin, beside the hook that was here',
};
const block = /\n# product-mindset: begin[^\n]*\n(?:[^\n]*\n)*?# product-mindset: end(?=\n|$)/;
const userPrefix = '# for ';

type WrittenManner = Exclude<HookManner, 'by-hand' | 'called'>;

/** A hook file that holds our block, one character a byte. */
export interface Held {
  readonly manner: WrittenManner;
  /** The file without the block; for `own` and `wrapped`, nothing when nobody added to it. */
  readonly rest: string;
  /** The name beside which the hook that was there now has. */
  readonly kept?: string;
  /** Which repositories use the block, where the folder is shared. */
  readonly users: readonly string[];
}

/** The text of a hook file that is ours alone. */
export function ownText(users: readonly string[] = []): string {
  return `${shell}${blockOf('own', users)}\n`;
}

/** The text of a hook file that runs the one that was there, now named `kept`, as it was run before. */
export function wrapperText(kept: string, users: readonly string[] = []): string {
  const lines = [`kept="\${0%/*}/${kept}"`, '[ ! -x "$kept" ] || exec "$kept" "$@"'];
  return `${shell}${blockOf('wrapped', users, lines)}\n`;
}

/** A script with our block behind its first line. */
export function insertedText(script: string, users: readonly string[] = []): string {
  const first = firstLineOf(script);
  return first + blockOf('inserted', users) + script.slice(first.length);
}

/** What a hook file holds of ours; `undefined` when it is nothing, or only a line put in by hand. */
export function heldIn(text: string): Held | undefined {
  const found = block.exec(text);
  if (!found) return undefined;
  const [whole] = found;
  const begin = whole.split('\n')[1];
  const manner = (['own', 'wrapped'] as const).find((one) => begins[one] === begin) ?? 'inserted';
  const rest = text.slice(0, found.index) + text.slice(found.index + whole.length);
  const kept = /^kept="\$\{0%\/\*\}\/([\w.-]+)"$/m.exec(whole)?.[1];
  const users = whole
    .split('\n')
    .filter((line) => line.startsWith(userPrefix))
    .map((line) => line.slice(userPrefix.length));
  return {
    manner,
    rest: manner !== 'inserted' && rest === `${shell}\n` ? '' : rest,
    ...(kept === undefined ? {} : { kept }),
    users,
  };
}

/** The text with other `users` of the block in it. */
export function withUsers(text: string, users: readonly string[]): string {
  return text.replace(block, (whole) => {
    const [empty, begin, ...others] = whole.split('\n');
    const lines = others.filter((line) => !line.startsWith(userPrefix));
    return [empty, begin, ...userLines(users), ...lines].join('\n');
  });
}

/** Whether a hook calls what was prepared, by whichever words. */
export function callsUs(text: string): boolean {
  return text.includes(called);
}

/** Whether a block of POSIX shell can stand behind the first line. */
export function isShellScript(text: string): boolean {
  return /^#![ \t]*(?:\/\S+\/env[ \t]+(?:-S[ \t]+)?|\/(?:\S+\/)?)(?:sh|bash|dash)(?:[ \t][^\r\n]*)?$/.test(
    firstLineOf(text),
  );
}

function blockOf(
  manner: WrittenManner,
  users: readonly string[],
  lines: readonly string[] = [],
): string {
  const about = '# Who and why as comments; "product-mindset hook uninstall" takes this out.';
  return ['', begins[manner], ...userLines(users), about, hookLine, ...lines, end].join('\n');
}

function userLines(users: readonly string[]): readonly string[] {
  return users.map((user) => userPrefix + user);
}

function firstLineOf(text: string): string {
  const at = text.indexOf('\n');
  return at < 0 ? text : text.slice(0, at);
}
