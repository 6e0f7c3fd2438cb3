import type { Reason } from '../base/productError.ts';
import type { ContextSubject } from '../model/context.ts';
import type { Gathering } from '../story/gathering.ts';
import type { OpenRepository } from './openRepository.ts';

/** What the panel is about: most often the file of the active tab. */
export type Shown =
  | { readonly kind: 'none' }
  | { readonly kind: 'unsaved'; readonly name: string }
  | { readonly kind: 'no-repository'; readonly name: string }
  | ShownInRepository;

/** Something of an open repository. */
export interface Target {
  readonly entry: OpenRepository;
  readonly subject: ContextSubject;
}

export interface ShownInRepository extends Target {
  readonly kind: 'in-repository';
  /** What was known when it was last asked; absent until then. */
  readonly gathering?: Gathering;
  /** The index was not asked, or could not be: what is known is what the plan alone says. */
  readonly isPlanAlone?: boolean;
  /** Why it could not be asked. */
  readonly failure?: Reason | 'unexpected';
}

export function isSameTarget(one: Target, other: Target): boolean {
  return (
    one.entry === other.entry &&
    (one.subject === other.subject || JSON.stringify(one.subject) === JSON.stringify(other.subject))
  );
}
