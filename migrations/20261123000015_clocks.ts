import type { Knex } from 'knex'

/** The calendar is data that staff correct; clocks know whose rule they keep and when they stand still. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  -- 'ordinary' takes back what the shipped calendar or a computation says of a day
  alter table calendar_days drop constraint calendar_days_kind_check;
  alter table calendar_days add constraint calendar_days_kind_check
    check (kind in ('holiday', 'swapped_off', 'make_up_work', 'ordinary'));
  alter table calendar_days add column changed_by integer references accounts,
    add column changed_at timestamptz not null default portal_now();

  -- years whose days off were decided after the shipped calendar ended
  create table calendar_years (
    year integer primary key,
    source_doc text not null,
    confirmed_by integer references accounts,
    confirmed_at timestamptz not null default portal_now()
  );

  -- '07/UQ-UBND', '7 /UQ – UBND' and '07/uq-ubnd.' are one number
  create function paper_key(number text) returns text language sql immutable as $$
    select ltrim(trim(both '/' from regexp_replace(
      lower(public.unaccent('public.unaccent'::regdictionary, normalize(number, nfkc))), '[^a-z0-9]+', '/', 'g')), '0')
  $$;

  -- the internal regulation on speaking to the press (Decree 244/2026 articles 8.3 and 12)
  create table internal_regulations (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    number text not null,
    title text not null,
    issued_on date not null,
    signer text not null,
    effective daterange not null,
    published_at timestamptz not null default portal_now(),
    created_by integer references accounts,
    constraint internal_regulations_effective_check check (not isempty(effective) and lower(effective) is not null)
  );
  create unique index internal_regulations_number_idx
    on internal_regulations (agency_id, paper_key(number), issued_on);
  create index internal_regulations_agency_idx on internal_regulations (agency_id, issued_on desc);

  alter table house_rules add column regulation_id uuid references internal_regulations,
    add column created_by integer references accounts,
    add column created_at timestamptz not null default portal_now(),
    add constraint house_rules_amount_check check (amount > 0);

  alter table clocks add column agency_id integer references agencies,
    add column house_rule_id integer references house_rules;
  update clocks c set agency_id = r.agency_id from requests r where c.subject_kind = 'request' and c.subject_id = r.id;
  create index clocks_open_idx on clocks (rule_code) where met_at is null;
  create unique index clocks_once_idx on clocks (subject_kind, subject_id, rule_code);

  -- what started a clock has the names of the law's data
  update clocks set trigger_kind = 'request_received' where subject_kind = 'request' and trigger_kind = 'received';

  alter table clock_pauses add column ended_by integer references accounts;
  create unique index clock_pauses_one_open_idx on clock_pauses (clock_id) where to_at is null;
  -- since the last question, of requests that wait for the journalist
  insert into clock_pauses (clock_id, from_at, reason, by)
    select c.id, greatest(e.at, c.trigger_at), 'ask', e.account_id
    from clocks c join requests r on r.id = c.subject_id and c.subject_kind = 'request'
      join lateral (select at, account_id from request_events
        where request_id = r.id and move = 'ask' order by id desc limit 1) e on true
    where r.status = 'awaiting_journalist' and c.met_at is null
    on conflict (clock_id) where to_at is null do nothing;

  create view pub.internal_regulations as
    select r.id, r.agency_id, r.number, r.title, r.issued_on, r.signer, lower(r.effective) as effective_from,
      upper(r.effective) as effective_until
    from internal_regulations r join agencies a on a.id = r.agency_id
    where a.confirmed and r.published_at <= portal_now();
  create view pub.house_rules as
    select h.id, h.agency_id, h.code, h.amount, h.unit, lower(h.effective) as effective_from,
      upper(h.effective) as effective_until, h.document_no, h.regulation_id
    from house_rules h join agencies a on a.id = h.agency_id where a.confirmed;
  create view pub.calendar_days as select day, kind, name, source_doc from calendar_days;
  create view pub.calendar_years as select year, source_doc from calendar_years;
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.calendar_years, pub.calendar_days, pub.house_rules, pub.internal_regulations;
  drop index clock_pauses_one_open_idx;
  alter table clock_pauses drop column ended_by;
  update clocks set trigger_kind = 'received' where subject_kind = 'request' and trigger_kind = 'request_received';
  drop index clocks_once_idx, clocks_open_idx;
  alter table clocks drop column house_rule_id, drop column agency_id;
  alter table house_rules drop constraint house_rules_amount_check, drop column created_at, drop column created_by,
    drop column regulation_id;
  drop table internal_regulations, calendar_years;
  drop function paper_key;
  delete from calendar_days where kind = 'ordinary';
  alter table calendar_days drop column changed_at, drop column changed_by;
  alter table calendar_days drop constraint calendar_days_kind_check;
  alter table calendar_days add constraint calendar_days_kind_check
    check (kind in ('holiday', 'swapped_off', 'make_up_work'));
`)
