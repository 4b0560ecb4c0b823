import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { useSession } from '../session/session';
import { WayMap } from '../map/WayMap';
import { Asked } from '../ui/Asked';
import { Confirm } from '../ui/Confirm';
import { Notice } from '../ui/Notice';
import { useDeliveries, useRefresh } from './data';
import type { Delivery } from './shapes';
import type { Where } from './usePositions';
import { Way } from './Way';

const UNDER_WAY = new Set(['accepted', 'picked_up']);
const OVER = new Set(['delivered', 'failed']);

/** What the rider carries now, and what was brought. */
export function Deliveries({ where }: { where: Where }) {
  const { t } = useTranslation('ride');
  const { user } = useSession();
  const deliveries = useDeliveries();
  return (
    <Asked query={deliveries}>
      {({ items }) => {
        const mine = items.filter((each) => each.rider_id === user?.id);
        const now = mine.filter(({ status }) => UNDER_WAY.has(status));
        const done = mine.filter(({ status }) => OVER.has(status));
        return (
          <>
            {now.map((delivery) => (
              <UnderWay key={delivery.id} delivery={delivery} where={where} />
            ))}
            <section aria-labelledby="brought">
              <Title order={2} size="h4" mb="xs" id="brought">
                {t('done.title')}
              </Title>
              {done.length === 0 && <Text c="dimmed">{t('done.none')}</Text>}
              <Stack gap="xs">
                {done.map((delivery) => (
                  <Done key={delivery.id} delivery={delivery} />
                ))}
              </Stack>
            </section>
          </>
        );
      }}
    </Asked>
  );
}

/** One step at a time. */
function UnderWay({ delivery, where }: { delivery: Delivery; where: Where }) {
  const { t } = useTranslation('ride');
  const refresh = useRefresh();
  const [note, setNote] = useState('');
  const [pin, setPin] = useState('');
  const [asking, { open, close }] = useDisclosure(false);
  const params = { path: { id: delivery.id } };
  const pickUp = useMutation({ mutationFn: () => api.POST('/api/v1/deliveries/{id}/pick-up', { params }), onSettled: () => refresh('deliveries') });
  const complete = useMutation({ mutationFn: () => api.POST('/api/v1/deliveries/{id}/complete', { params, body: { pin: pin.trim(), ...(note.trim() && { note: note.trim() }) } }), onSettled: () => refresh() });
  const fail = async (reason: string) => {
    await api.POST('/api/v1/deliveries/{id}/fail', { params, body: { reason } });
    await refresh();
  };
  const carried = delivery.status === 'picked_up';
  const refusal = pickUp.error ?? complete.error;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('way.now')}>
      <Group justify="space-between" mb="xs">
        <Badge color={carried ? 'blue.9' : 'ember'}>{t(carried ? 'way.toDropOff' : 'way.toPickup')}</Badge>
        <Text size="sm" c="dimmed">
          {delivery.tracking_number}
        </Text>
      </Group>
      <Way delivery={delivery} />
      <OnTheMap delivery={delivery} where={where} />
      {refusal && <Notice error={refusal} />}
      {carried && (
        <TextInput
          mt="md"
          label={t('way.pin')}
          description={t('way.pinHint')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          size="md"
          value={pin}
          error={pin !== '' && /[^0-9]/.test(pin) && t('way.noPin')}
          onChange={(event) => setPin(event.currentTarget.value)}
        />
      )}
      {carried && <TextInput mt="md" label={t('way.note')} placeholder={t('way.noteHint')} value={note} maxLength={500} onChange={(event) => setNote(event.currentTarget.value)} />}
      <Group grow mt="md">
        {carried && (
          <Button size="lg" variant="light" color="red" onClick={open}>
            {t('way.fail')}
          </Button>
        )}
        {carried ? (
          <Button size="lg" color="mint" loading={complete.isPending} disabled={!/^[0-9]{4}$/.test(pin)} onClick={() => complete.mutate()}>
            {t('way.complete')}
          </Button>
        ) : (
          <Button size="lg" loading={pickUp.isPending} onClick={() => pickUp.mutate()}>
            {t('way.pickedUp')}
          </Button>
        )}
      </Group>
      <Confirm opened={asking} close={close} title={t('way.fail')} text={t('way.failText')} action={t('way.fail')} reason={t('way.reason')} onConfirm={fail} />
    </Paper>
  );
}

function OnTheMap({ delivery, where }: { delivery: Delivery; where: Where }) {
  const { t } = useTranslation('ride');
  const { pickup, drop_off: door } = delivery;
  const marked = useMemo(
    () => ({ pickup: { ...pickup.location, name: t('way.fetchAt', { name: pickup.name }) }, door: { ...door.location, name: t('way.bringTo', { name: door.name }) } }),
    [pickup, door, t],
  );
  const me = useMemo(() => (where.kind === 'known' ? { ...where.point, heading: null, name: t('way.you') } : null), [where, t]);
  return <WayMap label={t('way.map')} {...marked} rider={me} />;
}

function Done({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('ride');
  const format = useFormat();
  const brought = delivery.status === 'delivered';
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{delivery.drop_off.city}</Text>
          <Text size="sm" c="dimmed">
            {delivery.tracking_number}
          </Text>
        </div>
        <Group gap="xs">
          <Badge variant="light" color={brought ? 'mint' : 'red'}>
            {t(brought ? 'done.delivered' : 'done.failed')}
          </Badge>
          {brought && <Text fw={700}>{format.money(delivery.fee)}</Text>}
        </Group>
      </Group>
    </Paper>
  );
}
