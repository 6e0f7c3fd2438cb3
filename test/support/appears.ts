import type { Locator } from 'playwright-core';

/** Whether an element is there within so many milliseconds. */
export function appears(element: Locator, within: number): Promise<boolean> {
  return element.waitFor({ timeout: within }).then(
    () => true,
    () => false,
  );
}
