/** How the two sides of a bench speak: the extension host writes lines into a file, the bench reads it. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Name of the variable that says where the lines go. */
export const figuresVariable = 'PRODUCT_MINDSET_FIGURES';

export type Figure =
  /** A call of VS Code into the extension. */
  | { readonly kind: 'called'; readonly name: string; readonly milliseconds: number }
  /** VS Code said that HEAD is another commit; milliseconds since the epoch. */
  | { readonly kind: 'head'; readonly sha: string; readonly at: number }
  /** The text of "Startup Performance". */
  | { readonly kind: 'startup'; readonly text: string };

/** Adds a line; for the extension host. */
export function note(figure: Figure): void {
  const file = process.env[figuresVariable];
  if (file) appendFileSync(file, `${JSON.stringify(figure)}\n`);
}

/** All lines of one kind until now. */
export function noted<Kind extends Figure['kind']>(
  file: string,
  kind: Kind,
): readonly Extract<Figure, { readonly kind: Kind }>[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Figure)
    .filter((figure): figure is Extract<Figure, { readonly kind: Kind }> => figure.kind === kind);
}

/** What `look` finds, as soon as it finds it; rejects after `patience` milliseconds. */
export async function until<T>(
  what: string,
  look: () => T | undefined,
  patience = 20_000,
): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited for ${what} in vain.`);
    await setTimeout(20);
  }
}
