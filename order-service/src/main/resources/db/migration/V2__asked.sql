-- what was told last of an order, while it waits for the answer: as it stood in the outbox, so that it can be told again under the same id
create table asked (
    position    bigint generated always as identity primary key,
    order_id    uuid  not null references orders,
    event_id    uuid  not null,
    topic       text  not null,
    key         text  not null,
    type        text  not null,
    payload     bytea not null,
    traceparent text
);

create index asked_of_order on asked (order_id);
