/** Labels turn `$(name)` into a picture; what people wrote is shown as they wrote it. */
export function escapedIcons(text: string): string {
  return text.replaceAll('$(', '$\u200b(');
}
