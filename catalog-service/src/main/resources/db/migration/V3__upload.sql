-- pictures on their way in: the bytes are in object storage
create table upload (
    id           uuid        primary key,
    owner_id     uuid        not null,
    content_type varchar(20) not null,
    size_bytes   bigint      not null,
    status       varchar(7)  not null check (status in ('waiting', 'ready', 'refused')),
    created_at   timestamptz not null
);
create index upload_owner on upload (owner_id, created_at);
