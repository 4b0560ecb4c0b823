import { ActionIcon, Button, FileButton, Group, Image, Paper, Progress, Stack, Text } from '@mantine/core';
import { IconArrowLeft, IconPhotoPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../ui/explain';
import classes from './Pictures.module.css';
import { LARGEST, pictureType, sized, upload } from './upload';

const MOST = 20;

interface Coming {
  key: string;
  name: string;
  share: number;
  refusal?: string;
}

interface Props {
  value: string[];
  onChange: (next: (before: string[]) => string[]) => void;
  /** Whether something is still on its way. */
  busy: (busy: boolean) => void;
}

/** The pictures of a product, the first one in front; new ones are seen coming. */
export function Pictures({ value, onChange, busy }: Props) {
  const { t } = useTranslation('sell');
  const { t: app } = useTranslation('app');
  const [coming, setComing] = useState<Coming[]>([]);
  const ending = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    ending.current = controller;
    return () => controller.abort();
  }, []);
  const underWay = coming.some((each) => each.refusal === undefined);
  useEffect(() => busy(underWay), [underWay, busy]);

  const change = (key: string, what: Partial<Coming>) => setComing((all) => all.map((each) => (each.key === key ? { ...each, ...what } : each)));
  const drop = (key: string) => setComing((all) => all.filter((each) => each.key !== key));
  const take = async (file: File) => {
    const key = crypto.randomUUID();
    setComing((all) => [...all, { key, name: file.name, share: 0 }]);
    const known = await pictureType(file);
    if ('refused' in known) return change(key, { refusal: t(`pictures.${known.refused}`, { most: LARGEST / 1024 / 1024 }) });
    const { signal } = ending.current;
    try {
      const url = await upload(file, known.type, (share) => change(key, { share }), signal);
      onChange((before) => [...before, url]);
      drop(key);
    } catch (error) {
      if (!signal.aborted) change(key, { refusal: explain(error, app) });
    }
  };
  const room = MOST - value.length - coming.length;
  return (
    <Stack gap="xs">
      <Text size="sm" fw={500}>
        {t('pictures.title')}
      </Text>
      <div className={classes.grid}>
        {value.map((url, index) => (
          <Paper key={url} withBorder className={classes.picture}>
            <Image src={sized(url, 'small')} alt={t('pictures.nth', { n: index + 1 })} h="100%" fit="cover" />
            <Group gap={2} className={classes.tools}>
              {index > 0 && (
                <ActionIcon variant="filled" color="dark" size="sm" aria-label={t('pictures.forward', { n: index + 1 })} onClick={() => onChange((all) => moved(all, index))}>
                  <IconArrowLeft size={14} aria-hidden />
                </ActionIcon>
              )}
              <ActionIcon variant="filled" color="dark" size="sm" aria-label={t('pictures.remove', { n: index + 1 })} onClick={() => onChange((all) => all.filter((each) => each !== url))}>
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </Group>
          </Paper>
        ))}
        {room > 0 && (
          <FileButton accept="image/jpeg,image/png" multiple onChange={(files) => files.slice(0, room).forEach((file) => void take(file))}>
            {(props) => (
              <button type="button" {...props} className={classes.add}>
                <IconPhotoPlus size={24} aria-hidden />
                {t('pictures.add')}
              </button>
            )}
          </FileButton>
        )}
      </div>
      <Stack gap={6} aria-live="polite">
        {coming.map((each) => (
          <Group key={each.key} justify="space-between" wrap="nowrap">
            <div style={{ flex: 1, minWidth: 0 }}>
              <Text size="sm" truncate>
                {each.name}
              </Text>
              {each.refusal === undefined ? (
                <Progress value={each.share * 100} animated={each.share === 1} aria-label={t(each.share < 1 ? 'pictures.sending' : 'pictures.checking', { name: each.name })} />
              ) : (
                <Text size="sm" c="red">
                  {each.refusal}
                </Text>
              )}
            </div>
            {each.refusal !== undefined && (
              <Button size="compact-sm" variant="subtle" onClick={() => drop(each.key)}>
                {app('close')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </Stack>
  );
}

function moved(all: string[], from: number): string[] {
  const next = [...all];
  const [one] = next.splice(from, 1);
  if (one !== undefined) next.splice(from - 1, 0, one);
  return next;
}
