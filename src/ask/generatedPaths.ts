const generated =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|composer\.lock|gemfile\.lock|cargo\.lock|poetry\.lock|uv\.lock|pdm\.lock|pipfile\.lock|go\.sum|flake\.lock|mix\.lock|pubspec\.lock|podfile\.lock|package\.resolved|packages\.lock\.json|gradle\.lockfile|\.terraform\.lock\.hcl|chart\.lock|dist\/.*|node_modules\/.*|__snapshots__\/.*|third[_-]party\/.*|__generated__\/.*|[^/]+(?:\.min\.(?:js|mjs|css)|\.(?:js|css)\.map|\.snap|\.pb\.(?:go|cc|h)|_pb2(?:_grpc)?\.pyi?|\.g\.dart|\.freezed\.dart|\.designer\.cs|\.generated\.\w+))$|^(?:vendor|godeps)\//i;

const changelog =
  /(?:^|\/)(?:(?:changelog|changes|history|news|release[-_]?notes)(?:\.(?:md|txt|rst|adoc|org))?|\.changeset\/[^/]+\.md)$/i;

/** Whether there are paths and all are of files that tools write: locks, builds, copies of others. */
export function areOnlyGenerated(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => generated.test(path));
}

/** Whether there are paths and all are of change logs. */
export function areOnlyChangelogs(paths: readonly string[]): boolean {
  return paths.length > 0 && paths.every((path) => changelog.test(path));
}
