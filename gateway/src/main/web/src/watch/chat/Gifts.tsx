import { Alert, Button, Group, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconGift } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { readPage } from '../../api/fields';
import { useFormat } from '../../format/format';
import type { Money } from '../../format/money';
import { ProblemError } from '../../api/problem';
import { Asked } from '../../ui/Asked';
import { explain } from '../../ui/explain';
import { Missing } from '../bid/Missing';
import { useHere } from '../RoomContext';
import classes from './Chat.module.css';
import { giftSign } from './signs';

interface Gift {
  gift: string;
  price: Money;
}

/** Something for the seller that costs money: chosen, then meant, then charged to the card. */
export function Gifts() {
  const { t } = useTranslation('watch');
  const [open, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={open} onChange={(next) => (next ? toggle() : close())} position="top-end" width={300} trapFocus withArrow shadow="md">
      <Popover.Target>
        <Button size="compact-md" variant="light" leftSection={<IconGift size={18} aria-hidden />} onClick={toggle} aria-expanded={open}>
          {t('gifts.give')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{open && <Choice done={close} />}</Popover.Dropdown>
    </Popover>
  );
}

function Choice({ done }: { done: () => void }) {
  const { t } = useTranslation('watch');
  const { t: general } = useTranslation('app');
  const { money } = useFormat();
  const { show } = useHere();
  const [chosen, setChosen] = useState<Gift | null>(null);
  const key = useRef(''); // named when it is chosen: a repeated click gives once
  const path = { streamId: show.id };
  const catalogue = useQuery({
    queryKey: ['gifts'],
    queryFn: () => readPage(api.GET('/api/v1/streams/{streamId}/gifts', { params: { path } }), (gift) => ({ gift: gift.text('gift'), price: gift.money('price') })),
    staleTime: 600_000,
  });
  const give = useMutation({
    mutationFn: ({ gift }: Gift) => api.POST('/api/v1/streams/{streamId}/gifts', { params: { path }, headers: { 'Idempotency-Key': key.current }, body: { gift } }),
    onSuccess: done,
  });
  const choose = (gift: Gift) => {
    key.current = crypto.randomUUID();
    give.reset();
    setChosen(gift);
  };
  return (
    <Asked query={catalogue}>
      {({ items }) => (
        <Stack gap="xs">
          <Group gap={4} justify="space-between">
            {items.map((gift) => (
              <UnstyledButton key={gift.gift} className={classes.gift} aria-pressed={chosen?.gift === gift.gift} onClick={() => choose(gift)}>
                <GiftSign gift={gift.gift} />
                <Text size="xs">{t(`gifts.${gift.gift}` as 'gifts.rose', { defaultValue: gift.gift })}</Text>
                <Text size="xs" c="dimmed">{money(gift.price)}</Text>
              </UnstyledButton>
            ))}
          </Group>
          {give.isError && (
            <Alert color="red" role="alert" p="xs">
              {explain(give.error, general)}
              {give.error instanceof ProblemError && give.error.problem.code === 'no_payment_method' && <Missing what={['payment_method']} />}
            </Alert>
          )}
          {chosen && (
            <Button loading={give.isPending} onClick={() => give.mutate(chosen)}>
              {t('gifts.confirm', { amount: money(chosen.price) })}
            </Button>
          )}
        </Stack>
      )}
    </Asked>
  );
}

function GiftSign({ gift }: { gift: string }) {
  const { icon: Sign, colour } = giftSign(gift);
  return <Sign size={28} color={colour} stroke={1.6} aria-hidden />;
}
