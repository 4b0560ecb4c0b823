import { Container, SimpleGrid, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Required } from '../session/Required';
import { Asked } from '../ui/Asked';
import { Heading } from '../ui/Heading';
import { useShift } from './data';
import { Deliveries } from './Deliveries';
import { Earnings } from './Earnings';
import { Offers } from './Offers';
import { Shift } from './Shift';
import { usePositions } from './usePositions';

/** A rider's day, for one hand on a phone. */
export function Component() {
  return <Required roles={['rider']}>{() => <Day />}</Required>;
}

function Day() {
  const { t } = useTranslation('ride');
  const shift = useShift();
  const online = shift.data?.online ?? false;
  const positions = usePositions(online);
  return (
    <Container size="lg" py="md">
      <Heading title={t('title')} />
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <Asked query={shift}>{() => <Shift online={online} {...positions} />}</Asked>
          {online && <Offers />}
          <Deliveries where={positions.where} />
        </Stack>
        <Earnings />
      </SimpleGrid>
    </Container>
  );
}
