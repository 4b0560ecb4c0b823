-- In which order a show's lots come; null = after those that have one, as they were announced.
alter table auction add column position int;

-- Why something was called off, in words for its seller.
alter table auction add column cancel_note text;
alter table stream add column cancel_reason text;
alter table stream add column cancel_note text;

-- Since when somebody asks the provider for an ingress: of several instances one does.
alter table video add column asking_since timestamptz;
