create table orders (
    id               uuid primary key,
    auction_id       uuid unique,
    stream_id        uuid,
    buyer_id         uuid        not null,
    seller_id        uuid        not null,
    status           text        not null check (status in ('pending', 'paid', 'shipped', 'delivered', 'cancelled')),
    awaits           text check (awaits in ('stock', 'payment', 'shipment', 'delivery')),
    due_at           timestamptz,
    currency         char(3)     not null,
    subtotal_minor   bigint      not null,
    shipping_minor   bigint      not null,
    tax_minor        bigint      not null,
    total_minor      bigint      not null,
    shipping_address jsonb,
    payment_due_at   timestamptz,
    payment_id       uuid,
    decline_reason   text,
    decline_attempt  int,
    declined_at      timestamptz,
    tracking_number  text unique,
    pickup           jsonb,
    delivery_fee     bigint,
    cancel_reason    text,
    cancel_note      text,
    placed_at        timestamptz not null,
    paid_at          timestamptz,
    shipped_at       timestamptz,
    delivered_at     timestamptz,
    cancelled_at     timestamptz,
    version          bigint      not null default 0,
    constraint total_is_the_sum check (total_minor = subtotal_minor + shipping_minor + tax_minor),
    constraint waits_until_the_last_status check ((awaits is null) = (status in ('delivered', 'cancelled'))),
    constraint waits_with_a_deadline check ((awaits is null) = (due_at is null))
);

create index orders_by_buyer on orders (buyer_id, placed_at desc, id desc);
create index orders_by_seller on orders (seller_id, placed_at desc, id desc);
create index orders_by_time on orders (placed_at desc, id desc);
-- the deadline of whatever is awaited; payment_due_at while that is the payment
create index orders_by_deadline on orders (due_at) where due_at is not null;

create table order_items (
    order_id         uuid   not null references orders,
    line             int    not null,
    product_id       uuid   not null,
    title            text   not null,
    quantity         int    not null check (quantity > 0),
    unit_price_minor bigint not null,
    primary key (order_id, line)
);

create table addresses (
    id          uuid primary key,
    owner_id    uuid        not null,
    label       text,
    address     jsonb       not null,
    is_default  boolean     not null,
    version     bigint      not null default 0,
    created_at  timestamptz not null default now()
);

create index addresses_by_owner on addresses (owner_id, created_at desc);
create unique index one_default_address on addresses (owner_id) where is_default;

-- copies of what catalog told
create table known_products (
    id                uuid primary key,
    seller_id         uuid    not null,
    store_id          uuid,
    title             text    not null,
    active            boolean not null,
    buy_now_minor     bigint,
    buy_now_currency  char(3),
    shipping_minor    bigint,
    shipping_currency char(3),
    pickup            jsonb,
    version           bigint  not null
);

create table known_stores (
    id     uuid primary key,
    pickup jsonb,
    as_of  timestamptz not null
);

-- won auctions whose product is not known here yet
create table parked_sales (
    auction_id   uuid primary key,
    stream_id    uuid,
    product_id   uuid        not null,
    seller_id    uuid        not null,
    winner_id    uuid        not null,
    title        text        not null,
    amount_minor bigint      not null,
    currency     char(3)     not null,
    parked_until timestamptz not null
);

create index parked_sales_by_product on parked_sales (product_id);
create index parked_sales_by_deadline on parked_sales (parked_until);
