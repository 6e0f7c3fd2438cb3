import * as v from 'valibot';

interface Node {
  readonly type: string;
  readonly text?: string | null | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | null | undefined;
  readonly content?: readonly unknown[] | null | undefined;
}

const node: v.GenericSchema<unknown, Node> = v.object({
  type: v.string(),
  text: v.nullish(v.string()),
  attrs: v.nullish(v.record(v.string(), v.unknown())),
  content: v.nullish(v.array(v.unknown())),
});

/** More than is ever read of a body. */
const longest = 30_000;
const deepest = 30;

/**
 * A document of Atlassian (ADF, version 1) as plain text with the marks of Markdown for headings, items
 * and boxes; code and pictures are left out. What is no document is the empty text.
 */
export function adfText(document: unknown): string {
  let text = '';
  visit(document, 0, '');
  return text.trim();

  function visit(one: unknown, depth: number, item: string): void {
    if (depth > deepest || text.length > longest) return;
    const read = v.safeParse(node, one);
    if (!read.success) return;
    const { type, text: words, attrs } = read.output;
    const children = read.output.content ?? [];
    const inside = (mark = ''): void => children.forEach((child) => visit(child, depth + 1, mark));
    switch (type) {
      case 'text':
        text += words ?? '';
        return;
      case 'hardBreak':
        text += '\n';
        return;
      case 'mention':
      case 'status':
      case 'emoji':
        text += said(attrs?.['text']) || said(attrs?.['shortName']);
        return;
      case 'inlineCard':
        text += said(attrs?.['url']);
        return;
      case 'heading':
        text += `\n\n${'#'.repeat(levelOf(attrs?.['level']))} `;
        inside();
        text += '\n\n';
        return;
      case 'expand':
      case 'nestedExpand':
        text += `\n\n### ${said(attrs?.['title'])}\n\n`;
        inside();
        return;
      case 'listItem':
        inside('- ');
        return;
      case 'taskItem':
        text += attrs?.['state'] === 'DONE' ? '\n- [x] ' : '\n- [ ] ';
        inside();
        return;
      case 'paragraph':
        text += item === '' ? '\n\n' : `\n${item}`;
        inside();
        return;
      case 'codeBlock':
      case 'mediaSingle':
      case 'mediaGroup':
        return;
      default:
        inside(item);
    }
  }
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function levelOf(value: unknown): number {
  return typeof value === 'number' && value >= 1 && value <= 6 ? Math.floor(value) : 3;
}
