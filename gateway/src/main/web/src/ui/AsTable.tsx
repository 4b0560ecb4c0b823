import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { IconTable } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { download } from '../api/table';
import { explain } from './explain';

/** Takes a list along as a file for a spreadsheet. */
export function AsTable({ path, name, label }: { path: string; name: string; label: string }) {
  const { t } = useTranslation('app');
  const save = useMutation({
    mutationFn: () => download(path, name),
    onError: (error) => notifications.show({ color: 'red', message: explain(error, t) }),
  });
  return (
    <Button variant="default" leftSection={<IconTable size={18} aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
      {label}
    </Button>
  );
}
