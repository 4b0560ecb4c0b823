import { Badge, Button, Group, Modal, Paper, SegmentedControl, SimpleGrid, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBroadcast } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../format/format';
import { useSession } from '../session/session';
import { api } from '../api/client';
import { Asked } from '../ui/Asked';
import { Confirm } from '../ui/Confirm';
import { Empty } from '../ui/Empty';
import { Figure } from '../ui/Figure';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { useFigures, useRefresh, useShows } from './data';
import type { Show } from './shapes';
import { ShowLots } from './ShowLots';

const STATUSES = ['live', 'pre_live', 'scheduled', 'ended', 'cancelled', ''] as const;

/** What can still be stopped. */
const STOPPABLE: ReadonlySet<string> = new Set(['scheduled', 'pre_live', 'live']);

/** All shows, those first that are on air. */
export function Component() {
  const { t } = useTranslation('run');
  const [status, setStatus] = useState<string>('live');
  const shows = useShows(status);
  return (
    <>
      <Heading title={t('nav.shows')} />
      <SegmentedControl mb="md" aria-label={t('shows.which')} value={status} onChange={setStatus} data={STATUSES.map((value) => ({ value, label: t(`shows.status.${value || 'all'}`) }))} style={{ overflowX: 'auto', maxWidth: '100%' }} />
      <Listed list={shows} empty={<Empty title={t('shows.none')} icon={<IconBroadcast size={40} aria-hidden />} />}>
        {(items) => (
          <Stack gap="xs">
            {items.map((show) => (
              <Row key={show.id} show={show} />
            ))}
          </Stack>
        )}
      </Listed>
    </>
  );
}

function Row({ show }: { show: Show }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const { user } = useSession();
  const refresh = useRefresh();
  const [opened, { open, close }] = useDisclosure(false);
  const [looking, lots] = useDisclosure(false);
  const [stopping, stop] = useDisclosure(false);
  const cancel = async (note: string) => {
    await api.POST('/api/v1/streams/{id}/cancel', { params: { path: { id: show.id } }, body: { note } });
    await refresh('shows');
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap={6}>
            <Badge variant={show.status === 'live' ? 'filled' : 'light'} color={show.status === 'live' || show.status === 'ending' ? 'ember' : 'gray'}>
              {t(`shows.status.${show.status}` as 'shows.status.live')}
            </Badge>
            <Text fw={600}>{show.title}</Text>
          </Group>
          <Text size="sm" c="dimmed">
            {format.moment(show.actual_start ?? show.scheduled_start)}
          </Text>
        </div>
        <Group gap="xs">
          {user?.role === 'admin' && show.actual_start && (
            <Button size="xs" variant="default" onClick={open}>
              {t('shows.figures')}
            </Button>
          )}
          {user?.role === 'admin' && STOPPABLE.has(show.status) && (
            <>
              <Button size="xs" variant="default" onClick={lots.open}>
                {t('shows.lots')}
              </Button>
              <Button size="xs" variant="light" color="red" onClick={stop.open}>
                {t('shows.cancel')}
              </Button>
            </>
          )}
          <Button size="xs" variant="light" component={Link} to={`/shows/${show.id}`}>
            {t('shows.look')}
          </Button>
        </Group>
      </Group>
      <Modal opened={opened} onClose={close} title={show.title} size="lg">
        <Figures stream={show.id} />
      </Modal>
      <Modal opened={looking} onClose={lots.close} title={show.title} size="lg">
        <ShowLots stream={show.id} />
      </Modal>
      <Confirm opened={stopping} close={stop.close} title={t('shows.cancel')} text={t('shows.cancelText')} action={t('shows.cancel')} reason={t('shows.reason')} onConfirm={cancel}>
        <Text fw={600}>{show.title}</Text>
      </Confirm>
    </Paper>
  );
}

function Figures({ stream }: { stream: string }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const figures = useFigures(stream);
  return (
    <Asked query={figures}>
      {({ viewers, bids, bidders, auctions, gmv, comments, orders }) => (
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <Figure label={t('shows.viewers')} hint={t('shows.peak', { count: viewers.peak })}>{format.number(viewers.unique)}</Figure>
          <Figure label={t('shows.bids')} hint={t('shows.bidders', { count: bidders })}>{format.number(bids)}</Figure>
          <Figure label={t('shows.sold')} hint={t('shows.unsold', { count: auctions.unsold })}>{format.number(auctions.sold)}</Figure>
          <Figure label={t('shows.gmv')} hint={t('shows.paid', { count: orders.paid })}>{gmv.map(format.money).join(' · ') || '–'}</Figure>
          <Figure label={t('shows.comments')}>{format.number(comments)}</Figure>
        </SimpleGrid>
      )}
    </Asked>
  );
}
