-- cancelled before anything was known to be owed for them
create table forgone_order (
    order_id   uuid primary key,
    forgone_at timestamptz not null default now()
);
