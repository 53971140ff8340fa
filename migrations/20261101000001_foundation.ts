import type { Knex } from 'knex'

/** The clock, the search dictionary and the guard that later tables stand on. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create extension if not exists unaccent with schema public;
  create extension if not exists btree_gist with schema public;

  -- The only clock of the database. Tests replace it, so nothing else may ask for the time.
  create function portal_now() returns timestamptz language sql stable as 'select now()';

  create function vietnam_day(at timestamptz) returns date language sql immutable
    as $$ select (at at time zone 'Asia/Ho_Chi_Minh')::date $$;

  create text search configuration public.vi (copy = pg_catalog.simple);
  alter text search configuration public.vi
    alter mapping for asciihword, asciiword, hword, hword_asciipart, hword_part, word, numword, numhword
    with public.unaccent, pg_catalog.simple;

  create function refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'rows of % are never changed or deleted', tg_table_name using errcode = 'restrict_violation';
  end $$;

  create function make_insert_only(guarded regclass) returns void language plpgsql as $$
  begin
    execute format('create trigger insert_only before update or delete on %s
      for each row execute function refuse_change()', guarded);
    execute format('create trigger never_emptied before truncate on %s
      for each statement execute function refuse_change()', guarded);
  end $$;

  create table calendar_days (
    day date primary key,
    kind text not null constraint calendar_days_kind_check check (kind in ('holiday', 'swapped_off', 'make_up_work')),
    name text not null,
    source_doc text not null
  );

  create unlogged table rate_limits (
    scope text not null,
    key bytea not null,
    window_start timestamptz not null,
    hits integer not null,
    constraint rate_limits_pkey primary key (scope, key)
  );
  create index rate_limits_window_idx on rate_limits (window_start);

  -- each form that makes something is done once, however often it is sent
  create table form_keys (
    key uuid primary key,
    result text,
    used_at timestamptz not null default portal_now()
  );
  create index form_keys_used_idx on form_keys (used_at);

  -- recipient and text are personal: a row is deleted as soon as it was delivered
  create table outbox (
    id uuid primary key default gen_random_uuid(),
    message_id text not null constraint outbox_message_id_key unique,
    recipient text not null,
    locale text not null constraint outbox_locale_check check (locale in ('vi', 'en')),
    subject text not null,
    body_text text not null,
    created_at timestamptz not null default portal_now(),
    attempts integer not null default 0,
    last_error text,
    failed_at timestamptz
  );
  create index outbox_created_idx on outbox (created_at);
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop table outbox, form_keys, rate_limits, calendar_days;
  drop function make_insert_only, refuse_change;
  drop text search configuration public.vi;
  drop function vietnam_day, portal_now;
`)
