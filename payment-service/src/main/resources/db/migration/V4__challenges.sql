-- A bank may want to hear from the buyer before it pays.
alter table payment drop constraint payment_status_check;
alter table payment add constraint payment_status_check check (status in
    ('pending', 'processing', 'requires_action', 'completed', 'failed', 'refunded'));
alter table payment
    add column challenge_url        text,
    add column challenge_expires_at timestamptz,
    add column challenge_abandoned  boolean not null default false,
    add column pay_by               timestamptz,
    add constraint payment_challenge check
        ((status = 'requires_action') = (challenge_url is not null)
         and num_nonnulls(challenge_url, challenge_expires_at) in (0, 2));

-- Where the bank sends the buyer back to; null = the buyer was not there.
alter table payment_attempt add column return_url text;
