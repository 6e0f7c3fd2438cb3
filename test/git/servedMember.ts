import type { RemoteReport } from '../../src/sharing/sharing.ts';
import type { HttpOptions, RunningServer } from '../support/gitServers.ts';
import { httpBackend } from '../support/gitServers.ts';
import { workshop } from '../support/repository.ts';
import type { Workshop } from '../support/repository.ts';
import { answers, bareWithOneCommit, clone, memberAt } from '../support/team.ts';
import type { Member, MemberOptions } from '../support/team.ts';

/** A member with an answer to send, and servers of one remote, `bare.git`. */
export interface Served {
  readonly shop: Workshop;
  readonly bare: string;
  readonly member: Member;
  /** The address of a server, which ends with all this. */
  served(server: Promise<RunningServer>): Promise<string>;
  http(options?: HttpOptions): Promise<string>;
  pointTo(address: string): void;
  /** The same member in other circumstances. */
  opened(options: MemberOptions): Promise<Member>;
  synced(from?: Member): Promise<RemoteReport | undefined>;
  /** Where the answers of the remote are; `''` for nowhere. */
  theirs(): string;
  dispose(): Promise<void>;
}

/** What is told of an exchange that sent the answer. */
export const sent = { remote: 'origin', received: 0, sent: 1 };

export async function servedMember(): Promise<Served> {
  const shop = workshop();
  const bare = bareWithOneCommit(shop);
  const member = await clone(shop, bare, 'member');
  await member.answer('x');
  const servers: RunningServer[] = [];
  const served = async (server: Promise<RunningServer>): Promise<string> => {
    const running = await server;
    servers.push(running);
    return running.address;
  };
  return {
    shop,
    bare,
    member,
    served,
    http: (options) => served(httpBackend(shop.directory, options)),
    pointTo: (address) => void member.repository.git('remote', 'set-url', 'origin', address),
    opened: (options) => memberAt(shop, member.repository.directory, options),
    synced: async (from = member) => (await from.sync('origin')).remotes[0],
    theirs: () => shop.at(bare).git('for-each-ref', '--format=%(objectname)', answers),
    async dispose() {
      for (const server of servers) await server.stop();
      shop.dispose();
    },
  };
}
