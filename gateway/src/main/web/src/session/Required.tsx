import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { Empty } from '../ui/Empty';
import { Loading } from '../ui/Loading';
import { useSession, type Role, type User } from './session';

interface Props {
  roles?: readonly Role[];
  children: (user: User) => ReactNode;
}

/** Only for those who are signed in, and may. What they may is decided by the services; this spares them a refusal. */
export function Required({ roles, children }: Props) {
  const { t } = useTranslation('app');
  const { user, known } = useSession();
  const { pathname, search } = useLocation();
  if (!known) return <Loading />;
  if (!user) {
    return (
      <Empty title={t('required.title')} text={t('required.text')}>
        <Button component={Link} to="/login" state={{ from: pathname + search }}>
          {t('login')}
        </Button>
      </Empty>
    );
  }
  if (roles && !roles.includes(user.role)) return <Empty title={t('forbidden.title')} text={t('forbidden.text')} />;
  return children(user);
}
