import type { Token, Tokens } from 'marked';
import { lexer } from 'marked';

/** What Markdown is to who reads it: its parts, and the text that they show, without
 * spaces of no width. */
interface Read {
  /** Headings, lists, tables and whatever else has an effect, in order, each with its depth in the tree. */
  readonly parts: readonly string[];
  readonly text: string;
}

/** Reads Markdown as forges do. */
export function readMarkdown(markdown: string): Read {
  const parts: string[] = [];
  const texts: string[] = [];
  const visit = (tokens: readonly Token[], depth: number): void => {
    for (const token of tokens) {
      if (token.type !== 'text' && token.type !== 'escape') parts.push(`${depth} ${token.type}`);
      const inside = insideOf(token);
      if (inside.length > 0) visit(inside, depth + 1);
      else texts.push('text' in token ? String(token.text) : '');
    }
  };
  visit(lexer(markdown), 0);
  return { parts, text: texts.join('').replaceAll('\u200b', '') };
}

function insideOf(token: Token): readonly Token[] {
  if (token.type === 'table') {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flatMap((cells) =>
      cells.map(({ tokens }): Token => ({ type: 'cell', raw: '', text: '', tokens })),
    );
  }
  if (token.type === 'list') return token.items as readonly Token[];
  return 'tokens' in token ? (token.tokens ?? []) : [];
}
