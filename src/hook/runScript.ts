/**
 * What the hook runs, in POSIX shell, since Node.js may be missing where a GUI commits and takes too
 * long to start. Whatever is unexpected ends it with the message as it was. In it, `$1` is the message
 * file and `$2` where the message comes from (githooks(5)); REVERT_HEAD and the others are replays.
 */
export const runScript = `# Product Mindset: who and why as comments in the message of a commit.
[ -n "\${1-}" ] && [ -f "$1" ] || exit 0
case "\${2-}" in ''|template) ;; *) exit 0 ;; esac
[ "\${GIT_EDITOR-}" != : ] || exit 0
g=\${GIT_DIR:-.git}
[ -d "$g" ] || exit 0
for m in rebase-merge rebase-apply sequencer CHERRY_PICK_HEAD REVERT_HEAD MERGE_HEAD; do
  [ ! -e "$g/$m" ] || exit 0
done
h=\${0%/*}
n=$h/message.$$
LC_ALL=C
GIT_OPTIONAL_LOCKS=0
PRODUCT_MINDSET_SET=$(git config --get-regexp '^(core\\.comment(char|string)|commit\\.cleanup)$')
export LC_ALL GIT_OPTIONAL_LOCKS PRODUCT_MINDSET_SET
{
  git -c core.quotePath=false -c core.fsmonitor=false \\
    diff --cached --name-only --no-renames --no-ext-diff --no-color --ignore-submodules=dirty
  echo //
  cat -- "$1" && printf '\\n//\\n'
} | awk -f "$h/lines.awk" "$h/table" - >"$n" && mv -f "$n" "$1"
[ ! -e "$n" ] || rm -f "$n"
exit 0
`;
