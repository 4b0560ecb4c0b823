import { Button, Group, Modal, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendarPlus, IconBroadcast } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { useRefresh, useShows } from './data';
import type { Show } from './shapes';
import { ShowForm } from './ShowForm';
import { ShowStatus } from './ShowStatus';

/** Those on air first, then what comes, then what was. */
const ORDER = ['live', 'ending', 'pre_live', 'scheduled', 'ended', 'cancelled'];

export function Component() {
  const { t } = useTranslation('sell');
  const [search, setSearch] = useSearchParams();
  const [edited, setEdited] = useState<Show | 'new' | null>(search.has('plan') ? 'new' : null);
  const shows = useShows();
  const close = () => {
    setEdited(null);
    setSearch({}, { replace: true });
  };
  const plan = (
    <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('shows.plan')}
    </Button>
  );
  return (
    <>
      <Heading title={t('nav.shows')}>{plan}</Heading>
      <Listed list={shows} empty={<Empty title={t('shows.none')} text={t('shows.noneText')} icon={<IconBroadcast size={40} aria-hidden />}>{plan}</Empty>}>
        {(items) => (
          <Stack>
            {[...items].sort(byTurn).map((show) => (
              <Row key={show.id} show={show} edit={() => setEdited(show)} />
            ))}
          </Stack>
        )}
      </Listed>
      <Modal opened={edited !== null} onClose={close} title={t(edited === 'new' ? 'shows.plan' : 'shows.edit')} size="lg">
        {edited && <ShowForm show={edited === 'new' ? null : edited} done={close} />}
      </Modal>
    </>
  );
}

function byTurn(a: Show, b: Show): number {
  const turn = ORDER.indexOf(a.status) - ORDER.indexOf(b.status);
  if (turn !== 0) return turn;
  const time = a.scheduled_start.localeCompare(b.scheduled_start);
  return a.status === 'ended' || a.status === 'cancelled' ? -time : time;
}

function Row({ show, edit }: { show: Show; edit: () => void }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const notYet = show.status === 'scheduled' || show.status === 'pre_live';
  const cancel = async () => {
    await api.DELETE('/api/v1/streams/{id}', { params: { path: { id: show.id } } });
    await refresh('shows');
  };
  return (
    <Paper withBorder p="md">
      <Group justify="space-between">
        <div style={{ minWidth: 0, flex: '1 1 240px' }}>
          <Group gap="xs">
            <ShowStatus status={show.status} />
            <Text size="sm" c="dimmed">
              {format.moment(show.actual_start ?? show.scheduled_start)}
            </Text>
            {show.max_viewers > 0 && (
              <Text size="sm" c="dimmed">
                {t('overview.peak', { count: show.max_viewers })}
              </Text>
            )}
          </Group>
          <Title order={2} size="h4" mt={4}>
            {show.title}
          </Title>
          {show.description && (
            <Text size="sm" c="dimmed" lineClamp={2}>
              {show.description}
            </Text>
          )}
        </div>
        <Group gap="xs">
          {notYet && (
            <>
              <Button variant="subtle" color="gray" onClick={open}>
                {t('shows.cancel')}
              </Button>
              <Button variant="default" onClick={edit}>
                {t('shows.edit')}
              </Button>
            </>
          )}
          {show.status !== 'cancelled' && (
            <Button component={Link} to={`/sell/shows/${show.id}`} variant={show.status === 'ended' ? 'default' : 'filled'}>
              {t(show.status === 'ended' ? 'shows.figures' : 'overview.studio')}
            </Button>
          )}
        </Group>
      </Group>
      <Confirm opened={asking} close={close} title={show.title} text={t('shows.cancelText')} action={t('shows.cancel')} onConfirm={cancel} />
    </Paper>
  );
}
