import { SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../session/session';
import { Asked } from '../ui/Asked';
import { Heading } from '../ui/Heading';
import { useHealth } from './data';
import { DeadLetters } from './DeadLetters';
import { SERVICES } from './health';
import { ServiceCard } from './ServiceCard';

/** Whether the ten stand, how far behind they are, and what they could not take. */
export function Component() {
  const { t } = useTranslation('run');
  const health = useHealth();
  const { user } = useSession();
  const isAdmin = user?.role === 'admin';
  return (
    <Asked query={health}>
      {(pulses) => {
        const down = pulses.filter(({ up }) => !up);
        return (
          <>
            <Heading title={t('health.title')}>
              <Text role="status" fw={600} c={down.length === 0 ? 'mint' : 'red'}>
                {down.length === 0 ? t('health.allUp', { count: SERVICES.length }) : t('health.down', { count: down.length })}
              </Text>
            </Heading>
            <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 5 }}>
              {pulses.map((pulse) => (
                <ServiceCard key={pulse.service} pulse={pulse} inside={isAdmin} />
              ))}
            </SimpleGrid>
            {isAdmin && <DeadLetters />}
          </>
        );
      }}
    </Asked>
  );
}
