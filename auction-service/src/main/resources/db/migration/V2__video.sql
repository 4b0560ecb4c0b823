-- The video of a show, one row from the opening of its doors (or the first look at its key) until nothing of it is left
-- at the provider. It moves beside the show: what happens in a room is nobody's edit of the show.
create table video (
    stream_id    uuid        primary key references stream,
    state        text        not null,
    since        timestamptz not null,
    source       text,
    detail       text,
    ingress_id   text,
    ingress_url  text,
    ingress_key  text,
    withdrawn_id text,
    whip_key     int         not null default 1,
    unseen_since timestamptz,
    due_at       timestamptz not null,
    closed_at    timestamptz,
    version      bigint      not null default 1
);

create index video_due_at on video (due_at) where closed_at is null;

-- A show on file; several where it was cut. One at a time: the second instance that wants to start one is refused here.
create table recording (
    id          uuid        primary key,
    stream_id   uuid        not null references stream,
    status      text        not null,
    asked_at    timestamptz not null,
    file        text        not null,
    taping_id   text,
    playlist    text        not null,
    started_at  timestamptz,
    ended_at    timestamptz,
    duration_ms bigint,
    failure     text
);

create index recording_stream_id on recording (stream_id);
create unique index recording_running on recording (stream_id) where status in ('asked', 'running');
create unique index recording_taping_id on recording (taping_id);
create index recording_ended_at on recording (ended_at);

-- When a product was put before the viewers' eyes.
create table pin (
    stream_id  uuid        not null references stream,
    product_id uuid        not null,
    title      text        not null,
    pinned_at  timestamptz not null
);

create index pin_stream_id on pin (stream_id, pinned_at);

-- What was shown when: products pinned and lots opened.
create view mark as
select stream_id, product_id, title, pinned_at as made_at from pin
union all
select stream_id, product_id, title, opened_at from auction where stream_id is not null and opened_at is not null;
