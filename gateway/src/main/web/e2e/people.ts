import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { codeIn, mailOf } from './post';
import { soon } from './soon';

const GATEWAY = process.env.BASE_URL ?? 'http://localhost:21080';

export interface Account {
  email: string;
  password: string;
  name: string;
}

const HOME = {
  name: 'Ana Cruz',
  line1: '12 Taft Avenue',
  city: 'Manila',
  country: 'PH',
  location: { lat: 14.589, lng: 120.985 },
  is_default: true,
};

/** Somebody at the public API, without a browser: what has to be so before a test begins. */
export class Person {
  private constructor(
    readonly account: Account,
    readonly id: string,
    private readonly token: string,
  ) {}

  static async join(role: 'buyer' | 'seller' | 'rider', firstName: string): Promise<Person> {
    const account = {
      email: `${firstName.toLowerCase()}.${randomUUID()}@console.blytz.test`,
      password: `console-${randomUUID()}`,
      name: firstName,
    };
    await call('POST', '/api/v1/auth/register', undefined, {
      email: account.email,
      password: account.password,
      first_name: firstName,
      last_name: 'Reyes',
      role,
    });
    return Person.login(account);
  }

  static async demo(role: string): Promise<Person> {
    return Person.login({ email: `${role}@blytz.test`, password: 'blytz-demo-1', name: role });
  }

  private static async login(account: Account): Promise<Person> {
    const { access_token } = (await call('POST', '/api/v1/auth/login', undefined, {
      email: account.email,
      password: account.password,
    })) as { access_token: string };
    const me = (await call('GET', '/api/v1/users/me', access_token)) as { id: string };
    return new Person(account, me.id, access_token);
  }

  get<T>(path: string): Promise<T> {
    return call('GET', `/api/v1${path}`, this.token) as Promise<T>;
  }

  post<T>(path: string, body: object = {}): Promise<T> {
    return call('POST', `/api/v1${path}`, this.token, body) as Promise<T>;
  }

  put(path: string, body: object = {}): Promise<unknown> {
    return call('PUT', `/api/v1${path}`, this.token, body);
  }

  delete(path: string): Promise<unknown> {
    return call('DELETE', `/api/v1${path}`, this.token);
  }

  /** An address and a card: what a bid needs. */
  async readyToBuy(card = 'pm_card_visa'): Promise<this> {
    await this.post('/addresses', HOME);
    await this.saveCard(card);
    return this;
  }

  /** By the code that came by mail. */
  async proveAddress(): Promise<this> {
    const { email } = this.account;
    const code = codeIn(await mailOf(email, /^Confirm your e-mail address$/));
    await this.post('/auth/verification/confirm', { email, code });
    return this;
  }

  /** The new one is charged from now on. */
  async saveCard(token: string): Promise<void> {
    await this.post('/payment-methods', { token });
  }

  /** Bought at its fixed price, and not paid by itself. */
  async orderNotPaid(product: string): Promise<string> {
    // Orders hear of a product a moment later.
    const id = await soon('an order', () => this.post<{ id: string }>('/orders', { product_id: product }).then((order) => order.id, () => undefined));
    await soon('the card is declined', async () => {
      const { items } = await this.get<{ items: { status: string }[] }>(`/payments?order_id=${id}`);
      return items[0]?.status === 'failed' ? true : undefined;
    });
    return id;
  }

  /** @param location where riders fetch what was sold */
  async store(name: string, location = HOME.location): Promise<string> {
    return (await this.post<{ id: string }>('/stores', { name, pickup: { ...HOME, line1: '1 Escolta', location } })).id;
  }

  async product(store: string, title: string, fixed?: string): Promise<string> {
    const price = { amount: '20.00', currency: 'USD' };
    const { id } = await this.post<{ id: string }>('/products', {
      store_id: store,
      title,
      starting_price: price,
      reserve_price: price,
      shipping_price: { amount: '5.00', currency: 'USD' },
      ...(fixed && { buy_now_price: { amount: fixed, currency: 'USD' } }),
    });
    await this.post(`/products/${id}/publish`);
    return id;
  }
}

async function call(method: string, path: string, token?: string, body?: object): Promise<unknown> {
  const answer = await fetch(GATEWAY + path, {
    method,
    headers: {
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

/** A window of its own, with nobody logged in. */
export async function atTheScreen(browser: Browser, size = { width: 1280, height: 800 }): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ viewport: size });
  return context.newPage();
}

export async function logIn(page: Page, account: Account): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('E-mail').fill(account.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(account.password);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('button', { name: 'Your account' }).waitFor();
}

export { soon };
