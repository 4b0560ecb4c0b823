import type { TFunction } from 'i18next';
import { ProblemError } from '../api/problem';

/** What went wrong, in a sentence for people: ours where we have one for its code, else the service's own. */
export function explain(error: unknown, t: TFunction<'app'>): string {
  if (!(error instanceof ProblemError)) return t('problem.offline');
  const { code, status } = error.problem;
  if (code) {
    const own = t(`problem.${code}` as 'problem.offline', { ...error.problem, defaultValue: '' });
    if (own) return own;
  }
  return status >= 500 ? t('problem.outage') : error.message;
}
