/** A step of the database's form. Once released it is never changed: the next change is a new one. */
export interface Migration {
  readonly id: number
  readonly what: string
  readonly script: string
}

/** All steps, in their order. */
export const migrations: readonly Migration[] = [
  {
    id: 1,
    what: 'plans, installments, intents, the ledger and the inbox of webhooks',
    script: `
create table plans (
  id text primary key,
  tenant text not null,
  account text not null,
  scheme text not null,
  frequency text not null,
  installment_day int,
  number_of_installments int,
  registered_on date not null,
  amount numeric(20, 2) not null check (amount > 0),
  mandate_id text not null,
  consent_email text not null,
  state text not null default 'active' check (state in ('active', 'completed', 'cancelled')),
  cancellation_code text,
  -- The next installment to be generated; both null when there is none.
  next_number int,
  next_on date,
  failures_in_a_row int not null default 0,
  mandate_status text not null default 'unknown',
  checked_at timestamptz,
  check ((next_number is null) = (next_on is null))
);
create index plans_due on plans (next_on) where state = 'active' and next_on is not null;

create table installments (
  plan text not null references plans (id),
  number int not null,
  due_on date not null,
  amount numeric(20, 2) not null check (amount > 0),
  state text not null default 'due' check (state in ('due', 'ordered', 'consented', 'paying', 'successful', 'failed', 'rejected')),
  reason text,
  order_id text unique,
  order_old_id text,
  payment_id text,
  -- When it may be worked on (again), and by whom it is until when. The fence rises with every lease.
  wake_at timestamptz not null default clock_timestamp(),
  lease_owner text,
  lease_until timestamptz,
  fence bigint not null default 0,
  primary key (plan, number)
);
create index installments_open on installments (wake_at) where state in ('due', 'ordered', 'consented', 'paying');

create table intents (
  key text primary key,
  kind text not null,
  source_ref_id text unique,
  fingerprint jsonb not null,
  at bigint not null,
  sent_at bigint,
  result jsonb,
  revision int not null
);
create index intents_unfinished on intents (at) where result is null;

create table ledger (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  plan text not null,
  number int,
  from_state text,
  to_state text not null,
  fence bigint,
  facts jsonb not null default '{}'
);
create index ledger_of on ledger (plan, number, id);

create table inbox (
  id text primary key,
  kind text not null,
  object_id text,
  text text not null,
  received_at timestamptz not null default clock_timestamp(),
  handled_at timestamptz
);
create index inbox_open on inbox (received_at) where handled_at is null;
create index inbox_objects_open on inbox (kind, object_id) where handled_at is null;

create table inbox_objects (
  kind text not null,
  object_id text not null,
  position jsonb not null,
  primary key (kind, object_id)
);

create table warnings (
  plan text not null references plans (id),
  kind text not null,
  subject text not null,
  says text not null,
  raised_at timestamptz not null default clock_timestamp(),
  primary key (plan, kind, subject)
);
`,
  },
  {
    id: 2,
    what: 'indexes for a day on which every plan is due, and for the payments and mandates that are asked for by id',
    script: `
drop index plans_due;
create index plans_due on plans (next_on, id) where state = 'active' and next_on is not null;
create index plans_of_mandate on plans (mandate_id) where state = 'active';
create index installments_of_payment on installments (payment_id) where state in ('due', 'ordered', 'consented', 'paying');
`,
  },
  {
    id: 3,
    what: 'the desk: users, sessions, investors, orders, plans and what has changed',
    script: `
create table desk_users (
  name text primary key,
  tenant text not null,
  role text not null check (role in ('maker', 'checker')),
  salt text not null,
  key text not null,
  failures int not null default 0,
  failed_at timestamptz
);

create table desk_sessions (
  -- The SHA-256 of the cookie.
  hash text primary key,
  name text not null references desk_users (name) on delete cascade,
  csrf text not null,
  seen_at timestamptz not null default clock_timestamp()
);

create table desk_investors (
  id text primary key,
  tenant text not null,
  name text not null,
  step text not null check (step in ('contact', 'bank', 'review', 'open')),
  draft jsonb not null,
  -- Ids of what the platform made of it.
  made jsonb not null default '{}',
  created_at timestamptz not null default clock_timestamp()
);
create index desk_investors_of on desk_investors (tenant, created_at);

create table desk_orders (
  id text primary key,
  tenant text not null,
  kind text not null check (kind in ('purchase', 'redemption')),
  investor text not null references desk_investors (id),
  investor_name text not null,
  account text not null,
  email text not null,
  scheme text not null,
  scheme_name text not null,
  folio text,
  amount numeric(20, 2),
  units numeric(20, 4),
  maker text not null,
  checker text,
  -- The value of the order's lifecycle.
  stored jsonb not null,
  history jsonb not null default '[]',
  order_id text unique,
  order_old_id text,
  payment_id text,
  created_at text not null
);
create index desk_orders_of on desk_orders (tenant, created_at);

create table desk_plans (
  id text primary key,
  tenant text not null,
  investor text not null references desk_investors (id),
  investor_name text not null,
  scheme_name text not null,
  maker text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table desk_changes (
  id bigint generated always as identity primary key,
  tenant text not null,
  kind text not null,
  object_id text not null,
  at timestamptz not null default clock_timestamp()
);
create index desk_changes_of on desk_changes (tenant, id);
`,
  },
  {
    id: 4,
    what: 'what an installment was told while somebody worked on it',
    script: `
-- Set by an event, cleared by the next claim: whoever works on it meanwhile may have looked too early.
alter table installments add column is_told boolean not null default false;
`,
  },
]
