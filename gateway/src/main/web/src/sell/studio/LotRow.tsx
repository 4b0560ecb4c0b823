import { ActionIcon, Badge, Button, Group, Image, Paper, Text, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../format/format';
import { Notice } from '../../ui/Notice';
import { useRefresh } from '../data';
import type { Lot, Show } from '../shapes';
import { sized } from '../upload';
import { Countdown } from './Countdown';

interface Props {
  lot: Lot;
  show: Show;
  pinned: boolean;
  now: () => number;
  /** What goes before it, such as handles. */
  children?: ReactNode;
}

/** A lot, and what its seller may do with it now. */
export function LotRow({ lot, show, pinned, now, children }: Props) {
  const { t } = useTranslation('sell');
  const refresh = useRefresh();
  const path = { path: { id: lot.id } };
  const after = () => Promise.all([refresh('lots', show.id), refresh('show', show.id)]);
  const open = useMutation({ mutationFn: () => api.POST('/api/v1/auctions/{id}/open', { params: path }), onSettled: after });
  const cancel = useMutation({ mutationFn: () => api.POST('/api/v1/auctions/{id}/cancel', { params: path }), onSettled: after });
  const close = useMutation({ mutationFn: () => api.POST('/api/v1/auctions/{id}/fair-warning', { params: path }), onSettled: after });
  const pin = useMutation({
    mutationFn: () => api.POST('/api/v1/streams/{id}/pin', { params: { path: { id: show.id } }, body: { product_id: lot.product_id } }),
    onSettled: after,
  });
  const refusal = open.error ?? close.error ?? cancel.error ?? pin.error;
  const shown = show.status === 'live' || show.status === 'pre_live' || show.status === 'ending';
  return (
    <Paper withBorder p="xs" style={lot.status === 'live' ? { borderColor: 'var(--mantine-color-ember-6)', borderWidth: 2 } : undefined}>
      <Group wrap="nowrap" align="center" gap="sm">
        {children}
        {lot.image_url && <Image src={sized(lot.image_url, 'small')} alt="" w={52} h={52} radius="sm" />}
        <div style={{ flex: 1, minWidth: 0 }}>
          <Text fw={600} truncate>
            {lot.title}
          </Text>
          <Standing lot={lot} now={now} />
        </div>
        <Group gap={6} wrap="nowrap">
          {shown && lot.status !== 'sold' && lot.status !== 'cancelled' && (
            <Tooltip label={t(pinned ? 'studio.pinned' : 'studio.pin')}>
              <ActionIcon variant={pinned ? 'filled' : 'default'} size="lg" loading={pin.isPending} aria-pressed={pinned} aria-label={t('studio.pinThis', { title: lot.title })} onClick={() => pin.mutate()}>
                {pinned ? <IconPinFilled size={18} aria-hidden /> : <IconPin size={18} aria-hidden />}
              </ActionIcon>
            </Tooltip>
          )}
          {lot.status === 'scheduled' && (
            <>
              <ActionIcon variant="default" size="lg" loading={cancel.isPending} aria-label={t('studio.takeBack', { title: lot.title })} onClick={() => cancel.mutate()}>
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
              <Button size="sm" disabled={show.status !== 'live'} loading={open.isPending} onClick={() => open.mutate()} aria-label={t('studio.openThis', { title: lot.title })}>
                {t('studio.open')}
              </Button>
            </>
          )}
          {lot.status === 'live' && (
            <Tooltip label={t('studio.closeHint')}>
              <Button size="sm" variant="default" loading={close.isPending} onClick={() => close.mutate()} aria-label={t('studio.closeThis', { title: lot.title })}>
                {t('studio.close')}
              </Button>
            </Tooltip>
          )}
        </Group>
      </Group>
      {refusal && <Notice error={refusal} />}
    </Paper>
  );
}

function Standing({ lot, now }: { lot: Lot; now: () => number }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  switch (lot.status) {
    case 'live':
      return (
        <Group gap="xs" aria-live="polite">
          <Text fw={700} c="ember">
            {format.money(lot.current_bid ?? lot.starting_price)}
          </Text>
          <Text size="sm" c="dimmed">
            {lot.current_bidder_name ? t('studio.leads', { name: lot.current_bidder_name, count: lot.total_bids }) : t('studio.noBids')}
          </Text>
          {lot.current_bid && !lot.reserve_met && <Badge color="amber" variant="light">{t('studio.reserve')}</Badge>}
          {lot.ends_at && <Countdown until={lot.ends_at} now={now} />}
        </Group>
      );
    case 'sold':
      return (
        <Text size="sm" c="mint">
          {t('studio.soldFor', { price: lot.current_bid ? format.money(lot.current_bid) : '', name: lot.current_bidder_name ?? '' })}
        </Text>
      );
    case 'unsold':
      return (
        <Text size="sm" c="dimmed">
          {t('studio.unsold')}
        </Text>
      );
    case 'cancelled':
      return (
        <Text size="sm" c="dimmed">
          {t('studio.stopped', { note: lot.cancel_note ?? '' })}
        </Text>
      );
    default:
      return (
        <Text size="sm" c="dimmed">
          {t('studio.terms', { price: format.money(lot.starting_price), seconds: lot.duration_seconds })}
        </Text>
      );
  }
}
