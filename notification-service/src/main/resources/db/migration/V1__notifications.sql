-- what user, auction and order told: who people are, and what things are called
create table people (
    id         uuid primary key,
    email      text        not null,
    first_name text        not null,
    locale     text        not null,
    as_of      timestamptz not null
);

create table titles (
    subject_id uuid primary key,
    title      text not null
);

create table notifications (
    id         uuid primary key,
    user_id    uuid        not null,
    event_id   uuid        not null,
    category   text        not null,
    -- what a later message of the same category replaces while it is unread
    collapse   uuid,
    title      text        not null,
    body       text        not null,
    link       text,
    created_at timestamptz not null,
    read_at    timestamptz,
    constraint once_for_user_and_event unique (user_id, event_id)
);

create index notifications_by_user on notifications (user_id, created_at desc, id desc);
create index unread_notifications on notifications (user_id) where read_at is null;
create unique index one_unread_of_a_kind on notifications (user_id, category, collapse)
    where read_at is null and collapse is not null;

create table mails (
    id         uuid primary key,
    user_id    uuid        not null,
    subject    text        not null,
    body       text        not null,
    link       text,
    status     text        not null check (status in ('queued', 'sending', 'sent', 'refused')),
    attempts   int         not null default 0,
    due_at     timestamptz not null,
    last_error text,
    created_at timestamptz not null,
    sent_at    timestamptz
);

create index mails_to_send on mails (due_at) where status in ('queued', 'sending');
