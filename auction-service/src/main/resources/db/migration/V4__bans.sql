-- Who may not be in a show, heard of its room; until null = not in this show, in the past = lifted or over.
create table show_ban (
    stream_id uuid        not null,
    user_id   uuid        not null,
    until     timestamptz,
    said_at   timestamptz not null,
    primary key (stream_id, user_id)
);
