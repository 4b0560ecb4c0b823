import { Badge, Button, Group, Paper, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { IconFlag, IconVolumeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import { useReports, useRestrictions } from './keeping';
import type { Report, Restriction } from './shapes';

const STATUSES = ['open', 'removed', 'dismissed', ''] as const;

/** What viewers reported, and who is muted or banned where. */
export function Component() {
  const { t } = useTranslation('run');
  const [status, setStatus] = useState<string>('open');
  const reports = useReports(status);
  const restrictions = useRestrictions();
  return (
    <>
      <Heading title={t('nav.moderation')} />
      <SegmentedControl mb="md" aria-label={t('moderation.which')} value={status} onChange={setStatus} data={STATUSES.map((value) => ({ value, label: t(`moderation.status.${value || 'all'}`) }))} style={{ overflowX: 'auto', maxWidth: '100%' }} />
      <Listed list={reports} empty={<Empty title={t('moderation.none')} icon={<IconFlag size={40} aria-hidden />} />}>
        {(items) => (
          <Stack gap="xs">
            {items.map((report) => (
              <Reported key={report.report_id} report={report} />
            ))}
          </Stack>
        )}
      </Listed>
      <section aria-labelledby="restricted">
        <Title order={2} size="h3" id="restricted" mt="xl" mb="sm">
          {t('moderation.restricted')}
        </Title>
        <Listed list={restrictions} empty={<Text c="dimmed">{t('moderation.nobody')}</Text>}>
          {(items) => (
            <Stack gap="xs">
              {items.map((restriction) => (
                <Restricted key={`${restriction.stream_id} ${restriction.user_id} ${restriction.kind}`} restriction={restriction} />
              ))}
            </Stack>
          )}
        </Listed>
      </section>
    </>
  );
}

function Reported({ report }: { report: Report }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const settled = () => Promise.all([refresh('reports'), refresh('restrictions')]);
  const resolve = useMutation({
    mutationFn: (resolution: 'removed' | 'dismissed') => api.PUT('/api/v1/moderation/reports/{report}/resolution', { params: { path: { report: report.report_id } }, body: { resolution } }),
    onSettled: settled,
  });
  const ban = async () => {
    await api.PUT('/api/v1/streams/{stream}/bans/{user}', { params: { path: { stream: report.stream_id, user: report.author_id } }, body: {} });
    await settled();
  };
  const isOpen = report.status === 'open';
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="start">
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <Group gap={6}>
            <Badge variant="light" color={isOpen ? 'ember' : 'gray'}>
              {t(`moderation.status.${report.status}` as 'moderation.status.open')}
            </Badge>
            <Badge variant="light" color="gray">
              {t(`moderation.reasons.${report.reason}` as 'moderation.reasons.spam')}
            </Badge>
          </Group>
          <Text my={6} style={{ overflowWrap: 'anywhere' }}>
            <b>{report.author_name}</b>: {report.text}
          </Text>
          {report.note && (
            <Text size="sm" fs="italic" style={{ overflowWrap: 'anywhere' }}>
              {t('moderation.note', { name: report.reporter_name, note: report.note })}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            <Link to={`/shows/${report.stream_id}`}>{report.stream_title}</Link> · {t('moderation.by', { name: report.reporter_name, time: format.ago(report.reported_at) })}
          </Text>
        </div>
        <Group gap="xs">
          <Button size="xs" variant="light" color="red" onClick={open} aria-label={t('moderation.banThis', { name: report.author_name })}>
            {t('moderation.ban')}
          </Button>
          {report.status !== 'removed' && (
            <Button size="xs" color="red" loading={resolve.isPending} onClick={() => resolve.mutate('removed')}>
              {t('moderation.remove')}
            </Button>
          )}
          {isOpen && (
            <Button size="xs" variant="default" loading={resolve.isPending} onClick={() => resolve.mutate('dismissed')}>
              {t('moderation.dismiss')}
            </Button>
          )}
        </Group>
      </Group>
      {resolve.isError && <Notice error={resolve.error} />}
      <Confirm opened={asking} close={close} title={t('moderation.banThis', { name: report.author_name })} text={t('moderation.banText', { title: report.stream_title })} action={t('moderation.ban')} onConfirm={ban} />
    </Paper>
  );
}

function Restricted({ restriction }: { restriction: Restriction }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const { stream_id: stream, user_id: user, user_name: name, kind, until } = restriction;
  const params = { path: { stream, user } };
  const lift = useMutation({
    mutationFn: () => (kind === 'ban' ? api.DELETE('/api/v1/streams/{stream}/bans/{user}', { params }) : api.DELETE('/api/v1/streams/{stream}/mutes/{user}', { params })),
    onSettled: () => refresh('restrictions'),
  });
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Group gap={6}>
            <IconVolumeOff size={16} aria-hidden />
            <Text fw={600}>{name}</Text>
            <Badge variant="light" color={kind === 'ban' ? 'red' : 'amber'}>
              {t(`moderation.kind.${kind}` as 'moderation.kind.ban')}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            <Link to={`/shows/${stream}`}>{t('moderation.show')}</Link> · {until ? t('moderation.until', { time: format.moment(until) }) : t('moderation.untilLifted')}
          </Text>
        </div>
        <Button size="xs" variant="light" loading={lift.isPending} onClick={() => lift.mutate()} aria-label={t('moderation.liftThis', { name })}>
          {t('moderation.lift')}
        </Button>
      </Group>
      {lift.isError && <Notice error={lift.error} />}
    </Paper>
  );
}
