/**
 * What of the page has a context menu of ours, and what VS Code hands to the command that is chosen
 * there: what the page says, which is looked up before anything is done with it.
 */
export type MenuContext =
  | { readonly webviewSection: 'commit'; readonly commit: string }
  | { readonly webviewSection: 'ticket'; readonly ticket: string };

/** Every section, as the `when` of `webview/context` in the manifest names it. */
export const menuSections = [
  'commit',
  'ticket',
] as const satisfies readonly MenuContext['webviewSection'][];
