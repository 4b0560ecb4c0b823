import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain } from './explain';

interface Props {
  error: unknown;
  again?: (() => void) | undefined;
}

/** Something did not work: what, and the way to try once more. */
export function Notice({ error, again }: Props) {
  const { t } = useTranslation('app');
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} m="md">
      <Group justify="space-between">
        <Text size="sm">{explain(error, t)}</Text>
        {again && (
          <Button size="compact-sm" variant="light" color="red" onClick={again}>
            {t('again')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
