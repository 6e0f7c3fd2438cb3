/** A string that cannot be mistaken for another kind of string. */
type Branded<Name extends string> = string & { readonly __brand: Name };

/** Full lower-case hexadecimal object name of a commit (40 or 64 digits). */
export type Sha = Branded<'Sha'>;
export type PersonaId = Branded<'PersonaId'>;
export type TeamId = Branded<'TeamId'>;
export type ItemId = Branded<'ItemId'>;
export type OutcomeId = Branded<'OutcomeId'>;
/** A ticket as it is written in a commit, in upper case where it has letters: `#12`, `PROJ-7`. */
export type TicketKey = Branded<'TicketKey'>;
/**
 * A ticket by the name that it has everywhere: `gh:acme/app#12`, `gl:acme/tools/app!3`, `key:PROJ-7`;
 * the notation is in `tickets/ticketRef.ts`.
 */
export type TicketRef = Branded<'TicketRef'>;

/** Whether `text` has the form of a full object name. */
export function isSha(text: string): text is Sha {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** The form of what `.product/` files call their entries. */
export const planIdForm = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;
