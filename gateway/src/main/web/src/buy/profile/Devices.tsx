import { Button, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { readPage } from '../../api/fields';
import { useFormat } from '../../format/format';
import { Asked } from '../../ui/Asked';
import classes from '../Buy.module.css';
import { Section } from './Section';

const DEVICES = ['devices'] as const;
const PLATFORMS = ['android', 'ios', 'web'] as const;

/** The phones and browsers on which I am told what happens. */
export function Devices() {
  const { t } = useTranslation('buy');
  const { ago } = useFormat();
  const queries = useQueryClient();
  const devices = useQuery({
    queryKey: DEVICES,
    queryFn: async () =>
      (
        await readPage(api.GET('/api/v1/devices'), (device) => ({
          id: device.text('id'),
          token: device.text('token'),
          platform: device.word('platform', PLATFORMS, 'web'),
          version: device.textOr('app_version'),
          seenAt: device.text('refreshed_at'),
        }))
      ).items,
  });
  const remove = useMutation({
    mutationFn: (id: string) => api.DELETE('/api/v1/devices/{id}', { params: { path: { id } } }),
    onSettled: () => queries.invalidateQueries({ queryKey: DEVICES }),
  });
  return (
    <Section id="devices" title={t('devices.title')}>
      <Asked query={devices}>
        {(all) => (
          <Stack component="ul" gap="xs" className={classes.list ?? ''}>
            {all.length === 0 && <li><Text size="sm" c="dimmed">{t('devices.none')}</Text></li>}
            {all.map((device) => (
              <li key={device.id} className={classes.line}>
                <div className={classes.words}>
                  <Text fw={600}>{t(`devices.${device.platform}`)}</Text>
                  <Text size="sm" c="dimmed">
                    {[device.version && t('devices.version', { version: device.version }), device.token, ago(device.seenAt)].filter(Boolean).join(' · ')}
                  </Text>
                </div>
                <Button variant="subtle" color="gray" size="compact-sm" onClick={() => remove.mutate(device.id)}>
                  {t('devices.remove')}
                </Button>
              </li>
            ))}
          </Stack>
        )}
      </Asked>
    </Section>
  );
}
