/**
 * Does a task for each item, at most `width` at once, until `isOver`; the first that fails ends it, and
 * tasks that have not begun by then never do.
 */
export async function inParallel<Item>(
  items: Iterable<Item>,
  width: number,
  task: (item: Item) => Promise<void>,
  isOver: () => boolean = () => false,
): Promise<void> {
  const rest = items[Symbol.iterator]();
  let hasFailed = false;
  const worker = async (): Promise<void> => {
    while (!hasFailed && !isOver()) {
      const next = rest.next();
      if (next.done === true) return;
      try {
        await task(next.value);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: width }, worker));
}
