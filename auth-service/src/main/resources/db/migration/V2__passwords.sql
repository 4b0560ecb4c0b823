alter table users add column password_changed_at timestamptz;

comment on column users.password_changed_at is 'When it was last chosen anew with a code. A login that began before is not good any more.';
