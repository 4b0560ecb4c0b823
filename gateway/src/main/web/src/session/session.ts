import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { ProblemError, problemOf } from '../api/problem';
import { csrfToken, keepCsrfToken } from './token';

export type Role = 'buyer' | 'seller' | 'vendor' | 'rider' | 'moderator' | 'admin';

export interface User {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  role: Role;
  avatar_url: string | null;
}

interface Session {
  user: User | null;
  csrf: string | null;
}

export const SESSION = ['session'] as const;

/** What auth-service knows of the person at the screen. */
export const ME = ['me'] as const;

async function ask(method: 'GET' | 'POST' | 'DELETE', credentials?: Credentials): Promise<Session> {
  const answer = await fetch('/session', {
    method,
    credentials: 'same-origin',
    headers: { 'X-CSRF-Token': csrfToken(), ...(credentials && { 'Content-Type': 'application/json' }) },
    ...(credentials && { body: JSON.stringify(credentials) }),
  });
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  const session: Session = answer.status === 204 ? { user: null, csrf: null } : ((await answer.json()) as Session);
  keepCsrfToken(session.csrf);
  return session;
}

/** Who is at the screen. Nobody, as long as we do not know. */
export function useSession(): { user: User | null; known: boolean } {
  const { data, isSuccess, isError } = useQuery({ queryKey: SESSION, queryFn: () => ask('GET'), staleTime: 60_000 });
  return { user: data?.user ?? null, known: isSuccess || isError };
}

export interface Credentials {
  email: string;
  password: string;
}

export function useLogin() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (credentials: Credentials) => ask('POST', credentials),
    onSuccess: (session) => {
      queries.clear(); // nothing that another person saw
      queries.setQueryData(SESSION, session);
    },
  });
}

export function useLogout() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => ask('DELETE'),
    onSuccess: (session) => {
      queries.clear();
      queries.setQueryData(SESSION, session);
    },
  });
}
