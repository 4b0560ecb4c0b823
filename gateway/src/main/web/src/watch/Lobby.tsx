import { Text, Title } from '@mantine/core';
import { IconBroadcast } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Empty } from '../ui/Empty';
import classes from './Lobby.module.css';
import { readProgramme } from './programme';
import { ShowCard } from './ShowCard';

const ANEW_MS = 5_000;

/** Who is live, who will be, who was. For everybody. */
export function Component() {
  const { t } = useTranslation('watch');
  const programme = useQuery({ queryKey: ['shows', 'programme'], queryFn: readProgramme, refetchInterval: ANEW_MS });
  const { data } = programme;
  const nothing = data && data.live.length + data.upcoming.length + data.past.length === 0;
  return (
    <div className={classes.lobby}>
      <header>
        <Title order={1}>{t('lobby.title')}</Title>
        <Text c="dimmed">{t('lobby.lead')}</Text>
      </header>
      {programme.isError && <Notice error={programme.error} again={() => void programme.refetch()} />}
      {!data && !programme.isError && <Loading />}
      {nothing && <Empty icon={<IconBroadcast size={40} stroke={1.3} aria-hidden />} title={t('lobby.nothing')} text={t('lobby.nothingText')} />}
      {data && !nothing && (
        <>
          {data.live.length === 0 ? (
            <Empty icon={<IconBroadcast size={40} stroke={1.3} aria-hidden />} title={t('lobby.nobody')} text={t('lobby.nobodyText')} />
          ) : (
            <ul className={classes.grid} data-live>
              {data.live.map((show) => (
                <ShowCard key={show.id} show={show} lots={data.lots.filter(({ streamId }) => streamId === show.id)} />
              ))}
            </ul>
          )}
          <Row title={t('lobby.upcoming')} shown={data.upcoming.length > 0}>
            {data.upcoming.map((show) => (
              <ShowCard key={show.id} show={show} lots={[]} />
            ))}
          </Row>
          <Row title={t('lobby.past')} shown={data.past.length > 0}>
            {data.past.map((show) => (
              <ShowCard key={show.id} show={show} lots={[]} />
            ))}
          </Row>
        </>
      )}
    </div>
  );
}

function Row({ title, shown, children }: { title: string; shown: boolean; children: ReactNode }) {
  if (!shown) return null;
  return (
    <section aria-label={title}>
      <Title order={2} size="h3" mb="md">
        {title}
      </Title>
      <ul className={classes.grid}>{children}</ul>
    </section>
  );
}
