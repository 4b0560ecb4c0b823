import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Empty } from '../ui/Empty';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Empty title={t('notFound.title')} text={t('notFound.text')}>
      <Button component={Link} to="/">
        {t('notFound.home')}
      </Button>
    </Empty>
  );
}
