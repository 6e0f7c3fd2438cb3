import type { OpenRepository } from './openRepository.ts';
import type { Target } from './shown.ts';
import { isSameTarget } from './shown.ts';

/** So many steps a person can go back. */
const mostSteps = 20;

/** What the person chose to see instead of the file of the active tab, and for how long. */
export class Chosen {
  /** Shown one over the other, the last one in front. */
  #over: readonly Target[] = [];
  /** The file that was active when the person pinned it. */
  #pinned: Target | undefined;
  #isPinned = false;

  /** Stays while other files are opened. */
  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** There is something under what is shown. */
  get canGoBack(): boolean {
    return this.#over.length > 0;
  }

  show(target: Target): void {
    const front = this.#over.at(-1);
    if (front && isSameTarget(front, target)) return;
    this.#over = [...this.#over, target].slice(-mostSteps);
  }

  back(): void {
    this.#over = this.#over.slice(0, -1);
  }

  /** Lets what is shown stay; without it, the file of the active tab is shown again. */
  pin(shown: Target | undefined): void {
    this.#isPinned = shown !== undefined;
    if (!shown) this.#over = [];
    const isFile = shown && this.#over.length === 0;
    this.#pinned = isFile ? { entry: shown.entry, subject: shown.subject } : undefined;
  }

  /** Another file is the active one. */
  leave(): void {
    if (!this.#isPinned) this.#over = [];
  }

  /** What is shown while this file is the active one, or none is. */
  over(active: Target | undefined, open: readonly OpenRepository[]): Target | undefined {
    this.#forgetClosed(open);
    this.#forgetWhereOneIs(active);
    const shown = this.#over.at(-1) ?? this.#pinned;
    if (shown) return shown;
    if (this.#isPinned) this.#pinned = active;
    return active;
  }

  /** The way back from a file would lead to the same file. */
  #forgetWhereOneIs(active: Target | undefined): void {
    const [first] = this.#over;
    if (this.#isPinned || !active || !first || !isSameTarget(first, active)) return;
    this.#over = this.#over.slice(1);
  }

  #forgetClosed(open: readonly OpenRepository[]): void {
    const isOpen = ({ entry }: Target): boolean => open.includes(entry);
    const before = this.#over.at(-1) ?? this.#pinned;
    this.#over = this.#over.filter(isOpen);
    if (this.#pinned && !isOpen(this.#pinned)) this.#pinned = undefined;
    const isLost = before && this.#over.length === 0 && !this.#pinned;
    if (isLost) this.#isPinned = false;
  }
}
