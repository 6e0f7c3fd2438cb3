import type { GitTask } from './git.ts';

/** Which of these ways of transport the configuration never allows (git-config(1), `protocol.allow`). */
export function refusedTransports(transports: readonly string[]): GitTask<readonly string[]> {
  return {
    args: ['config', '--null', '--get-regexp', '^protocol\\.'],
    accepts: [1],
    parse(output) {
      const policies = new Map(
        output.split('\0').map((entry) => {
          const [key = '', value = ''] = entry.split('\n', 2);
          return [key, value.toLowerCase()] as const;
        }),
      );
      const general = policies.get('protocol.allow');
      return transports.filter(
        (name) => (policies.get(`protocol.${name}.allow`) ?? general) === 'never',
      );
    },
  };
}
