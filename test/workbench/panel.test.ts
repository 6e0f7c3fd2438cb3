import { join } from 'node:path';
import { openHost } from '../support/host.ts';
import type { Host } from '../support/host.ts';
import { buildSample } from '../support/sample.ts';
import { scratchFolder } from '../support/scratchFolder.ts';

describe('the panel in a real VS Code', () => {
  let host: Host;

  before(async () => {
    const folder = buildSample(join(scratchFolder(), 'fieldwork')).root;
    host = await openHost({ folder, extension: 'development' });
  });

  after(() => host.close());

  it('opens from the command palette', async () => {
    await host.run('Product Mindset: Open Side Panel');
    const panel = await host.webview('product-mindset.product-mindset');
    await panel.getByRole('heading', { name: 'Ask', exact: true }).waitFor({ timeout: 10_000 });
  });
});
