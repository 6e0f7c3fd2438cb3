/** What a key does among elements of which only one is reached with Tab: where focus goes, if anywhere. */
export function movedTo(key: string, index: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (index + 1) % length;
    case 'ArrowLeft':
    case 'ArrowUp':
      return (index - 1 + length) % length;
    case 'Home':
      return 0;
    case 'End':
      return length - 1;
    default:
      return undefined;
  }
}

/** Gives focus to a sibling of the element that an event came to. */
export function focusSibling({ currentTarget }: Event, index: number): void {
  const parent = currentTarget instanceof HTMLElement ? currentTarget.parentElement : null;
  const sibling = parent?.children[index];
  if (sibling instanceof HTMLElement) sibling.focus();
}
