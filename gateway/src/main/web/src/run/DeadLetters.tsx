import { Button, Code, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../api/call';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { Notice } from '../ui/Notice';
import { useBackbones, useLetters, useRefresh } from './data';
import { KEEPERS, type Service } from './health';
import type { Letter } from './shapes';

/** What services could not take: why, and once more or put aside. */
export function DeadLetters() {
  const { t } = useTranslation('run');
  const told = useBackbones(KEEPERS);
  const none = told.every(({ data }) => data?.topics.every(({ dead_letters }) => dead_letters === 0));
  return (
    <section aria-labelledby="letters">
      <Title order={2} size="h3" id="letters" mt="xl" mb="sm">
        {t('letters.title')}
      </Title>
      <Text c="dimmed" size="sm" mb="sm">
        {t('letters.text')}
      </Text>
      <Stack gap="xs">
        {none && <Text c="mint">{t('letters.none')}</Text>}
        {KEEPERS.map((service, index) => {
          const open = told[index]?.data?.topics.some(({ dead_letters }) => dead_letters > 0);
          return open && <Open key={service} service={service} />;
        })}
      </Stack>
    </section>
  );
}

function Open({ service }: { service: Service }) {
  const letters = useLetters(service);
  return (
    <>
      {letters.isError && <Notice error={letters.error} again={() => void letters.refetch()} />}
      {letters.data?.items.map((letter) => (
        <One key={`${letter.topic} ${letter.place}`} service={service} letter={letter} />
      ))}
    </>
  );
}

function One({ service, letter }: { service: Service; letter: Letter }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const path = `/api/v1/operations/${service}-service/dead-letters/${encodeURIComponent(letter.topic)}/${encodeURIComponent(letter.place)}`;
  const after = () => Promise.all([refresh('letters', service), refresh('backbone', service)]);
  const again = useMutation({ mutationFn: () => call<void>('POST', `${path}/replay`), onSettled: after });
  const drop = async () => {
    await call<void>('DELETE', path);
    await after();
  };
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" align="start">
        <div style={{ flex: '1 1 320px', minWidth: 0 }}>
          <Text fw={600}>
            {letter.type ?? t('letters.unknown')}{' '}
            <Text span c="dimmed" size="sm">
              {t('letters.where', { topic: letter.topic, service })} · {format.ago(letter.since)}
            </Text>
          </Text>
          <Text size="sm">{letter.reason}</Text>
          {letter.event_id && <Code>{letter.event_id}</Code>}
        </div>
        <Group gap="xs">
          <Button variant="subtle" color="gray" onClick={open}>
            {t('letters.drop')}
          </Button>
          <Button loading={again.isPending} onClick={() => again.mutate()}>
            {t('letters.again')}
          </Button>
        </Group>
      </Group>
      {again.isError && <Notice error={again.error} />}
      <Confirm opened={asking} close={close} title={t('letters.drop')} text={t('letters.dropText')} action={t('letters.drop')} onConfirm={drop} />
    </Paper>
  );
}
