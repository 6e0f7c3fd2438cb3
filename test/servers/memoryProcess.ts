/** Writes a memory again and again until it is killed: `node memoryProcess.ts FILE TICKETS`. */
import type { TicketRef } from '../../src/model/ids.ts';
import { openMemory } from '../../src/trackers/memory.ts';
import { openMemoryFile } from '../../src/trackers/memoryFile.ts';
import { plansRef } from '../../src/trackers/memorySchema.ts';
import { ticketOf } from './tinyTracker.ts';

const [path = '', count = '1'] = process.argv.slice(2);
const fail = (text: string): never => {
  throw new Error(text);
};
const log = { debug: fail, warn: fail, error: fail };
const place = { kind: 'github', site: 'https://github.com' };
const plan = { kind: 'milestone', title: 'Autumn' } as const;
for (;;) {
  const memory = openMemory(openMemoryFile(path), { place, clock: Date.now, log });
  for (let number = 1; number <= Number(count); number += 1) {
    const ref = `gh:acme/app#${number}` as TicketRef;
    memory.put(ref, { ticket: ticketOf(ref) });
  }
  memory.put(plansRef, { plans: { names: ['acme/app'], list: [plan] } });
  memory.dispose();
  process.stdout.write('written\n');
}
