import type { TrivialRule } from './trivialRule.ts';

const longBranch = '(?:upstream|origin|master|main|mainline|trunk|dev|develop|development)';
const version = 'v?\\d+(?:\\.\\d+)+[\\w.+-]*';
const bumping = '(?:bump(?:s|ed|ing)?|set|update|increment|increase|raise|change|up)';
const versioned =
  '(?: the| app| package| project| crate| module| library| gem| plugin| extension)*';
const setting =
  '(?:timeout|limit|retries|retry|delay|interval|size|max|min|threshold|memory|heap|count|concurrency|ttl|quota|default)';
const undone =
  '(?:["\'“‘]|(?:the |last |previous )*(?:commits?|changes?|changesets?|merge|pr|pull request)\\b|bug \\d|[#!r]\\d|\\d+ changesets?|[0-9a-f]{7,40}\\b)';
const logFile = '(?:change-?log|change log|release ?notes?|(?:changes|history|news)(?=\\.))';

/** How subjects of each rule begin, in the order in which the rules are tried. */
const beginnings: readonly (readonly [TrivialRule, readonly string[]])[] = [
  [
    'fixup',
    [
      '(?:fixup|squash|amend)! ',
      '(?:fixup|squash)[.!]*$',
      'apply suggestions? from code review',
      '(?:address(?:e[sd])? |apply )?(?:the )?(?:code |pr )?review (?:comments?|feedback|suggestions?|nits)[.!]*$',
      'address(?:e[sd])? (?:the )?(?:pr )?(?:comments|feedback|nits)[.!]*$',
    ],
  ],
  [
    'merge',
    [
      'merge (?:pull request|merge request|pr|mr) [#!]?\\d',
      'merge (?:remote[- ]tracking |remote )?branch(?:es)? [\'"‘]',
      'merge (?:remote[- ]tracking |remote )?branch(?:es)? \\S+(?: (?:into|of|from|to)\\b|$)',
      'merge tags? [\'"v\\d]',
      'merge commits? [\'"]?[0-9a-f]{4,}',
      'merge \\S+\\/\\S+ (?:into|to|with) \\S+$',
      `merge (?:\\S+ )?(?:into|from|with) ${longBranch}(?:\\/\\S+)?$`,
      `merge ${longBranch}(?:\\/\\S+)?(?: (?:into|to|in|with|branch)\\b|$)`,
      'merge (?:#|r)\\d',
      'merged in \\S+ \\(pull request',
      '(?:resolved?|resolves|fix(?:es|ed)?) (?:merge )?conflicts?(?:[.!]*$| (?:in|with|from|after)\\b)',
      '(?:auto|automatic|rollup) merge (?:of|from) ',
    ],
  ],
  [
    'revert',
    [
      `revert(?:s|ed|ing)?(?:[.!]*$|:| ${undone})`,
      're-?apply ["\'“]',
      `back(?:ed|ing)?[- ]?out(?: of)? ${undone}`,
    ],
  ],
  [
    'initial',
    [
      '(?:initial|first|root)(?: empty| project)? (?:commit|import|revision|check-?in)[.!]*$',
      'init(?:ial)?[.!]*$',
    ],
  ],
  [
    'wip',
    [
      '\\W{0,3}wip\\b',
      'work in progress\\b',
      '(?:tmp|temp|checkpoint|save(?:point)?|draft|snapshot)[.!]*$',
      '(?:draft|tmp|temp): ',
    ],
  ],
  [
    'release',
    [
      '\\[maven-release-plugin\\]',
      `(?:releas(?:e|ing)|publish(?:ing)?|tag(?:ging)?|cut(?:ting)?)(?::| of| version| candidate| \\S+)? ${version}`,
      `prep(?:are|aring)?(?: for)?(?: the)?(?: release)?(?: of| version)? ${version}`,
      'prepar(?:e|ing)(?: for)?(?: the)? (?:release[.!]*$|next (?:development )?(?:iteration|version|release)\\b)',
      'back to (?:development|dev|snapshot)\\b',
      'release(?: commit)?[.!]*$',
      'version packages(?: \\(\\w+\\))?$',
      `(?:\\S+ )?${version}(?: release| released)?[.!]*$`,
      'v\\d+$',
    ],
  ],
  [
    'version-bump',
    [
      `${bumping}${versioned}(?: patch| minor| major| build)? versions?(?: numbers?| code)?(?: (?:in|to|from|for)\\b| [v\\d]|[.!:]|$)`,
      `bump(?:s|ed|ing)?(?: to)? ${version}`,
      'bump(?:s|ed)?[.!]*$',
      'version (?:bump|up)\\b',
      `version:? ${version}`,
    ],
  ],
  [
    'dependency-bot',
    [
      `bumps? (?:the )?(?!${setting}\\b)\\S+(?: and \\S+)?(?: in \\S+)? from \\S+ to \\S+`,
      `bumps? (?!${setting}\\b)\\S+ to (?:${version}|v\\d+$)`,
      'bumps? (?:the )?\\S+ group\\b',
      '(?:bump|update|upgrade|pin|lock) (?:all )?(?:non-major )?(?:dependency|dependencies|deps)(?![\\w-])',
      '(?:update|upgrade|pin) (?:module|plugin|rust crate) \\S+ to v?\\d',
      'update \\S+ (?:action|orb|docker tag|digest|docker digest) to \\S+',
      `(?:update|upgrade)s? \\S+ from ${version} to v?\\d`,
      'update \\S+ requirement from ',
      'lock ?file maintenance',
      '\\[snyk\\]',
      'fix: upgrade \\S+ from \\S+ to \\d',
      'fix: \\S+ to reduce vulnerabilities',
      'scheduled (?:daily|weekly|monthly) dependency update',
    ],
  ],
  [
    'changelog',
    [
      `(?:(?:add|update|fix|edit|write|prepare|generate|tidy|amend)\\w*(?: the| missing| a| an)* )?${logFile}(?:\\.\\w+)?(?: file)?(?: entry| entries)?(?:[.!]*$|:| (?:for|to|with|after)\\b| of v?\\d| v?\\d)`,
    ],
  ],
];

const patterns = beginnings.map(
  ([rule, list]) => [rule, new RegExp(`^(?:${list.join('|')})`, 'i')] as const,
);

/** The rule whose way to begin a subject `text` follows, `null` when it follows none. */
export function trivialBeginning(text: string): TrivialRule | null {
  return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
