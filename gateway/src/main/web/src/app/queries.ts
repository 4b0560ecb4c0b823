import { QueryClient } from '@tanstack/react-query';
import { ProblemError } from '../api/problem';

/** A refusal stays a refusal; only silence and outages are asked again. */
function askAgain(failures: number, error: Error): boolean {
  const passing = !(error instanceof ProblemError) || error.problem.status >= 500;
  return passing && failures < 3;
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: askAgain, staleTime: 10_000 },
    mutations: { retry: false },
  },
});
