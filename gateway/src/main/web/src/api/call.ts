import { csrfToken, sessionEnded } from '../session/token';
import { ProblemError, problemOf } from './problem';

/** An address that is made at run time, one for each service: the document has no type for it. Manners as those of `api`. */
export async function call<T>(method: 'GET' | 'POST' | 'DELETE', path: string): Promise<T> {
  const answer = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: method === 'GET' ? {} : { 'X-CSRF-Token': csrfToken(), 'Idempotency-Key': crypto.randomUUID() },
  });
  if (!answer.ok) {
    const problem = await problemOf(answer);
    if (answer.status === 401 && problem.code === 'session_ended') sessionEnded();
    throw new ProblemError(problem);
  }
  return (answer.status === 204 ? undefined : await answer.json()) as T;
}
