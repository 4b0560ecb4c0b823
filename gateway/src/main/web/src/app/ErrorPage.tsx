import { Button, Code } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ProblemError } from '../api/problem';
import { Empty } from '../ui/Empty';
import { NotFound } from './NotFound';

/** The last thing that can be said; it names the trace, so that somebody can look it up. */
export function ErrorPage() {
  const error = useRouteError();
  const { t } = useTranslation('app');
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  const trace = error instanceof ProblemError ? error.problem.traceId : undefined;
  return (
    <Empty title={t('error.title')} text={error instanceof Error ? error.message : t('error.unknown')}>
      {trace && <Code>{trace}</Code>}
      <Button onClick={() => location.reload()}>{t('error.reload')}</Button>
    </Empty>
  );
}
