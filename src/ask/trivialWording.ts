/** Kinds of trivial change that are told by nothing but the words of a subject. */
type Wording = 'typo' | 'formatting' | 'comments-only';

/** What a word does in a subject about one of them; `arranging` fits formatting alone. */
type Kind = Wording | 'filler' | 'arranging' | 'adding' | 'removing' | 'qualifier';

const words: Readonly<Record<Kind, string>> = {
  typo: `typo typos typographical spelling spellings misspelling misspellings misspelled speling
    grammar capitalization capitalisation punctuation tippfehler schreibfehler rechtschreibfehler coquille coquilles errata`,
  formatting: `format formatting formatted reformat reformatted reformatting autoformat whitespace
    whitespaces indent indents indentation lint linter linting eslint tslint stylelint prettier black
    ruff isort flake8 pep8 pylint rubocop gofmt goimports gofumpt rustfmt fmt clang-format clang-tidy
    checkstyle clippy lints spotless ktlint detekt swiftformat swiftlint dprint biome cosmetic cosmetics nit nits
    codestyle newline newlines`,
  'comments-only': `comment comments docstring docstrings javadoc javadocs jsdoc godoc rustdoc kdoc
    doc-comment doc-comments`,
  filler: `fix fixed fixes fixing correct corrected corrects correction corrections update updated
    updates improve improved clarify clarified reword tweak tweaks tidy clean cleanup clean-up cleaned
    up make do consistent with to by using via and the a an some few several more another other
    various many multiple minor small tiny little trivial silly stupid simple obvious just only all
    every s mistake mistakes error errors issue issues warning warnings problem problems change
    changes name names wording word words text auto automatic automatically file files according per
    conventions rules found reported detected codespell suggestions feedback at end line lines long double wrong spacing`,
  arranging: `of run ran rerun re-run apply applied applies normalize normalise unify sort order reorder
    convert replace wrap`,
  adding: 'add added adds adding write',
  removing: 'remove removed removes delete strip',
  qualifier: `code source inline explanatory missing commented-out outdated stale old todo import
    imports test tests docs readme unneeded unused superfluous unnecessary trailing extra leading
    stray blank`,
};
const vocabulary = new Map<string, Kind>(
  (Object.entries(words) as [Kind, string][]).flatMap(([kind, list]) =>
    list.split(/\s+/).map((word) => [word, kind] as const),
  ),
);

/** Signs that behind the small words stands a change of behaviour. */
const damage =
  /\b(?:caus(?:e|es|ed|ing)|which|that|break(?:s|ing)?|broke|broken|crash\w*|fail(?:s|ing|ures?)?|wrong(?:ly)? (?!spell|indent|format)\w+|prevent\w*|lead(?:s|ing)? to|led to|result\w* in|because|bugs?|regression|lost|vulnerab\w+|security)\b/i;

const unspaced = /错别字|錯別字|拼写|拼寫|誤字|誤植|タイポ|опечатк|오타/i;
const nounOfFormat = /(?<!^|\b(?:run|code|auto|apply|source) )\bformat\b/i;
const wordsOfOne = /\bcode style\b|\btabs (?:to|with|by) spaces\b|\bspaces (?:to|with|by) tabs\b/i;
const places = new Set(['in', 'inside', 'within', 'across', 'throughout', 'on', 'for']);
const placesOfTypo = new Set([...places, 'of', 'from', 'at']);
/** Words that are as often about what a product does to the texts of its users. */
const rules = new Set(['grammar', 'capitalization', 'capitalisation', 'punctuation']);
const mostWords = 14;
const mostOfPlace = 4;
const mostUnknownBeforeTypo = 2;

/**
 * The kind of a subject that is about nothing but spelling, layout or comments, `null` for all others:
 * every word before the place (`in …`, at most 4 words that matter) has to be of that kind or mean
 * nothing by itself, and neither subject nor body may speak of damage (`typo … causing wrong totals`).
 */
export function trivialWording(subject: string, body: string): Wording | null {
  const kind = kindOf(subject);
  return kind === null || damage.test(subject) || damage.test(body) ? null : kind;
}

function kindOf(subject: string): Wording | null {
  if (subject.length > 160) return null;
  if (unspaced.test(subject)) return 'typo';
  const text = subject.toLowerCase().replace(wordsOfOne, 'codestyle');
  const list = text.match(/[^\s,;"'`()[\]]+/g) ?? [];
  if (list.length > mostWords) return null;
  const plain = list.map((word) => word.replace(/[.!:?]+$/, ''));
  const kinds = plain.map((word) => vocabulary.get(word));
  if (kinds.includes('typo')) return isTypo(list, plain, kinds) ? 'typo' : null;
  const core = kinds.find((kind) => kind === 'formatting' || kind === 'comments-only');
  if (core === undefined || nounOfFormat.test(text)) return null;
  const head = withoutPlace(plain, kinds, kinds.indexOf(core), places);
  if (!head || head.includes(undefined)) return null;
  return core === 'formatting' ? formatting(head) : commentsOnly(head);
}

function formatting(head: readonly (Kind | undefined)[]): Wording | null {
  return head.includes('adding') && !head.includes('qualifier') ? null : 'formatting';
}

/** "Add comments" is a feature of many a product; "add code comments" is not. */
function commentsOnly(head: readonly (Kind | undefined)[]): Wording | null {
  if (head.length === 1 || head.includes('arranging')) return null;
  const isFeature = head.includes('adding') || head.includes('removing');
  return isFeature && !head.includes('qualifier') ? null : 'comments-only';
}

function isTypo(
  list: readonly string[],
  plain: readonly string[],
  kinds: readonly (Kind | undefined)[],
): boolean {
  const first = kinds.indexOf('typo');
  const isStrict = rules.has(plain[first] ?? '');
  const unknown = kinds.slice(0, first).filter((kind) => kind === undefined).length;
  if (unknown > (isStrict ? 0 : mostUnknownBeforeTypo)) return false;
  if (list[first]?.endsWith(':')) return plain.length - first - 1 <= mostOfPlace;
  const head = withoutPlace(plain, kinds, first, isStrict ? places : placesOfTypo);
  const after = head?.slice(first);
  return after !== undefined && !after.includes(undefined) && !after.includes('arranging');
}

/** The kinds of the words before the place that is named after `first`, `null` when it is a story. */
function withoutPlace(
  plain: readonly string[],
  kinds: readonly (Kind | undefined)[],
  first: number,
  beginnings: ReadonlySet<string>,
): readonly (Kind | undefined)[] | null {
  const place = plain.findIndex((word, index) => index > first && beginnings.has(word));
  if (place < 0) return kinds;
  const told = plain.slice(place + 1).filter((word) => vocabulary.get(word) !== 'filler');
  return told.length > mostOfPlace ? null : kinds.slice(0, place);
}
