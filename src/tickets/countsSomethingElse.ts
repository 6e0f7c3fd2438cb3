const checkbox = /\[[ xX]\]\s*$/;
const colour =
  /\b(?:colou?rs?|background|fill|stroke|border|tint|shade)(?:-color)?\s*[:=]\s*["']?$/i;
/** Small numbers after these words count them. */
const counted =
  /(?:^|[^\w])(?:ACs?|DoD|steps?|rules?|styles?|(?<!work[- ])items?|options?|phases?|parts?|points?|cases?|tests?|versions?|pages?|chapters?|sections?|figures?|tables?|examples?|attempts?|try|tries|rounds?|days?|weeks?|levels?|rows?|columns?|slots?|takes?|drafts?|ideas?|reasons?|criteri(?:on|a)|priorit(?:y|ies)|questions?|lessons?|exercises?|scenarios?|variants?|layers?|stages?|milestones?|sprints?|arguments?|params?|parameters?|methods?|solutions?|approach(?:es)?|threads?|workers?|nodes?|numbers?|task list|bullets?|requirements?|notes?|findings?|checks?|iterations?|cycles?|benchmarks?|batch(?:es)?|candidates?|commits?|patch(?:es)?|series|alerts?|errors?|entry|entries|lines?|fields?|teams?|goals?|release)\s*:?\s*$/i;
/** All numbers after these belong to somebody else. */
const otherCounter =
  /(?:^|[^\w])(?:builds?|jobs?|pipelines?|workflow runs?|runs?|revisions?|rev|changesets?|bugzilla|bz|rhbz|trac|sourceforge|launchpad|lp|rt|cid|channels?|rooms?|ports?|mantis|react error|(?:debian|ubuntu|mozilla|firefox|chromium|gcc|llvm|glibc|gnome|kde|freebsd|red ?hat|webkit) bugs?|invoke(?:virtual|special|static|interface|dynamic)|checkcast|(?:get|put)(?:field|static)|\d{4}[/-]\d\d)\s*:?\s*$/i;
const praise =
  /^\s+(?:priority|reason|cause|choice|request(?:ed)?|source|goal|rule|thing|fan|tip|most|complaint|concern|spot|place)\b/i;
/** Frames of stacks of C, PHP and Java. */
const frame =
  /^[ \t]+(?:0x[\da-f]|\{main\}|\/\S+\(\d+\)|(?:in )?[\w:~<>$.]+ \([^\n]*\) (?:at|from) |(?:\[\d+\] )?(?:daemon )?prio=)/i;
const nearby = /^\s+(?:above|below)\b/i;

/**
 * Whether a number with a mark counts steps, rules or builds, or is a colour or a checkbox, by what
 * stands around it in the text.
 */
export function countsSomethingElse(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = text.slice(end, end + 160);
  const digits = end - start - 1;
  if (checkbox.test(before) || otherCounter.test(before)) return true;
  if ([3, 6, 8].includes(digits) && colour.test(before)) return true;
  if (digits > 2) return false;
  if (counted.test(before) || frame.test(after) || nearby.test(after)) return true;
  return digits === 1 && text[start + 1] === '1' && praise.test(after);
}
