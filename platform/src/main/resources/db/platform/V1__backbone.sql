-- What is told: written in the transaction that makes it true, deleted once Kafka has it.
create table outbox (
    position    bigint generated always as identity primary key,
    id          uuid        not null,
    topic       text        not null,
    key         text        not null,
    type        text        not null,
    payload     bytea       not null,
    traceparent text,
    created_at  timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000);

-- What was heard: an event's id stands here if, and only if, its effect was committed.
create table inbox (
    id          uuid        primary key,
    topic       text        not null,
    type        text        not null,
    received_at timestamptz not null default now()
);

create index inbox_received_at on inbox (received_at);

-- What was answered to an unsafe request, so that its repetition gets the same answer.
create table idempotency_key (
    caller       text        not null,
    key          text        not null,
    request_hash bytea       not null,
    status       int,
    content_type text,
    location     text,
    etag         text,
    body         bytea,
    created_at   timestamptz not null default now(),
    primary key (caller, key)
);

create index idempotency_key_created_at on idempotency_key (created_at);
