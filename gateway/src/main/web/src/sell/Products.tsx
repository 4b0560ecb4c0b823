import { Button, Drawer, Group, SegmentedControl, SimpleGrid, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconTag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Heading } from '../ui/Heading';
import { Listed } from '../ui/Listed';
import { useProduct, useProducts } from './data';
import { ProductCard } from './ProductCard';
import { ProductForm } from './ProductForm';

const STATUSES = ['', 'draft', 'active', 'sold', 'cancelled'] as const;

/** What one has to sell. */
export function Component() {
  const { t } = useTranslation('sell');
  const [status, setStatus] = useState<string>('');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 300);
  const [edited, setEdited] = useState<string | 'new' | null>(null);
  const products = useProducts(status, words);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {t('products.add')}
    </Button>
  );
  return (
    <>
      <Heading title={t('nav.products')}>{add}</Heading>
      <Group mb="md" justify="space-between">
        <SegmentedControl
          aria-label={t('products.which')}
          value={status}
          onChange={setStatus}
          data={STATUSES.map((value) => ({ value, label: t(`products.status.${value || 'all'}`) }))}
          style={{ overflowX: 'auto', maxWidth: '100%' }}
        />
        <TextInput aria-label={t('products.search')} placeholder={t('products.search')} leftSection={<IconSearch size={16} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} maxLength={200} />
      </Group>
      <Listed
        list={products}
        empty={
          <Empty title={t(words || status ? 'products.noneLikeThis' : 'products.none')} text={t('products.noneText')} icon={<IconTag size={40} aria-hidden />}>
            {!words && !status && add}
          </Empty>
        }
      >
        {(items) => (
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4, xl: 5 }}>
            {items.map((product) => (
              <ProductCard key={product.id} product={product} edit={() => setEdited(product.id)} />
            ))}
          </SimpleGrid>
        )}
      </Listed>
      <Drawer opened={edited !== null} onClose={() => setEdited(null)} position="right" size="lg" title={t(edited === 'new' ? 'products.add' : 'products.edit')} closeOnClickOutside={false}>
        {edited === 'new' && <ProductForm before={null} done={() => setEdited(null)} />}
        {edited !== null && edited !== 'new' && <Edit id={edited} done={() => setEdited(null)} />}
      </Drawer>
    </>
  );
}

/** Read anew each time: an edit begins with what is so now. */
function Edit({ id, done }: { id: string; done: () => void }) {
  const product = useProduct(id);
  return <Asked query={product}>{(read) => <ProductForm before={read} done={done} />}</Asked>;
}
