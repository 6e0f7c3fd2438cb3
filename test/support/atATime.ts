/** Does the work for each item, for at most so many at a time; resolves with the results in the order of the items. */
export async function atATime<Item, Outcome>(
  most: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const waiting = [...items.entries()];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, item] = next;
      outcomes[index] = await work(item);
    }
  };
  await Promise.all(Array.from({ length: most }, worker));
  return outcomes;
}
