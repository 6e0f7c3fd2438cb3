/** Something that holds on to a resource until it is let go. */
export interface Disposable {
  dispose(): void;
}

/** Owns what is added to it: all are disposed together, latest first; late arrivals at once. */
export class Lifetime implements Disposable {
  readonly #owned: Disposable[] = [];
  #over = false;

  get over(): boolean {
    return this.#over;
  }

  own<T extends Disposable>(resource: T): T {
    if (this.#over) resource.dispose();
    else this.#owned.push(resource);
    return resource;
  }

  dispose(): void {
    this.#over = true;
    for (const resource of this.#owned.splice(0).reverse()) resource.dispose();
  }
}
