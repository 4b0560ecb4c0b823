import { Button, Group, Paper, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../../ui/Empty';
import type { Lot, Show } from '../shapes';
import { AddLots } from './AddLots';
import { LotRow } from './LotRow';
import { Queue } from './Queue';

interface Props {
  show: Show;
  lots: readonly Lot[];
  pinned: string | null;
  now: () => number;
}

/** What is under the hammer, what comes next, and what was. */
export function RunOfShow({ show, lots, pinned, now }: Props) {
  const { t } = useTranslation('sell');
  const [adding, { open, close }] = useDisclosure(false);
  const over = show.status === 'ended' || show.status === 'cancelled';
  const groups = [
    { key: 'now', lots: lots.filter((lot) => lot.status === 'live') },
    { key: 'next', lots: lots.filter((lot) => lot.status === 'scheduled') },
    { key: 'done', lots: lots.filter((lot) => lot.status === 'sold' || lot.status === 'unsold' || lot.cancel_reason === 'cancelled_by_admin') },
  ] as const;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby="run-of-show">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="run-of-show">
          {t('studio.lots')}
        </Title>
        {!over && (
          <Button size="xs" variant="light" leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
            {t('studio.addLots')}
          </Button>
        )}
      </Group>
      {lots.length === 0 && <Empty title={t('studio.noLots')} text={t('studio.noLotsText')} icon={<IconGavel size={36} aria-hidden />} />}
      <Stack gap="md">
        {groups.map(
          (group) =>
            group.lots.length > 0 && (
              <section key={group.key} aria-label={t(`studio.group.${group.key}`)}>
                <Title order={3} size="sm" c="dimmed" mb={6}>
                  {t(`studio.group.${group.key}`)}
                </Title>
                {group.key === 'next' ? (
                  <Queue show={show} lots={group.lots} pinned={pinned} now={now} />
                ) : (
                  <Stack gap="xs">
                    {group.lots.map((lot) => (
                      <LotRow key={lot.id} lot={lot} show={show} pinned={lot.product_id === pinned} now={now} />
                    ))}
                  </Stack>
                )}
              </section>
            ),
        )}
      </Stack>
      <AddLots show={show} opened={adding} close={close} taken={lots} />
    </Paper>
  );
}
