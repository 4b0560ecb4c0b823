import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { readPage } from '../../api/fields';
import { useFormat } from '../../format/format';
import { LANGUAGES, speak } from '../../i18n';
import { useLogout } from '../../session/session';
import { Asked } from '../../ui/Asked';
import classes from '../Buy.module.css';
import { Section } from './Section';

const SESSIONS = ['sessions'] as const;

/** Where I am logged in, and out again; and in which language. */
export function Sessions() {
  const { t, i18n } = useTranslation('buy');
  const { t: general } = useTranslation('app');
  const { ago } = useFormat();
  const queries = useQueryClient();
  const logout = useLogout();
  const sessions = useQuery({
    queryKey: SESSIONS,
    queryFn: async () =>
      (
        await readPage(api.GET('/api/v1/users/me/sessions'), (session) => ({
          id: session.text('id'),
          device: session.text('device_info'),
          address: session.textOr('ip_address') ?? '',
          usedAt: session.text('last_used_at'),
          current: session.flag('current'),
        }))
      ).items,
  });
  const end = useMutation({
    mutationFn: (ids: readonly string[]) => Promise.all(ids.map((id) => api.DELETE('/api/v1/users/me/sessions/{id}', { params: { path: { id } } }))),
    onSettled: () => queries.invalidateQueries({ queryKey: SESSIONS }),
  });
  return (
    <>
      <Section id="language" title={general('language')}>
        <Group>
          {LANGUAGES.map(({ code, name }) => (
            <Button key={code} lang={code} variant={i18n.language === code ? 'filled' : 'default'} aria-pressed={i18n.language === code} onClick={() => void speak(code)}>
              {name}
            </Button>
          ))}
        </Group>
      </Section>
      <Section id="sessions" title={t('sessions.title')}>
        <Asked query={sessions}>
          {(all) => (
            <Stack>
              <Stack component="ul" gap="xs" className={classes.list ?? ''}>
                {all.map((session) => (
                  <li key={session.id} className={classes.line}>
                    <div className={classes.words}>
                      <Text fw={600}>{session.device}</Text>
                      <Text size="sm" c="dimmed">
                        {session.address} · {ago(session.usedAt)}
                      </Text>
                    </div>
                    {session.current ? (
                      <Badge color="mint" variant="light">{t('sessions.this')}</Badge>
                    ) : (
                      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => end.mutate([session.id])}>
                        {t('sessions.end')}
                      </Button>
                    )}
                  </li>
                ))}
              </Stack>
              <Group>
                {all.some(({ current }) => !current) && (
                  <Button variant="light" color="red" loading={end.isPending} onClick={() => end.mutate(all.filter(({ current }) => !current).map(({ id }) => id))}>
                    {t('sessions.endOthers')}
                  </Button>
                )}
                <Button variant="default" onClick={() => logout.mutate()}>
                  {general('logout')}
                </Button>
              </Group>
            </Stack>
          )}
        </Asked>
      </Section>
    </>
  );
}
