import { Alert, Badge, Button, Group, Select, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCreditCard } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { CARDS } from '../../api/keys';
import { ProblemError } from '../../api/problem';
import { Asked } from '../../ui/Asked';
import { explain } from '../../ui/explain';
import { useCards, type Card } from '../book';
import classes from '../Buy.module.css';
import { Section } from './Section';

/** Stripe's test cards, by the names under which Stripe documents them. */
const TEST_CARDS = ['pm_card_visa', 'pm_card_mastercard', 'pm_card_amex', 'pm_card_chargeDeclined', 'pm_card_chargeDeclinedInsufficientFunds', 'pm_card_authenticationRequired'] as const;

export function Cards() {
  const { t } = useTranslation('buy');
  const cards = useCards();
  const [adding, { toggle, close }] = useDisclosure(false);
  return (
    <Section
      id="cards"
      title={t('cards.title')}
      action={
        <Button variant="light" size="compact-md" onClick={toggle} aria-expanded={adding}>
          {t('cards.add')}
        </Button>
      }
    >
      <Stack>
        {adding && <Add done={close} />}
        <Asked query={cards}>
          {(all) => (
            <Stack component="ul" gap="xs" className={classes.list ?? ''}>
              {all.length === 0 && <li><Text size="sm" c="dimmed">{t('cards.none')}</Text></li>}
              {all.map((card) => (
                <CardLine key={card.id} card={card} />
              ))}
            </Stack>
          )}
        </Asked>
      </Stack>
    </Section>
  );
}

function CardLine({ card }: { card: Card }) {
  const { t } = useTranslation('buy');
  const queries = useQueryClient();
  const onSettled = () => queries.invalidateQueries({ queryKey: CARDS });
  const params = { path: { id: card.id } };
  const prefer = useMutation({ mutationFn: () => api.PUT('/api/v1/payment-methods/{id}/default', { params }), onSettled });
  const forget = useMutation({ mutationFn: () => api.DELETE('/api/v1/payment-methods/{id}', { params }), onSettled });
  return (
    <li className={classes.line}>
      <Group gap="sm" className={classes.words ?? ''}>
        <IconCreditCard size={22} aria-hidden />
        <Text fw={600}>{t('cards.card', { brand: card.brand.toUpperCase(), last4: card.last4 })}</Text>
        <Text size="sm" c="dimmed">
          {card.expires}
        </Text>
        {card.isDefault && <Badge color="mint" variant="light">{t('cards.default')}</Badge>}
      </Group>
      <Group gap="xs">
        {!card.isDefault && (
          <Button variant="subtle" size="compact-sm" loading={prefer.isPending} onClick={() => prefer.mutate()}>
            {t('cards.prefer')}
          </Button>
        )}
        <Button variant="subtle" color="gray" size="compact-sm" loading={forget.isPending} onClick={() => forget.mutate()} aria-label={t('cards.forgetIt', { last4: card.last4 })}>
          {t('cards.forget')}
        </Button>
      </Group>
    </li>
  );
}

/**
 * Card numbers never come near us: the processor's own field turns one into a token. That field is not part of this
 * console yet, so that only the processor's test cards can be saved; where it is not in test mode it refuses them.
 */
function Add({ done }: { done: () => void }) {
  const { t } = useTranslation('buy');
  const { t: general } = useTranslation('app');
  const queries = useQueryClient();
  const [token, setToken] = useState<string | null>(TEST_CARDS[0]);
  const save = useMutation({
    mutationFn: (chosen: string) => api.POST('/api/v1/payment-methods', { body: { token: chosen } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: CARDS });
      done();
    },
  });
  const refused = save.error instanceof ProblemError && save.error.problem.code === 'card_refused';
  return (
    <Stack gap="sm" component="fieldset" className={classes.line ?? ''} style={{ alignItems: 'stretch' }}>
      <Text size="sm">{t('cards.test')}</Text>
      <Select label={t('cards.choose')} data={TEST_CARDS.map((value) => ({ value, label: t(`cards.${value}`) }))} value={token} onChange={setToken} allowDeselect={false} />
      {save.isError && (
        <Alert color="red" role="alert">
          {refused ? t('cards.notInTestMode') : explain(save.error, general)}
        </Alert>
      )}
      <Group>
        <Button loading={save.isPending} disabled={!token} onClick={() => token && save.mutate(token)}>
          {t('cards.save')}
        </Button>
        <Button variant="default" onClick={done}>
          {general('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
