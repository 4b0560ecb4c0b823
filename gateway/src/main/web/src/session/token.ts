/**
 * The CSRF token of this session, and who wants to know when it ends. In memory only: nothing of a session is ever in
 * reach of another page.
 */
let csrf = '';
const listeners = new Set<() => void>();

export const csrfToken = (): string => csrf;

export function keepCsrfToken(token: string | null): void {
  csrf = token ?? '';
}

export function onSessionEnd(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionEnded(): void {
  csrf = '';
  listeners.forEach((listener) => listener());
}
