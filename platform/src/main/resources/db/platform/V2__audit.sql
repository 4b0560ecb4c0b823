-- What admins and moderators did: a line before the deed, its answer afterwards. Never deleted here.
create table audit (
    id       uuid        primary key, -- rises with time
    at       timestamptz not null,
    actor    uuid        not null,
    name     text        not null,
    roles    text        not null,
    method   text        not null,
    path     text        not null,
    status   int
);
