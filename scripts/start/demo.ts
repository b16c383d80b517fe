import { demoHub } from '#hub/demo';
import { demoRepositories } from '#hub/demo/github';
import { createGitHub } from '#hub/github';
import { createHub } from '#hub/hub';
import { type Serving, serveHub } from '#hub/server';

/** Starts the built-in demo Hub over TLS, with its GitHub. */
export function serveDemo(): Promise<Serving> {
  const github = createGitHub({ repositories: demoRepositories(), limit: 5_000 });
  return serveHub(createHub(demoHub()), { tls: true, github: github.handle });
}
