create table users (
    id             uuid primary key,
    email          text        not null,
    email_verified boolean     not null default false,
    first_name     text        not null,
    last_name      text        not null,
    avatar_url     text,
    phone          text,
    locale         text        not null,
    time_zone      text        not null,
    roles          text[]      not null,
    standing       text        not null,
    last_login_at  timestamptz,
    created_at     timestamptz not null,
    version        bigint      not null
);

comment on table users is 'People. Their passwords are kept by the identity provider, under the same id.';
create unique index users_email on users (email);
create index users_created_at on users (created_at desc, id desc);

create table user_sessions (
    session_token  text primary key,
    user_id        uuid        not null references users (id),
    refresh_token  text        not null,
    device_info    text        not null,
    ip_address     text        not null,
    user_agent     text        not null,
    created_at     timestamptz not null,
    last_used_at   timestamptz not null,
    expires_at     timestamptz not null,
    ended_at       timestamptz,
    ending         text,
    closed         boolean     not null default false
);

comment on column user_sessions.session_token is 'The sid claim of the tokens of this login.';
comment on column user_sessions.refresh_token is 'SHA-256 of the one refresh token that is good now.';
comment on column user_sessions.closed is 'Whether the identity provider knows that it ended.';
create unique index user_sessions_refresh_token on user_sessions (refresh_token);
create index user_sessions_user_id on user_sessions (user_id, last_used_at desc) where ended_at is null;
create index user_sessions_ended_at on user_sessions (ended_at) where ended_at is not null;
create index user_sessions_not_closed on user_sessions (ended_at) where ended_at is not null and not closed;
create index user_sessions_expires_at on user_sessions (expires_at);

create table used_refresh_token (
    refresh_token text primary key,
    session_token text not null references user_sessions (session_token) on delete cascade
);

comment on table used_refresh_token is 'SHA-256 of refresh tokens that were exchanged. One that comes again was stolen.';
create index used_refresh_token_session_token on used_refresh_token (session_token);
