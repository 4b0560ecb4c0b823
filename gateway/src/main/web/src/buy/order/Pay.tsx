import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBuildingBank, IconCheck } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../format/format';
import { Asked } from '../../ui/Asked';
import { safeUrl } from '../../ui/links';
import { useCards } from '../book';
import type { Order } from '../orders';
import { standingOf, type Standing } from '../payment';
import { Again } from './Again';
import { usePayment } from './usePayment';

interface Props {
  order: Order;
  /** The buyer comes back from their bank. */
  returned: boolean;
}

/** The card is charged by itself; when the bank says no, or wants to hear from the buyer, the buyer says what to do. */
export function Pay({ order, returned }: Props) {
  const { t } = useTranslation('buy');
  const [pressed, setPressed] = useState<number | null>(null);
  const { payment, late } = usePayment(order.id, pressed);
  const attempt = payment.data?.attempts ?? 0;
  // Who was at the bank, and of whom it still knows nothing after a while, may go there once more.
  const standing = standingOf(payment.data ?? null, late ? null : pressed, returned && pressed === null && !late);
  const again = () => setPressed(attempt);
  switch (standing.is) {
    case 'charging':
      return <Waiting late={late}>{t('pay.charging')}</Waiting>;
    case 'answered':
      return <Waiting late={late}>{t('pay.answered')}</Waiting>;
    case 'paid':
      return (
        <Alert color="mint" icon={<IconCheck size={18} aria-hidden />} role="status">
          {t('pay.paid')}
        </Alert>
      );
    case 'asked':
      return <AtTheBank order={order} asked={standing} again={again} />;
    case 'declined':
      return <Declined order={order} reason={standing.reason} again={again} />;
  }
}

function Waiting({ late, children }: { late: boolean; children: ReactNode }) {
  const { t } = useTranslation('buy');
  return (
    <Alert color="blue" icon={<Loader size={18} />} role="status">
      {children} {late && t('pay.late')}
    </Alert>
  );
}

function AtTheBank({ order, asked, again }: { order: Order; asked: Extract<Standing, { is: 'asked' }>; again: () => void }) {
  const { t } = useTranslation('buy');
  const { money, clock } = useFormat();
  const [others, { toggle }] = useDisclosure(false);
  return (
    <Alert color="ember" variant="light" radius="lg" icon={<IconBuildingBank aria-hidden />} title={<Title order={2} size="h4">{t('pay.askedTitle')}</Title>}>
      <Stack gap="sm">
        <Text size="sm" role="status">
          {t('pay.asked', { amount: money(order.total), time: clock(asked.until) })}
        </Text>
        <Group>
          <Button component="a" href={safeUrl(asked.url)} rel="noreferrer">
            {t('pay.toBank')}
          </Button>
          <Button variant="subtle" aria-expanded={others} onClick={toggle}>
            {t('pay.otherCard')}
          </Button>
        </Group>
        {others && <Cards order={order} sent={again} />}
      </Stack>
    </Alert>
  );
}

const TITLES: Record<string, 'pay.bankTitle' | 'pay.refusedTitle' | 'pay.expiredTitle'> = {
  authentication_required: 'pay.bankTitle',
  authentication_failed: 'pay.refusedTitle',
  authentication_expired: 'pay.expiredTitle',
};

function Declined({ order, reason, again }: { order: Order; reason: string; again: () => void }) {
  const { t } = useTranslation('buy');
  return (
    <Alert color="ember" variant="light" radius="lg" title={<Title order={2} size="h4">{t(TITLES[reason] ?? 'pay.title')}</Title>}>
      <Stack gap="sm">
        <Text size="sm" role="status">
          {t(`declined.${reason}` as 'declined.card_declined', { defaultValue: t('declined.card_declined') })}
        </Text>
        <Cards order={order} sent={again} />
      </Stack>
    </Alert>
  );
}

function Cards({ order, sent }: { order: Order; sent: () => void }) {
  const { t } = useTranslation('buy');
  const cards = useCards();
  return (
    <Asked query={cards}>
      {(all) =>
        all.length === 0 ? (
          <Button component={Link} to="/me#cards">
            {t('pay.addCard')}
          </Button>
        ) : (
          <Again order={order} cards={all} sent={sent} />
        )
      }
    </Asked>
  );
}
