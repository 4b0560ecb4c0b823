import createClient, { type Middleware } from 'openapi-fetch';
import { csrfToken, sessionEnded } from '../session/token';
import { ProblemError, problemOf } from './problem';
import type { paths } from './schema';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const asOurselves: Middleware = {
  onRequest({ request }) {
    if (SAFE.has(request.method)) return request;
    request.headers.set('X-CSRF-Token', csrfToken());
    // A call that is sent twice has its effect once. Who repeats a call on purpose brings its key along.
    if (!request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return response;
    const problem = await problemOf(response);
    if (response.status === 401 && problem.code === 'session_ended') sessionEnded();
    throw new ProblemError(problem);
  },
};

/** Spring's model objects are one parameter in the document; in the address their members stand each by itself. */
function inTheAddress(query: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    if (typeof value === 'object') new URLSearchParams(inTheAddress(value as Record<string, unknown>)).forEach((word, member) => words.append(member, word));
    else words.append(name, String(value));
  }
  return words.toString();
}

/** The public API, typed by its own OpenAPI document; a refusal is thrown as a ProblemError. */
export const api = createClient<paths>({ baseUrl: '', credentials: 'same-origin', querySerializer: inTheAddress, fetch: (request) => fetch(request) });
api.use(asOurselves);

/** The body of an answer that has one. */
export async function body<T>(answer: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  if (data === undefined || data === null) throw new Error('the answer has no body');
  return data;
}
