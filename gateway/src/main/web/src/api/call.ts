import { csrfToken, sessionEnded } from '../session/token';
import { ProblemError, problemOf } from './problem';

/** For what the document has no one type for: addresses with a service's name in them, lists that are JSON or CSV. Manners as those of `api`. */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      ...(method !== 'GET' && { 'X-CSRF-Token': csrfToken(), 'Idempotency-Key': crypto.randomUUID() }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401 && problem.code === 'session_ended') sessionEnded();
    throw new ProblemError(problem);
  }
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
