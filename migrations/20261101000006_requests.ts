import type { Knex } from 'knex'

export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table requests (
    id uuid primary key default gen_random_uuid(),
    public_code text not null constraint requests_public_code_key unique,
    secret_hash bytea not null,
    agency_id integer not null references agencies,
    office_id integer not null references offices,
    kind text not null constraint requests_kind_check check (kind in (
      'information', 'comment', 'interview', 'press_agency_head', 'forwarded_opinion', 'foreign_bureau')),
    channel text not null default 'portal' constraint requests_channel_check
      check (channel in ('portal', 'phone', 'e-mail', 'paper', 'meeting')),
    locale text not null default 'vi' constraint requests_locale_check check (locale in ('vi', 'en')),
    outlet text not null,
    subject text not null,
    own_deadline timestamptz,
    visibility text not null default 'private' constraint requests_visibility_check
      check (visibility in ('private', 'delayed', 'public')),
    public_after timestamptz,
    parent_id uuid references requests,
    joined_to_id uuid references requests,
    case_id uuid references cases,
    assigned_to integer references accounts,
    status text not null default 'received' constraint requests_status_check check (status in (
      'received', 'acknowledged', 'in_progress', 'awaiting_journalist', 'closed')),
    resolution text constraint requests_resolution_check check (resolution in (
      'answered', 'partly', 'refused', 'not_held', 'not_competent', 'withdrawn', 'lapsed')),
    idempotency_key uuid not null constraint requests_idempotency_key_key unique,
    received_at timestamptz not null default portal_now(),
    recorded_by integer references accounts,
    recorded_at timestamptz not null default portal_now(),
    email_confirmed_at timestamptz,
    constraint requests_closed_check check ((status = 'closed') = (resolution is not null))
  );
  create index requests_open_idx on requests (agency_id, received_at) where status <> 'closed';
  create index requests_agency_idx on requests (agency_id, received_at desc);

  create table request_questions (
    request_id uuid not null references requests,
    seq integer not null,
    text text not null,
    constraint request_questions_pkey primary key (request_id, seq)
  );

  -- Each value is AES-256-GCM under a key derived from APP_KEY, bound to its request and column.
  create table request_contacts (
    request_id uuid primary key references requests,
    name bytea,
    email bytea,
    phone bytea,
    press_card bytea,
    email_hmac bytea,
    key_id text not null,
    erase_after timestamptz,
    erased_at timestamptz,
    constraint request_contacts_erased_check check (erased_at is null or
      (name is null and email is null and phone is null and press_card is null and email_hmac is null))
  );
  create index request_contacts_email_idx on request_contacts (email_hmac);

  create table messages (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references requests,
    direction text not null constraint messages_direction_check check (direction in ('in', 'out')),
    body text,
    body_sha256 bytea not null,
    account_id integer references accounts,
    author_appointment_id uuid references appointments,
    created_at timestamptz not null default portal_now(),
    erased_at timestamptz,
    constraint messages_erased_check check ((body is null) = (erased_at is not null))
  );
  create index messages_request_idx on messages (request_id, created_at);

  create function message_guard() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and new.body is null and
       (old.id, old.request_id, old.direction, old.body_sha256, old.account_id, old.author_appointment_id, old.created_at)
       is not distinct from
       (new.id, new.request_id, new.direction, new.body_sha256, new.account_id, new.author_appointment_id, new.created_at)
    then
      return new;
    end if;
    raise exception 'of a message only the words may be erased' using errcode = 'restrict_violation';
  end $$;
  create trigger guard before update or delete on messages for each row execute function message_guard();

  -- ids only: never a name, an address or a word of the journalist's
  create table request_events (
    id bigint generated always as identity primary key,
    request_id uuid not null references requests,
    at timestamptz not null default portal_now(),
    move text not null,
    from_status text,
    to_status text not null,
    resolution text,
    account_id integer references accounts,
    message_id uuid references messages
  );
  create index request_events_request_idx on request_events (request_id, id);
  select make_insert_only('request_events');

  create table refusal_grounds (
    id uuid primary key default gen_random_uuid(),
    request_id uuid not null references requests,
    instrument text not null,
    article text not null,
    clause text not null,
    text_part text,
    reason text not null constraint refusal_grounds_reason_check check (reason <> ''),
    lapses_at timestamptz,
    signed_by_appointment_id uuid not null references appointments,
    decided_at timestamptz not null default portal_now()
  );
  create index refusal_grounds_request_idx on refusal_grounds (request_id);
  select make_insert_only('refusal_grounds');

  create table request_topics (
    request_id uuid not null references requests,
    topic_slug text not null references topics,
    constraint request_topics_pkey primary key (request_id, topic_slug)
  );

  create table press_briefings (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    held_on date not null,
    host text not null,
    topic text not null
  );
  create index press_briefings_agency_idx on press_briefings (agency_id, held_on);
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop table press_briefings, request_topics, refusal_grounds, request_events, messages, request_contacts,
    request_questions, requests;
  drop function message_guard;
`)
