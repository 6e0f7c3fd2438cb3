/** What a heading of a ticket asks for. */
export type SectionKind = 'who' | 'why';

/** A whole heading that asks who, in lower case, without marks: issue forms and templates, worldwide. */
const who = new RegExp(
  `^(?:${[
    'who',
    '(?:for|to) who',
    '(?:(?:for|to) )?who(?:m|se)?(?! .{0,40}\\b(?:assign|implement|fix|maintain|own|report|responsible|review|test|work)) .{1,80}',
    'for whom',
    'as an?',
    '(?:which|what) (?:kinds? of |types? of )?(?:users?|personas?|customers?|teams?|people|audience)(?: .{1,80})?',
    '(?:the )?(?:user )?personas?',
    '(?:(?:the|target|intended|affected|impacted|end|primary|main) )+(?:users?|audience|groups?|customers?|personas?|teams?|people|roles?)',
    'users?(?: or customers?)? (?:affected|impacted|types?|roles?|groups?)',
    '(?:users?|audience|beneficiar(?:y|ies)|actors?)',
    'wer',
    'für wen(?: .{1,80})?',
    'wen betrifft (?:es|das)',
    'wer ist betroffen',
    'zielgruppe|betroffene(?: nutzer| personen)?|nutzergruppe',
    '(?:pour )?qui(?: .{1,80})?',
    '(?:para )?qui[eé]n(?:es)?(?: .{1,80})?',
    '(?:para )?quem(?: .{1,80})?',
    '誰|誰のため|対象ユーザー|用户|目标用户|谁',
  ].join('|')})$`,
  'u',
);

const why = new RegExp(
  `^(?:${[
    'why(?: .{1,100})?',
    '.{0,60}\\bwhy (?:we|is|it|this|do|does|should|are)\\b.{0,60}',
    'so that',
    '(?:the |background and |context and |goals? and )?(?:motivation|rationale|justification)(?: .{1,80})?',
    '(?:the |main |user |core )?(?:problem|pain points?|need)(?: (?:statement|description|to (?:be )?solved?|we are solving|being solved|it solves|or need|\\/ ?need))?',
    '(?:what|which) (?:is the |user |customer |business )?(?:problem|need|pain|value)s? .{1,100}',
    'what is the (?:problem|motivation|reason|use case|benefit|purpose|goal|value|impact)(?: .{1,80})?',
    'is your feature request related to a problem.{0,60}',
    'describe the (?:problem|need|motivation|use case)(?: .{1,80})?',
    '(?:problem|background|context|motivation|purpose|goal|use case|value|benefit)s?(?: ?(?:and|\\/|&) ?(?:problem|background|context|motivation|purpose|goal|use case|value|benefit|rationale)s?)?',
    '(?:the )?reasons?(?: (?:for|behind) .{1,80})?',
    '(?:user|customer|business|expected)(?: (?:and|or) (?:user|customer|business))? (?:value|benefits?|impact|needs?|problem|goals?|outcome)',
    'job to be done|jobs to be done|jtbd',
    'warum(?: .{1,80})?|wozu|grund|begründung|motivation|hintergrund|problem(?:beschreibung|stellung)|nutzen|zweck|ziel',
    'pourquoi(?: .{1,80})?|contexte|raison|objectif',
    '¿?(?:por qu[eé]|para qu[eé])(?: .{1,80})?|motivaci[oó]n|motivo|problema',
    'por ?qu[eê](?: .{1,80})?|motivação|justificativa',
    '背景|理由|目的|なぜ|为什么|原因|动机',
  ].join('|')})$`,
  'u',
);

/** Labels before a colon in running text: only those that are nothing else there. */
const whoLabel =
  /^(?:who(?:m| is (?:affected|this for|it for|the user))?|for whom|(?:user )?personas?|(?:target|intended|affected) (?:users?|audience|personas?)|wer|für wen|zielgruppe)$/u;
const whyLabel =
  /^(?:why(?: (?:now|is this needed|this matters|it matters))?|so that|motivation|rationale|justification|problem(?: statement| to solve)?|(?:user|customer|business) (?:value|benefit|impact|problem|need)|reason|use case|warum|wozu|begründung|hintergrund)$/u;

/** Whether a heading asks who or why; nothing for others. */
export function sectionKindOf(heading: string): SectionKind | undefined {
  const words = wordsOf(heading);
  if (words.length > 120) return undefined;
  return who.test(words) ? 'who' : why.test(words) ? 'why' : undefined;
}

/** Whether `label` in `label: …`, at the beginning of a line, says who or why. */
export function labelKindOf(label: string): SectionKind | undefined {
  const words = wordsOf(label);
  return whoLabel.test(words) ? 'who' : whyLabel.test(words) ? 'why' : undefined;
}

/** Lower case, without numbers, emoji and marks around it and what forms add: `(required)`. */
function wordsOf(heading: string): string {
  return heading
    .slice(0, 200)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/\((?:required|optional|erforderlich)\)/g, '')
    .replace(/who's/g, 'who is')
    .replace(/[^\p{L}\p{N}\s&/'-]+/gu, ' ')
    .replace(/^[\d\s&/'-]+/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
