import { Avatar, Badge, Button, Group, Menu, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue, useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { IconSearch, IconUserShield } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { Notice } from '../ui/Notice';
import { usePeople, useRefresh } from './data';
import type { Person } from './shapes';

const ROLES = ['buyer', 'seller', 'vendor', 'rider', 'moderator', 'admin'] as const;

export function Component() {
  const { t } = useTranslation('run');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 300);
  const people = usePeople(words);
  return (
    <>
      <Heading title={t('nav.users')}>
        <TextInput aria-label={t('users.search')} placeholder={t('users.search')} leftSection={<IconSearch size={16} aria-hidden />} w={280} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={200} />
      </Heading>
      <Listed list={people} empty={<Empty title={t('users.none')} />}>
        {(items) => (
          <Stack gap="xs">
            {items.map((person) => (
              <Row key={person.id} person={person} />
            ))}
          </Stack>
        )}
      </Listed>
    </>
  );
}

function Row({ person }: { person: Person }) {
  const { t } = useTranslation('run');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const path = { id: person.id };
  const after = () => refresh('people');
  const banned = person.standing === 'banned';
  const reinstate = useMutation({ mutationFn: () => api.POST('/api/v1/users/{id}/reinstate', { params: { path } }), onSuccess: after });
  const role = useMutation({
    mutationFn: (name: string) =>
      person.roles.includes(name)
        ? api.DELETE('/api/v1/users/{id}/roles/{role}', { params: { path: { ...path, role: name } } })
        : api.POST('/api/v1/users/{id}/roles', { params: { path }, body: { role: name } }),
    onSuccess: after,
  });
  const ban = async (reason: string) => {
    await api.POST('/api/v1/users/{id}/ban', { params: { path }, body: { reason } });
    await after();
  };
  const name = `${person.first_name} ${person.last_name}`;
  const refusal = reinstate.error ?? role.error;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <Group wrap="nowrap" style={{ flex: '1 1 260px', minWidth: 0 }}>
          <Avatar name={name} color="gray" aria-hidden />
          <div style={{ minWidth: 0 }}>
            <Group gap={6}>
              <Text fw={600}>{name}</Text>
              {banned && <Badge color="red.8" variant="filled">{t('users.banned')}</Badge>}
            </Group>
            <Text size="sm" c="dimmed">
              {person.email} · {person.last_login_at ? t('users.seen', { time: format.ago(person.last_login_at) }) : t('users.neverSeen')}
            </Text>
          </div>
        </Group>
        <Group gap={6}>
          {person.roles.map((each) => (
            <Badge key={each} variant="light" color={each === 'admin' ? 'ember' : 'gray'}>
              {t(`roles.${each}` as 'roles.buyer')}
            </Badge>
          ))}
          <Menu position="bottom-end" closeOnItemClick={false}>
            <Menu.Target>
              <Button size="xs" variant="default" leftSection={<IconUserShield size={16} aria-hidden />} aria-label={t('users.rolesOf', { name })}>
                {t('users.roles')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {ROLES.map((each) => (
                <Menu.Item key={each} disabled={role.isPending} onClick={() => role.mutate(each)}>
                  {t(person.roles.includes(each) ? 'users.take' : 'users.give', { role: t(`roles.${each}`) })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {banned ? (
            <Button size="xs" variant="light" color="mint" loading={reinstate.isPending} onClick={() => reinstate.mutate()} aria-label={t('users.reinstateThis', { name })}>
              {t('users.reinstate')}
            </Button>
          ) : (
            <Button size="xs" variant="light" color="red" onClick={open} aria-label={t('users.banThis', { name })}>
              {t('users.ban')}
            </Button>
          )}
        </Group>
      </Group>
      {refusal && <Notice error={refusal} />}
      <Confirm opened={asking} close={close} title={t('users.banThis', { name })} text={t('users.banText')} action={t('users.ban')} reason={t('users.reason')} onConfirm={ban} />
    </Paper>
  );
}
