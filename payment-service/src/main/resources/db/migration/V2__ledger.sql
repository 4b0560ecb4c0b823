-- The books: double entry, written once.
create table ledger_transaction (
    id                 uuid primary key,
    kind               text        not null,
    order_id           uuid,
    created_at         timestamptz not null
);

create table ledger_entry (
    id                 uuid primary key,
    transaction_id     uuid        not null references ledger_transaction,
    account            text        not null,
    currency           char(3)     not null,
    amount_minor       bigint      not null check (amount_minor <> 0),
    order_id           uuid,
    created_at         timestamptz not null
);
create index ledger_entry_by_account on ledger_entry (account, currency, id) include (amount_minor);
create index ledger_entry_by_order on ledger_entry (order_id, account) where order_id is not null;
create index ledger_entry_by_transaction on ledger_entry (transaction_id);

create function ledger_is_written_once() returns trigger language plpgsql as $$
begin
    raise exception 'the ledger is written once: % of % refused', tg_op, tg_table_name;
end $$;

create trigger ledger_entry_written_once before update or delete on ledger_entry
    for each row execute function ledger_is_written_once();
create trigger ledger_transaction_written_once before update or delete on ledger_transaction
    for each row execute function ledger_is_written_once();
create trigger ledger_entry_never_emptied before truncate on ledger_entry
    for each statement execute function ledger_is_written_once();

-- Checked when the transaction commits, so that its lines can be written one after the other.
create function ledger_balances() returns trigger language plpgsql as $$
begin
    if exists (select from ledger_entry where transaction_id = new.transaction_id
               group by currency having sum(amount_minor) <> 0) then
        raise exception 'ledger transaction % does not sum to zero', new.transaction_id;
    end if;
    return null;
end $$;

create constraint trigger ledger_entry_balances after insert on ledger_entry
    deferrable initially deferred for each row execute function ledger_balances();
