/** `npm run schemas`: writes the JSON schemas for YAML editors from the definition in code. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { jsonSchemas } from './jsonSchemas.ts';
import { repositoryRoot } from './places.ts';

for (const [path, text] of await jsonSchemas()) {
  const file = join(repositoryRoot, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
