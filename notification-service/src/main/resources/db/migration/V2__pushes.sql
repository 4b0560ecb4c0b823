-- phones and browsers that want to be told
create table devices (
    id            uuid primary key,
    user_id       uuid        not null,
    token         text        not null,
    platform      text        not null check (platform in ('android', 'ios', 'web')),
    app_version   text,
    -- the login it was registered with
    session_id    text        not null,
    registered_at timestamptz not null,
    refreshed_at  timestamptz not null,
    -- its login ended: nothing more goes to it, but what concerns that
    signed_out_at timestamptz,
    constraint one_owner_of_a_token unique (token)
);

create index devices_by_user on devices (user_id, refreshed_at desc);
create index devices_by_session on devices (session_id);
create index devices_by_refreshing on devices (refreshed_at);
create index signed_out_devices on devices (signed_out_at) where signed_out_at is not null;

create table pushes (
    user_id         uuid        not null,
    notification_id uuid        not null,
    event_id        uuid        not null,
    device_id       uuid        not null,
    category        text        not null,
    -- what a phone shows once: a later push with the same tag takes its place
    tag             text        not null,
    is_collapsible  boolean     not null,
    title           text        not null,
    body            text        not null,
    action          text        not null,
    link            text,
    image_url       text,
    status          text        not null check (status in
        ('queued', 'sending', 'sent', 'refused', 'unregistered', 'expired', 'superseded', 'gone')),
    attempts        int         not null default 0,
    due_at          timestamptz not null,
    expires_at      timestamptz not null,
    last_error      text,
    created_at      timestamptz not null,
    ended_at        timestamptz,
    constraint once_for_event_and_device primary key (event_id, device_id)
);

create index pushes_to_send on pushes (due_at) where status in ('queued', 'sending');
create index pushes_to_replace on pushes (device_id, tag) where status in ('queued', 'sending');
create index pushes_by_time on pushes (created_at);

create index pushes_by_notification on pushes (notification_id);

alter table notifications add column opened_at timestamptz;
alter table notifications add column opened_on uuid;
create index notifications_by_time on notifications (created_at);

alter table titles add column image_url text;
