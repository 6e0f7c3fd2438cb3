import { conventional } from './messagesConventional.ts';
import { forges } from './messagesForges.ts';
import { kernel } from './messagesKernel.ts';
import { other } from './messagesOther.ts';
import { plain } from './messagesPlain.ts';
import { tools } from './messagesTools.ts';
import type { Row } from './row.ts';

/** Messages as people and tools write them, by convention. */
export const messages: Readonly<Record<string, readonly Row[]>> = {
  'conventional commits': conventional,
  'messages of forges': forges,
  'messages of the kernel': kernel,
  'messages of tools': tools,
  'messages without a convention': plain,
  'other languages and sizes': other,
};
