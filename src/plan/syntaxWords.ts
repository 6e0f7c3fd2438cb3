import type { YAMLError } from 'yaml';

export const tabWords = 'a tab cannot indent in YAML: use spaces';
/** The end of what is said where something is not closed. */
export const missedWords = 'is missing here, or above';

/** What an error of the YAML parser means to somebody who does not know its grammar. */
export function syntaxWords({ code, message }: YAMLError): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return tabWords;
    case 'BAD_SCALAR_START':
      return `what begins with ${message.at(-1) ?? 'such a sign'} must be in quotes`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'text with ": " in it must be in quotes';
    case 'MULTIPLE_DOCS':
      return 'another document begins here: only what is above it counts';
    case 'NON_STRING_KEY':
      return 'a key must be text';
    case 'RESOURCE_EXHAUSTION':
      return 'is nested too deeply';
    case 'TAG_RESOLVE_FAILED':
      return 'what begins with ! must be in quotes';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a key and ": " with a blank behind it are missing here';
    case 'BAD_DQ_ESCAPE':
      return 'a \\ between double quotes must be written \\\\';
    case 'KEY_OVER_1024_CHARS':
      return 'a key is too long';
    case 'BAD_INDENT':
    case 'MISSING_CHAR':
      return unclosedWords(message);
    case 'UNEXPECTED_TOKEN':
      return message.endsWith('at node end')
        ? 'does not belong to what is in front of it: put all of it in quotes'
        : `is not YAML: ${plainly(message)}`;
    case 'BLOCK_IN_FLOW':
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'BAD_COLLECTION_TYPE':
    case 'BAD_DIRECTIVE':
    case 'BAD_PROP_ORDER':
    case 'DUPLICATE_KEY':
    case 'IMPOSSIBLE':
    case 'MULTIPLE_ANCHORS':
    case 'MULTIPLE_TAGS':
      return `is not YAML: ${plainly(message)}`;
  }
}

function unclosedWords(message: string): string {
  const [, sign] = /end with an? ([\]}])$/.exec(message) ?? [];
  if (sign !== undefined) return `a ${sign} ${missedWords}`;
  const [, quote] = /Missing closing (["'])quote/.exec(message) ?? [];
  if (quote !== undefined) return `a closing ${quote} ${missedWords}`;
  if (message.includes('must start at the same column')) {
    return 'must begin in the same column as what it belongs to above';
  }
  if (message.includes('need to be followed by map values')) return 'a ":" is missing behind a key';
  if (message.includes('without - indicator')) {
    return 'must begin in the same column as the keys above it';
  }
  if (message.includes('separated from other tokens')) {
    return 'what begins with # must be in quotes';
  }
  return `is not YAML: ${plainly(message)}`;
}

function plainly(message: string): string {
  return message.split('\n', 1)[0]?.slice(0, 120) ?? '';
}
