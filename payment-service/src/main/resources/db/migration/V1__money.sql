-- One payment for each thing that is paid for. Amounts are in the currency's smallest unit.
create table payment (
    id                 uuid primary key,
    order_id           uuid,
    gift_id            uuid,
    stream_id          uuid,
    sender_name        text,
    gift               text,
    quantity           int,
    user_id            uuid        not null,
    seller_id          uuid        not null,
    amount_minor       bigint      not null check (amount_minor > 0),
    seller_minor       bigint      not null,
    commission_minor   bigint      not null,
    delivery_minor     bigint      not null,
    tax_minor          bigint      not null,
    currency           char(3)     not null default 'USD',
    status             text        not null
        check (status in ('pending', 'processing', 'completed', 'failed', 'refunded')),
    attempts           int         not null,
    wanted_card        uuid,
    called_off         boolean     not null,
    released           boolean     not null,
    payment_method     text,
    payment_gateway    text        not null default 'stripe'
        check (payment_gateway in ('stripe', 'paypal', 'square')),
    gateway_transaction_id text,
    gateway_response   jsonb,
    decline_reason     text,
    refund_promised    bigint      not null,
    refund_amount      bigint      not null,
    refunded_at        timestamptz,
    created_at         timestamptz not null,
    constraint payment_purpose check (num_nonnulls(order_id, gift_id) = 1),
    constraint payment_shares
        check (amount_minor = seller_minor + commission_minor + delivery_minor + tax_minor),
    constraint payment_refunds
        check (0 <= refund_amount and refund_amount <= refund_promised and refund_promised <= amount_minor),
    constraint payment_one_per_order unique (order_id),
    constraint payment_one_per_gift unique (gift_id)
);
create index payment_by_user on payment (user_id, created_at desc, id desc);
create index payment_by_seller on payment (seller_id, created_at desc, id desc);

-- Every time the processor was asked. At most one of a payment's attempts captured money.
create table payment_attempt (
    payment_id         uuid        not null references payment,
    number             int         not null,
    idempotency_key    text        not null unique,
    customer           text        not null,
    method             text        not null,
    label              text        not null,
    status             text        not null check (status in ('open', 'captured', 'declined')),
    gateway_transaction_id text,
    started_at         timestamptz not null,
    primary key (payment_id, number)
);
create unique index payment_attempt_one_capture on payment_attempt (payment_id) where status = 'captured';
create unique index payment_attempt_one_open on payment_attempt (payment_id) where status = 'open';

-- Never deleted: who wanted it, why, how it ended.
create table refund (
    id                 uuid primary key,
    payment_id         uuid        not null references payment,
    amount_minor       bigint      not null check (amount_minor > 0),
    currency           char(3)     not null,
    reason             text        not null,
    asked_by           uuid,
    status             text        not null check (status in ('requested', 'sent', 'refused')),
    gateway_transaction_id text,
    created_at         timestamptz not null
);
create index refund_by_payment on refund (payment_id, id);

create table payout (
    id                 uuid primary key,
    payee_id           uuid        not null,
    wallet             text        not null check (wallet in ('seller', 'rider')),
    amount_minor       bigint      not null check (amount_minor > 0),
    currency           char(3)     not null,
    status             text        not null check (status in ('requested', 'sent', 'refused')),
    gateway_transaction_id text,
    created_at         timestamptz not null
);
create index payout_by_payee on payout (payee_id, id desc);

-- Cards by their token: no number ever comes here.
create table saved_card (
    id                 uuid primary key,
    user_id            uuid        not null,
    token              text        not null,
    customer           text        not null,
    method             text        not null unique,
    brand              text        not null,
    last4              char(4)     not null,
    exp_month          int         not null,
    exp_year           int         not null,
    is_default         boolean     not null,
    created_at         timestamptz not null
);
create index saved_card_by_user on saved_card (user_id, id desc);
create unique index saved_card_one_default on saved_card (user_id) where is_default;

create table live_show (
    id                 uuid primary key,
    seller_id          uuid        not null,
    status             text        not null
);

-- Webhooks that were heard: a replay changes nothing.
create table heard_notice (
    id                 text primary key,
    type               text        not null,
    occurred_at        timestamptz not null,
    heard_at           timestamptz not null default now()
);

-- What is still to be asked of the processor. All times are the database's: workers on several
-- machines need one clock.
create table payment_task (
    kind               text        not null check (kind in ('CHARGE', 'REFUND', 'PAYOUT')),
    subject            uuid        not null,
    due_at             timestamptz not null default now(),
    lease              uuid,
    leased_until       timestamptz,
    tries              int         not null default 0,
    last_error         text,
    primary key (kind, subject)
);
create index payment_task_due on payment_task (due_at);
