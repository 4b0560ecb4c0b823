import { Anchor, Stack, Text } from '@mantine/core';
import { IconHome, IconPackage } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { metresBetween } from './distance';
import type { Delivery, Stop } from './shapes';

/** From where to where, and how far as the crow flies. */
export function Way({ delivery }: { delivery: Delivery }) {
  const { t, i18n } = useTranslation('ride');
  const kilometres = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(metresBetween(delivery.pickup.location, delivery.drop_off.location) / 1000);
  return (
    <Stack gap={6} style={{ flex: '1 1 220px', minWidth: 0 }}>
      <Place icon={<IconPackage size={18} aria-hidden />} label={t('way.pickup')} stop={delivery.pickup} />
      <Place icon={<IconHome size={18} aria-hidden />} label={t('way.dropOff')} stop={delivery.drop_off} />
      <Text size="sm" c="dimmed">
        {t('way.distance', { kilometres })}
      </Text>
    </Stack>
  );
}

function Place({ icon, label, stop }: { icon: React.ReactNode; label: string; stop: Stop }) {
  const { lat, lng } = stop.location;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fw={600}>
        {icon} {stop.name}
      </Text>
      <Anchor size="sm" href={`geo:${lat},${lng}`}>
        {[stop.line1, stop.line2, stop.city].filter(Boolean).join(', ')}
      </Anchor>
      {stop.phone && (
        <Anchor size="sm" ml="xs" href={`tel:${stop.phone.replace(/[^+\d]/g, '')}`}>
          {stop.phone}
        </Anchor>
      )}
    </div>
  );
}
