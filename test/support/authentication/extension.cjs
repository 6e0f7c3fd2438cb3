// Stands for an extension that signs people in: one account, whose token the tests choose.
const vscode = require('vscode');

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  let sessions = [];
  context.subscriptions.push(
    changed,
    vscode.authentication.registerAuthenticationProvider('gitlab', 'Fake GitLab', {
      onDidChangeSessions: changed.event,
      getSessions: async () => sessions,
      createSession: async (scopes) => {
        const session = {
          id: 'one',
          accessToken: process.env.PRODUCT_MINDSET_TEST_TOKEN,
          account: { id: 'ana', label: 'Ana' },
          scopes,
        };
        sessions = [session];
        changed.fire({ added: [session], removed: [], changed: [] });
        return session;
      },
      removeSession: async () => {
        const removed = sessions;
        sessions = [];
        changed.fire({ added: [], removed, changed: [] });
      },
    }),
  );
};
