import type { Knex } from 'knex'

export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table agencies (
    id integer generated always as identity primary key,
    code text not null constraint agencies_code_key unique,
    slug text not null constraint agencies_slug_key unique,
    name_vi text not null,
    name_en text,
    symbol text not null,
    level text not null constraint agencies_level_check check (level in (
      'government', 'ministry', 'province', 'cuc', 'vertical_provincial', 'so', 'inspectorate', 'chi_cuc', 'commune',
      'other', 'government_agency', 'tong_cuc', 'district')),
    parent_id integer references agencies,
    website text,
    valid daterange not null default '(,)',
    replaced_by integer references agencies,
    confirmed boolean not null default true,
    sample boolean not null default false,
    constraint agencies_not_own_parent check (parent_id <> id)
  );
  create index agencies_parent_idx on agencies (parent_id);

  -- Requests go to offices, not to people.
  create table offices (
    id integer generated always as identity primary key,
    agency_id integer not null references agencies,
    name text not null,
    phone text,
    email text,
    is_default boolean not null default false
  );
  create unique index offices_one_default_idx on offices (agency_id) where is_default;

  create table official_channels (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    platform text not null,
    name text not null,
    url text not null,
    listed tstzrange not null default tstzrange(portal_now(), null),
    constraint official_channels_once exclude using gist (agency_id with =, url with =, listed with &&)
  );
  create index official_channels_agency_idx on official_channels (agency_id);

  create table house_rules (
    id integer generated always as identity primary key,
    agency_id integer not null references agencies,
    code text not null,
    amount integer not null,
    unit text not null constraint house_rules_unit_check
      check (unit in ('hour', 'working_day', 'calendar_day', 'month', 'quarter')),
    effective daterange not null default '(,)',
    document_no text,
    constraint house_rules_one_at_a_time exclude using gist (agency_id with =, code with =, effective with &&)
  );
`)

export const down = (knex: Knex) =>
  knex.schema.raw('drop table house_rules, official_channels, offices, agencies')
