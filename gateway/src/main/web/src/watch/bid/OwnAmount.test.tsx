import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OwnAmount } from './OwnAmount';

const lowest = { amount: '23.00', currency: 'USD' };

function typed({ leading = false, amount, max }: { leading?: boolean; amount?: string; max?: string }) {
  const bid = vi.fn();
  render(
    <MantineProvider env="test">
      <OwnAmount lowest={lowest} leading={leading} busy={false} bid={bid} />
    </MantineProvider>,
  );
  if (amount !== undefined) fireEvent.change(screen.getByLabelText('Your bid'), { target: { value: amount } });
  if (max !== undefined) fireEvent.change(screen.getByLabelText(/Secret maximum/), { target: { value: max } });
  fireEvent.click(screen.getByRole('button', { name: leading ? 'Raise' : 'Bid' }));
  return bid;
}

afterEach(cleanup);

describe('an amount of one’s own', () => {
  it.each(['1e9', '-5', '10.005', ''])('is not bid when it is none: %j', (amount) => {
    expect(typed({ amount })).not.toHaveBeenCalled();
    expect(screen.getByText(/Please type an amount in USD/)).toBeTruthy();
  });

  it('is not bid below the lowest that is taken', () => {
    expect(typed({ amount: '22.50' })).not.toHaveBeenCalled();
    expect(screen.getByText('At least $23.00.')).toBeTruthy();
  });

  it('is bid as it was typed, with its maximum', () => {
    expect(typed({ amount: '25', max: '40,50' })).toHaveBeenCalledWith({ amount: '25.00', currency: 'USD' }, { amount: '40.50', currency: 'USD' });
  });

  it('is not bid with a maximum below it', () => {
    expect(typed({ amount: '30', max: '29' })).not.toHaveBeenCalled();
    expect(screen.getByText('Your maximum is below your bid.')).toBeTruthy();
  });

  it('is the lowest when only a maximum is typed', () => {
    expect(typed({ leading: true, max: '60' })).toHaveBeenCalledWith(lowest, { amount: '60.00', currency: 'USD' });
  });
});
