import { Alert, Group, Paper, Text, Timeline, Title } from '@mantine/core';
import { IconKey, IconShieldCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format/format';
import { Asked } from '../../ui/Asked';
import { WayMap } from '../../map/WayMap';
import { Loading } from '../../ui/Loading';
import type { Position, Route } from './tracking';
import { useStory } from './useStory';

/** Where the parcel is: on the map, and in words. */
export function Tracking({ orderId, over }: { orderId: string; over: boolean }) {
  const { t } = useTranslation('buy');
  const { clock, moment } = useFormat();
  const { story, route, trail } = useStory(orderId, over);
  return (
    <Paper withBorder p="md" radius="lg" component="section" aria-labelledby="tracking" id="tracking-map">
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h4" id="tracking">
          {t('track.title')}
        </Title>
        {story.data?.eta && !over && (
          <Text fw={700} role="status">
            {t('track.eta', { time: clock(story.data.eta) })}
          </Text>
        )}
      </Group>
      {route && !over && (
        <OnTheMap route={route} trail={trail} rider={story.data?.rider ?? null} />
      )}
      {!route && !over && story.isLoading && <Loading />}
      {story.data?.pin && !over && (
        <Alert color="mint" mt="md" icon={<IconKey aria-hidden />} title={t('track.pin')}>
          <Text fz={28} fw={800} lts="0.3em" ff="monospace">
            {story.data.pin}
          </Text>
          <Text size="sm">{t('track.pinText')}</Text>
        </Alert>
      )}
      {over && route?.proof && (
        <Group gap="xs" mt="md">
          <IconShieldCheck size={18} aria-hidden />
          <Text size="sm">{t(`track.proof.${route.proof}`)}</Text>
        </Group>
      )}
      <Asked query={story}>
        {({ milestones }) => (
          <Timeline active={milestones.length - 1} bulletSize={16} lineWidth={2} mt="md" color="mint">
            {milestones.map(({ status, at, notes }) => (
              <Timeline.Item key={`${status} ${at}`} title={<Text size="sm" fw={600}>{t(`track.${status}` as 'track.order_placed', { defaultValue: status.replaceAll('_', ' ') })}</Text>}>
                <Text size="xs" c="dimmed">
                  {moment(at)}
                  {notes && ` · ${notes}`}
                </Text>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Asked>
    </Paper>
  );
}

function OnTheMap({ route, trail, rider }: { route: Route; trail: readonly Position[]; rider: Position | null }) {
  const { t } = useTranslation('buy');
  const marked = useMemo(
    () => ({ pickup: { ...route.pickup, name: t('track.pickup', { name: route.pickup.name }) }, door: { ...route.door, name: t('track.door') } }),
    [route, t],
  );
  const onTheWay = useMemo(() => rider && { ...rider, name: t('track.rider') }, [rider, t]);
  return <WayMap label={t('track.map')} {...marked} rider={onTheWay} trail={trail} />;
}
