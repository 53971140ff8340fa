import type { Knex } from 'knex'

export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table people (
    id integer generated always as identity primary key,
    full_name text not null,
    slug text constraint people_slug_key unique,
    created_at timestamptz not null default portal_now()
  );

  create table accounts (
    id integer generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() constraint accounts_public_id_key unique,
    person_id integer not null references people constraint accounts_person_key unique,
    email text not null,
    password_hash text not null,
    locale text not null default 'vi' constraint accounts_locale_check check (locale in ('vi', 'en')),
    sample boolean not null default false,
    disabled_at timestamptz,
    created_at timestamptz not null default portal_now()
  );
  create unique index accounts_email_idx on accounts (lower(email));

  create table memberships (
    id uuid primary key default gen_random_uuid(),
    account_id integer not null references accounts,
    agency_id integer not null references agencies,
    role text not null constraint memberships_role_check
      check (role in ('author', 'officer', 'spokesperson', 'head', 'administrator')),
    valid tstzrange not null default tstzrange(portal_now(), null),
    constraint memberships_once exclude using gist (account_id with =, agency_id with =, role with =, valid with &&)
  );
  create index memberships_agency_idx on memberships (agency_id);

  -- The cookie holds the token, this table only its hash: a stolen copy of it opens nothing.
  create table sessions (
    id uuid primary key default gen_random_uuid(),
    token_hash bytea not null constraint sessions_token_hash_key unique,
    account_id integer not null references accounts,
    created_at timestamptz not null default portal_now(),
    seen_at timestamptz not null default portal_now(),
    expires_at timestamptz not null,
    second_factor_at timestamptz
  );
  create index sessions_account_idx on sessions (account_id);
  create index sessions_expires_idx on sessions (expires_at);

  create table authentication_factors (
    id uuid primary key default gen_random_uuid(),
    account_id integer not null references accounts,
    kind text not null constraint authentication_factors_kind_check check (kind in ('totp', 'webauthn', 'recovery_code')),
    label text not null,
    secret bytea not null,
    sign_count bigint not null default 0,
    created_at timestamptz not null default portal_now(),
    last_used_at timestamptz
  );
  create index authentication_factors_account_idx on authentication_factors (account_id);

  create table invitations (
    id uuid primary key default gen_random_uuid(),
    token_hash bytea not null constraint invitations_token_hash_key unique,
    purpose text not null default 'join' constraint invitations_purpose_check check (purpose in ('join', 'reset', 'first')),
    email text,
    full_name text,
    agency_id integer references agencies,
    role text constraint invitations_role_check
      check (role in ('author', 'officer', 'spokesperson', 'head', 'administrator')),
    invited_by integer references accounts,
    created_at timestamptz not null default portal_now(),
    expires_at timestamptz not null,
    -- accepted, cancelled, or worth nothing since one like it was accepted
    closed_at timestamptz,
    -- only one that joins has an agency; the first has no address yet, it sets up the agency and its administrator
    constraint invitations_whole check ((purpose = 'join') = (agency_id is not null)
      and (purpose = 'join') = (role is not null) and (purpose = 'first') = (email is null))
  );
  create index invitations_email_idx on invitations (lower(email));
  create index invitations_agency_idx on invitations (agency_id);

  create table sign_in_failures (
    email_hmac bytea primary key,
    failures integer not null,
    last_at timestamptz not null
  );

  create table audit_events (
    id bigint generated always as identity primary key,
    at timestamptz not null default portal_now(),
    account_id integer references accounts,
    agency_id integer references agencies,
    action text not null,
    subject_kind text not null,
    subject_id text not null,
    request_id text,
    details jsonb not null default '{}'
  );
  create index audit_events_subject_idx on audit_events (subject_kind, subject_id);
  create index audit_events_agency_idx on audit_events (agency_id, id desc);
  create index audit_events_account_idx on audit_events (account_id, id desc);
  select make_insert_only('audit_events');
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop table audit_events, sign_in_failures, invitations, authentication_factors, sessions, memberships, accounts, people
`)
