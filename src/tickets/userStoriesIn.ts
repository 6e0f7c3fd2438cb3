/** What user stories in a text say. */
interface Stories {
  readonly who: readonly string[];
  readonly why: readonly string[];
}

/** How a language tells a story; `who` and `why` are groups. All parts are bounded, so time is linear. */
interface Form {
  /** "As a …, I want". */
  readonly opening: RegExp;
  /** "so that …", only looked for behind an opening. */
  readonly reason: RegExp;
}

const clause = String.raw`(?<why>[^\n]{3,600}?)(?=[.!?;](?:\s|$)|\n|$)`;
const whom = String.raw`(?<who>[^.!?;:\n]{1,120}?)`;
const word = (text: string): string => String.raw`(?<![\p{L}\p{N}])(?:${text})(?![\p{L}\p{N}])`;
const form = (before: string, wants: string, reasons: string): Form => ({
  opening: new RegExp(`${word(before)}\\s{1,5}${whom}[\\s,:]{1,5}${word(wants)}`, 'giu'),
  reason: new RegExp(`${word(reasons)}[\\s,:]{1,5}${clause}`, 'iu'),
});

const forms: readonly Form[] = [
  form(
    'as an?|as the|as one of the',
    "(?:i|we)(?:['’]d)?(?: really)? (?:want|need|wish|would|should|must|can|could|expect|have|am|are|like|love|prefer)",
    'so that|so(?= (?:i|we|my|our|the|they|it|users?)(?![\\p{L}]))|in order to|because',
  ),
  form(
    'als',
    '(?:möchte|will|wünsche|brauche|benötige|kann|muss|möchten|wollen|brauchen|können|müssen) (?:ich|wir)',
    'damit|sodass|so dass|um|weil',
  ),
  form(
    "en tant (?:que|qu['’]une?)",
    "(?:je|nous|j['’]) ?(?:veux|voudrais|souhaite|peux|dois|aimerais|ai besoin|voulons|souhaitons)",
    'afin (?:de|que)|pour(?: que)?|parce que',
  ),
  form(
    'como',
    '(?:yo |eu |nós )?(?:quiero|necesito|deseo|puedo|quisiera|queremos|quero|preciso|desejo|gostaria|posso)',
    'para(?: que)?|porque',
  ),
];

/** "In order to …, as a …, I want": the reason stands first. */
const reasonFirst = new RegExp(
  String.raw`${word('in order to')}\s{1,5}(?<why>[^\n.]{3,300}?)[\s,]{1,5}as an?\s{1,5}[^.!?;:\n]{1,120}?[\s,:]{1,5}(?:i|we)\s`,
  'giu',
);
const soThat = new RegExp(`${word('so that')}[\\s,:]{1,5}${clause}`, 'giu');

/** What "as a …" is when it is not a person: `as a result, we can`. */
const notPersons =
  /(?:^|\s)(?:alternative|bonus|compromise|consequence|courtesy|example|experiment|first step|follow-?up|general rule|hack|last resort|matter of fact|note|precaution|(?:quick )?fix|reference|reminder|result|rule(?: of thumb)?|side effect|side note|starting point|start|step|summary|temporary|test|whole|workaround|Ergebnis|Beispiel|Nächstes|Erstes|ejemplo|exemplo|resultado)$/iu;

const longestStory = 1_000;
const most = 5;

/** Who and why of user stories ("As a …, I want …, so that …"; "In order to …, as a …") and every "so that". */
export function userStoriesIn(text: string): Stories {
  const who: string[] = [];
  const why: string[] = [];
  for (const { groups } of text.matchAll(reasonFirst)) why.push(groups?.['why'] ?? '');
  for (const { opening, reason } of forms) {
    for (const found of text.matchAll(opening)) {
      // "As a technician, in order to drive on, I want": the reason may stand between.
      const [person = '', ...between] = (found.groups?.['who'] ?? '').split(/,? in order to /i);
      if (notPersons.test(person) || who.length >= most) continue;
      who.push(person);
      why.push(...between);
      const rest = text.slice(found.index + found[0].length).slice(0, longestStory);
      const told = reason.exec(storyOf(rest, opening))?.groups?.['why'];
      if (told !== undefined) why.push(told);
    }
  }
  for (const { groups } of text.matchAll(soThat)) why.push(groups?.['why'] ?? '');
  return { who, why };
}

/** Until the next story begins. */
function storyOf(rest: string, opening: RegExp): string {
  const next = rest.search(opening);
  return next < 0 ? rest : rest.slice(0, next);
}
