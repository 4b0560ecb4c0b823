create extension if not exists pg_trgm;

-- what the topic `user` told of people
create table seller (
    id           uuid primary key,
    display_name text    not null,
    banned       boolean not null default false
);

create table store (
    id           uuid         primary key,
    owner_id     uuid         not null,
    name         varchar(120) not null,
    slug         varchar(80)  not null constraint store_slug unique,
    description  text,
    verification varchar(12)  not null default 'unverified'
        check (verification in ('unverified', 'pending', 'verified', 'rejected')),
    pickup       jsonb,
    version      bigint       not null,
    created_at   timestamptz  not null,
    updated_at   timestamptz  not null
);
create index store_owner on store (owner_id, created_at);

create table category (
    id         uuid         primary key,
    parent_id  uuid         references category,
    name       varchar(120) not null,
    slug       varchar(80)  not null constraint category_slug unique,
    image_url  varchar(2048),
    sort_order int          not null default 0,
    is_active  boolean      not null default true,
    version    bigint       not null default 0
);
create index category_parent on category (parent_id, sort_order);

-- a category that is switched off takes everything below it with it
create view hidden_category as
with recursive hidden as (
    select id from category where not is_active
    union
    select c.id from category c join hidden h on c.parent_id = h.id
)
select id from hidden;

create table product (
    id               uuid         primary key,
    seller_id        uuid         not null,
    store_id         uuid         references store,
    category_id      uuid         references category,
    title            varchar(255) not null,
    description      text,
    condition        varchar(8)   not null check (condition in ('new', 'like_new', 'good', 'fair')),
    kind             varchar(8)   not null check (kind in ('product', 'service')),
    duration_minutes int          check ((kind = 'service') = (duration_minutes is not null)),
    currency         char(3)      not null,
    starting_price   bigint       not null check (starting_price >= 0),
    reserve_price    bigint       check (reserve_price >= 0),
    buy_now_price    bigint       check (buy_now_price >= 0),
    shipping_price   bigint       check (shipping_price >= 0),
    images           jsonb        not null,
    video_url        varchar(2048),
    specifications   jsonb        not null,
    shipping_info    jsonb        not null,
    status           varchar(9)   not null check (status in ('draft', 'active', 'sold', 'cancelled')),
    stock            int          not null check (stock >= 0),
    featured         boolean      not null,
    view_count       bigint       not null default 0,
    version          bigint       not null,
    created_at       timestamptz  not null,
    updated_at       timestamptz  not null,
    published_at     timestamptz,
    search           tsvector     not null generated always as (
        setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', coalesce(description, '')), 'B')) stored
);
create index product_seller_category_status on product (seller_id, category_id, status);
create index product_category_status on product (category_id, status);
create index product_store on product (store_id);
create index product_newest on product (status, created_at desc, id desc);
create index product_price on product (status, starting_price, id);
create index product_popular on product (status, view_count desc, id desc);
create index product_search on product using gin (search);
create index product_title_similar on product using gin (title gin_trgm_ops);

-- units that left the stock for an order or an auction (the holder), and may come back once
create table stock_hold (
    holder      uuid        not null,
    product_id  uuid        not null references product,
    quantity    int         not null check (quantity > 0),
    held_at     timestamptz not null,
    released_at timestamptz,
    constraint stock_hold_pk primary key (holder, product_id)
);

-- batches of views that were added up already
create table view_batch (
    id       uuid        primary key,
    added_at timestamptz not null
);
create index view_batch_added on view_batch (added_at);
