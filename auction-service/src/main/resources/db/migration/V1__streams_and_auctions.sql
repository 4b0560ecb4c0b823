-- Our copy of the catalog, fed by its events.
create table product (
    id             uuid   primary key,
    seller_id      uuid   not null,
    category_id    uuid,
    title          text   not null,
    image_url      text,
    status         text   not null,
    stock          int    not null,
    currency       text   not null,
    starting_price bigint not null,
    reserve_price  bigint,
    buy_now_price  bigint,
    version        bigint not null
);

-- Who may bid, fed by the events about users and their payment methods; either may be heard first.
create table contender (
    id                 uuid    primary key,
    name               text,
    registered         boolean not null default false,
    banned             boolean not null default false,
    email_verified     boolean not null default false,
    has_payment_method boolean not null default false
);

-- By how much bids must rise, in minor units: a category's own table, or that of the currency.
create table bid_increment (
    currency    text   not null,
    category_id uuid,
    from_price  bigint not null,
    step        bigint not null check (step > 0)
);

create unique index bid_increment_unique on bid_increment (currency, category_id, from_price) nulls not distinct;

insert into bid_increment (currency, from_price, step)
select currency, from_price * 100, step * 100
  from unnest(array ['USD', 'EUR', 'GBP', 'AUD', 'CAD', 'SGD']) currency,
       (values (0, 1), (30, 2), (50, 3), (100, 5), (300, 10), (1000, 20), (2000, 50)) steps (from_price, step);

insert into bid_increment (currency, from_price, step)
select 'PHP', from_price * 100, step * 100
  from (values (0, 50), (1500, 100), (5000, 250), (15000, 500), (50000, 1000), (100000, 2500)) steps (from_price, step);

create table stream (
    id                 uuid         primary key,
    seller_id          uuid         not null,
    title              varchar(255) not null,
    description        text,
    status             text         not null,
    scheduled_start    timestamptz  not null,
    scheduled_end      timestamptz,
    actual_start       timestamptz,
    winding_down_since timestamptz,
    actual_end         timestamptz,
    livekit_room_id    text         not null,
    stream_key         text         not null,
    pinned_product_id  uuid,
    max_viewers        int          not null default 0,
    created_at         timestamptz  not null,
    version            bigint       not null default 1
);

create unique index stream_livekit_room_id on stream (livekit_room_id);
create unique index stream_stream_key on stream (stream_key);
create index stream_seller_id on stream (seller_id);
create index stream_status on stream (status);
create index stream_scheduled_start on stream (scheduled_start);

create table co_host (
    stream_id   uuid        not null references stream,
    user_id     uuid        not null,
    name        text,
    invited_at  timestamptz not null,
    accepted_at timestamptz,
    primary key (stream_id, user_id)
);

-- One row a lot. current_* and leader_ceiling are the state that the next bid meets; leading_bid_id says who wins.
create table auction (
    id                   uuid         primary key,
    stream_id            uuid         references stream,
    product_id           uuid         not null,
    seller_id            uuid         not null,
    title                varchar(255) not null,
    image_url            text,
    status               text         not null,
    currency             text         not null,
    starting_price       bigint       not null,
    reserve_price        bigint,
    buy_now_price        bigint,
    duration_ms          bigint       not null,
    increment_from       bigint[]     not null,
    increment_step       bigint[]     not null,
    soft_close_window_ms bigint       not null,
    soft_close_extension_ms bigint    not null,
    soft_close_cap_ms    bigint       not null,
    scheduled_start      timestamptz,
    opened_at            timestamptz,
    ends_at              timestamptz,
    closed_at            timestamptz,
    cancel_reason        text,
    leading_bid_id       uuid,
    current_bid          bigint,
    current_bidder_id    uuid,
    current_bidder_name  text,
    current_is_auto      boolean,
    current_placed_at    timestamptz,
    leader_ceiling       bigint,
    total_bids           bigint       not null default 0,
    version              bigint       not null default 1
) with (fillfactor = 50);

create index auction_stream_id on auction (stream_id);
create index auction_product_id on auction (product_id);
create index auction_seller_id on auction (seller_id);
create index auction_status on auction (status);
create index auction_scheduled_start on auction (scheduled_start);
create index auction_live_ends_at on auction (ends_at) where status = 'live';

-- The book: written once, never changed. Who wins is said by the auction. No foreign key: the fence of the one
-- statement that writes here has just updated the auction, and a check per bid is what a hot auction cannot afford.
create table bid (
    id          uuid        primary key,
    auction_id  uuid        not null,
    sequence    bigint      not null,
    bidder_id   uuid        not null,
    bidder_name text        not null,
    amount      bigint      not null,
    is_auto     boolean     not null,
    placed_at   timestamptz not null
);

create unique index bid_auction_id_sequence on bid (auction_id, sequence);
create index bid_bidder_id on bid (bidder_id);

-- The book with its winner: is_winning is true for exactly one bid of every auction that has bids.
create view bids as
select bid.*, bid.id = auction.leading_bid_id as is_winning
  from bid join auction on auction.id = bid.auction_id;

-- What was answered to a bid with an idempotency key, committed with the decision.
create table bid_answer (
    bidder_id   uuid        not null,
    key         text        not null,
    auction_id  uuid        not null,
    fingerprint text        not null,
    answer      text        not null,
    answered_at timestamptz not null,
    primary key (bidder_id, key)
);

create index bid_answer_answered_at on bid_answer (answered_at);
