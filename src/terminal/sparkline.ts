const bars = '▁▂▃▄▅▆▇█';

/** Numbers as a row of bars, from the lowest to the highest; nothing for fewer than two. */
export function sparkline(values: readonly number[]): string {
  const finite = values.filter(Number.isFinite);
  if (finite.length < 2) return '';
  const lowest = Math.min(...finite);
  const reach = Math.max(...finite) - lowest;
  return finite
    .map((value) => bars[reach === 0 ? 3 : Math.round(((value - lowest) / reach) * 7)])
    .join('');
}
