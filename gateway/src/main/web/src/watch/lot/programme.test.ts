import { expect, it } from 'vitest';
import { Fields } from '../../api/fields';
import { lotOf } from '../../api/lots';
import { programmeOf } from './programme';

const lot = (id: string, status: string) =>
  lotOf(Fields.of({ id, title: id, status, starting_price: { amount: '20.00', currency: 'USD' } }));
const ids = (lots: readonly { id: string }[]) => lots.map(({ id }) => id);

it('tells what runs, then what comes as its seller wants it, then what is gone', () => {
  const lots = [lot('ring', 'sold'), lot('vase', 'scheduled'), lot('lamp', 'live'), lot('mat', 'scheduled'), lot('fan', 'cancelled')];
  expect(ids(programmeOf(lots, ['mat', 'vase']))).toEqual(['lamp', 'mat', 'vase', 'ring', 'fan']);
});

it('leaves a lot at the end that the order does not know yet', () => {
  const lots = [lot('new', 'scheduled'), lot('vase', 'scheduled'), lot('mat', 'scheduled')];
  expect(ids(programmeOf(lots, ['mat', 'vase']))).toEqual(['mat', 'vase', 'new']);
});
