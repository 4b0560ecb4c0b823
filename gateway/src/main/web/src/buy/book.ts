import { useQuery } from '@tanstack/react-query';
import { api } from '../api/client';
import { readPage, type Fields } from '../api/fields';
import { ADDRESSES, CARDS } from '../api/keys';

export interface Card {
  id: string;
  brand: string;
  last4: string;
  expires: string;
  isDefault: boolean;
}

export interface Address {
  id: string;
  label: string;
  name: string;
  phone: string;
  line1: string;
  line2: string;
  city: string;
  region: string;
  postalCode: string;
  country: string;
  location: { lat: number; lng: number } | null;
  isDefault: boolean;
}

function cardOf(view: Fields): Card {
  return {
    id: view.text('id'),
    brand: view.text('brand'),
    last4: view.text('last4'),
    expires: `${view.number('exp_month').toString().padStart(2, '0')}/${view.number('exp_year') % 100}`,
    isDefault: view.flag('is_default'),
  };
}

function addressOf(view: Fields): Address {
  const location = view.at('location');
  return {
    id: view.text('id'),
    label: view.textOr('label') ?? '',
    name: view.text('name'),
    phone: view.textOr('phone') ?? '',
    line1: view.text('line1'),
    line2: view.textOr('line2') ?? '',
    city: view.text('city'),
    region: view.textOr('region') ?? '',
    postalCode: view.textOr('postal_code') ?? '',
    country: view.text('country'),
    location: location && { lat: location.number('lat'), lng: location.number('lng') },
    isDefault: view.flag('is_default'),
  };
}

/** One's own cards and addresses. */
export const useCards = () => useQuery({ queryKey: CARDS, queryFn: async () => (await readPage(api.GET('/api/v1/payment-methods'), cardOf)).items });
export const useAddresses = () => useQuery({ queryKey: ADDRESSES, queryFn: async () => (await readPage(api.GET('/api/v1/addresses'), addressOf)).items });
