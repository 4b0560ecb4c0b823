import { AspectRatio, Badge, Button, Card, Center, Group, Image, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { IconPhotoOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client';
import { useFormat } from '../format/format';
import { Confirm } from '../ui/Confirm';
import { Notice } from '../ui/Notice';
import { useRefresh } from './data';
import type { Product } from './shapes';
import { sized } from './upload';

const COLOURS: Record<string, string> = { active: 'mint', draft: 'blue', sold: 'ember' };

export function ProductCard({ product, edit }: { product: Product; edit: () => void }) {
  const { t } = useTranslation('sell');
  const format = useFormat();
  const refresh = useRefresh();
  const [asking, { open, close }] = useDisclosure(false);
  const path = { path: { id: product.id } };
  const publish = useMutation({ mutationFn: () => api.POST('/api/v1/products/{id}/publish', { params: path }), onSuccess: () => refresh('products') });
  const withdraw = async () => {
    await api.DELETE('/api/v1/products/{id}', { params: { ...path, header: { 'If-Match': `"${product.version}"` } } });
    await refresh('products');
  };
  const [picture] = product.images;
  return (
    <Card withBorder padding="md">
      <Card.Section>
        <AspectRatio ratio={4 / 3}>
          {picture ? (
            <Image src={sized(picture, 'medium')} alt="" />
          ) : (
            <Center bg="var(--mantine-color-default-hover)">
              <IconPhotoOff size={32} color="var(--mantine-color-dimmed)" role="img" aria-label={t('products.noPicture')} />
            </Center>
          )}
        </AspectRatio>
      </Card.Section>
      <Group justify="space-between" mt="sm" wrap="nowrap" align="start">
        <Text fw={600} lineClamp={2}>
          {product.title}
        </Text>
        <Badge variant="light" color={COLOURS[product.status] ?? 'gray'} style={{ flexShrink: 0 }}>
          {t(`products.state.${product.status}` as 'products.state.active')}
        </Badge>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {t('products.from', { price: format.money(product.starting_price) })} · {t('products.units', { count: product.stock })}
      </Text>
      {publish.isError && <Notice error={publish.error} />}
      <Group gap="xs" mt="auto">
        {product.status === 'draft' && (
          <Button size="xs" loading={publish.isPending} onClick={() => publish.mutate()}>
            {t('products.publish')}
          </Button>
        )}
        {product.status !== 'cancelled' && (
          <Button size="xs" variant="default" onClick={edit} aria-label={t('products.editThis', { title: product.title })}>
            {t('products.edit')}
          </Button>
        )}
        {product.status !== 'cancelled' && (
          <Button size="xs" variant="subtle" color="gray" onClick={open}>
            {t(product.status === 'draft' ? 'products.discard' : 'products.withdraw')}
          </Button>
        )}
      </Group>
      <Confirm opened={asking} close={close} title={product.title} text={t(product.status === 'draft' ? 'products.discardText' : 'products.withdrawText')} action={t(product.status === 'draft' ? 'products.discard' : 'products.withdraw')} onConfirm={withdraw} />
    </Card>
  );
}
