import { ActionIcon, Button, CopyButton, Group, PasswordInput, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useFormat } from '../../format/format';
import { Asked } from '../../ui/Asked';
import { Confirm } from '../../ui/Confirm';
import { useIngest, useRefresh } from '../data';

/** On air with OBS or anything else that sends video. The key is a secret, so it is shown only to who asks. */
export function EncoderPanel({ stream }: { stream: string }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const refresh = useRefresh();
  const ingest = useIngest(stream);
  const [asking, { open, close }] = useDisclosure(false);
  const rotate = async () => {
    await api.POST('/api/v1/streams/{id}/stream-key', { params: { path: { id: stream } } });
    await refresh('ingest', stream);
  };
  return (
    <Asked query={ingest}>
      {({ rtmp, whip }) => (
        <Stack gap="sm">
          {!rtmp && !whip && <Text>{t('camera.noVideo')}</Text>}
          {rtmp && (
            <>
              <TextInput label={t('encoder.server')} value={rtmp.url} readOnly rightSection={<Copy value={rtmp.url} label={t('encoder.copyServer')} />} />
              <PasswordInput label={t('encoder.key')} value={rtmp.stream_key} readOnly autoComplete="off" leftSection={<Copy value={rtmp.stream_key} label={t('encoder.copyKey')} />} />
              <Group justify="space-between">
                <Text size="sm" c="dimmed" maw={420}>
                  {t('encoder.hint')}
                </Text>
                <Button variant="light" color="red" size="xs" onClick={open}>
                  {t('encoder.rotate')}
                </Button>
              </Group>
            </>
          )}
          {whip && (
            <>
              <TextInput label={t('encoder.whip')} value={whip.url} readOnly rightSection={<Copy value={whip.url} label={t('encoder.copyWhip')} />} />
              <PasswordInput label={t('encoder.token')} description={t('encoder.until', { time: format.moment(whip.expires_at) })} value={whip.bearer_token} readOnly autoComplete="off" leftSection={<Copy value={whip.bearer_token} label={t('encoder.copyToken')} />} />
            </>
          )}
          <Confirm opened={asking} close={close} title={t('encoder.rotate')} text={t('encoder.rotateText')} action={t('encoder.rotate')} onConfirm={rotate} />
        </Stack>
      )}
    </Asked>
  );
}

function Copy({ value, label }: { value: string; label: string }) {
  const { t } = useTranslation('sell');
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t('encoder.copied') : label}>
          <ActionIcon variant="subtle" color={copied ? 'mint' : 'gray'} aria-label={label} onClick={copy}>
            {copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      )}
    </CopyButton>
  );
}
