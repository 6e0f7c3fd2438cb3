const open = new Set<() => void>();
let listening = false;

/**
 * Sees to it that `stop` runs once: when the answered function is called, or when this process ends,
 * also by Ctrl+C or a failure; what was opened last ends first.
 */
export function endWithUs(stop: () => void): () => void {
  const once = () => {
    if (open.delete(once)) stop();
  };
  open.add(once);
  if (!listening) {
    listening = true;
    process.on('exit', () => [...open].reverse().forEach((end) => end()));
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
  }
  return once;
}
