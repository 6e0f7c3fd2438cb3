/** Whether a text is a drawing that does nothing but be seen: no script, no page in it, nothing loaded. */
export function isDrawing(text: string): boolean {
  return (
    text.startsWith('<svg ') &&
    text.endsWith('</svg>') &&
    !/<(?:script|foreignObject|iframe|image|use|a)\b|<[^>]*\s(?:on\w+|(?:xlink:)?href)\s*=/i.test(
      text,
    )
  );
}
