import { Alert, Badge, Code, NativeSelect, Table, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/format';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { Loading } from '../ui/Loading';
import { useDeeds, useLatestDeeds } from './data';
import { KEEPERS, type Service } from './health';
import type { Deed } from './shapes';
import { SCROLLED } from '../ui/scrolled';

/** What admins and moderators did, as each service wrote it down. */
export function Component() {
  const { t } = useTranslation('run');
  const [chosen, setChosen] = useState<Service | ''>('');
  return (
    <>
      <Heading title={t('nav.audit')}>
        <NativeSelect
          aria-label={t('audit.whose')}
          value={chosen}
          onChange={(event) => setChosen(KEEPERS.find((service) => service === event.currentTarget.value) ?? '')}
          data={[{ value: '', label: t('audit.all') }, ...KEEPERS]}
        />
      </Heading>
      {chosen ? <OfOne key={chosen} service={chosen} /> : <OfAll />}
    </>
  );
}

function OfOne({ service }: { service: Service }) {
  const deeds = useDeeds(service);
  return (
    <Listed list={deeds} empty={<None />}>
      {(items) => <Book deeds={items.map((deed) => ({ ...deed, service }))} />}
    </Listed>
  );
}

function OfAll() {
  const { t } = useTranslation('run');
  const books = useLatestDeeds(KEEPERS);
  if (books.some(({ isPending }) => isPending)) return <Loading />;
  const silent = KEEPERS.filter((_, index) => books[index]?.isError);
  const deeds = KEEPERS.flatMap((service, index) => (books[index]?.data?.items ?? []).map((deed) => ({ ...deed, service })));
  deeds.sort((one, other) => other.at.localeCompare(one.at));
  return (
    <>
      {silent.length > 0 && (
        <Alert color="amber" mb="md" role="status">
          {t('audit.missing', { names: silent.join(', ') })}
        </Alert>
      )}
      {deeds.length === 0 ? (
        silent.length === 0 && <None />
      ) : (
        <>
          <Text size="sm" c="dimmed" mb="xs">
            {t('audit.latest')}
          </Text>
          <Book deeds={deeds} />
        </>
      )}
    </>
  );
}

function None() {
  const { t } = useTranslation('run');
  return <Empty title={t('audit.none')} text={t('audit.noneText')} icon={<IconHistory size={40} aria-hidden />} />;
}

function Book({ deeds }: { deeds: readonly (Deed & { service: Service })[] }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={SCROLLED}>
      <Table verticalSpacing="xs">
        <Table.Tbody>
          {deeds.map((deed) => (
            <Table.Tr key={deed.id}>
              <Table.Td>{format.moment(deed.at)}</Table.Td>
              <Table.Td>
                <Text fw={600}>{deed.actor_name}</Text>
              </Table.Td>
              <Table.Td>{deed.service}</Table.Td>
              <Table.Td>
                <Code>
                  {deed.method} {deed.path.replace('/api/v1', '')}
                </Code>
              </Table.Td>
              <Table.Td ta="end">
                <Badge variant="light" color={deed.status == null ? 'amber' : deed.status < 300 ? 'mint' : 'red'}>
                  {deed.status ?? t('audit.open')}
                </Badge>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
