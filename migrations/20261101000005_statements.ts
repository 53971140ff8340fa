import type { Knex } from 'knex'

export const up = async (knex: Knex) => {
  await knex.schema.raw(TABLES)
  await knex.schema.raw(GUARDS)
}

const TABLES = `
  create table documents (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    kind text not null constraint documents_kind_check check (kind in (
      'press_release', 'statement', 'reply', 'press_conference', 'periodic_report', 'incident', 'correction_request')),
    form text not null constraint documents_form_check check (form in (
      'press_conference', 'posting', 'interview', 'written', 'briefing')),
    occasion text not null constraint documents_occasion_check check (occasion in (
      'periodic', 'extraordinary', 'answer', 'voluntary')),
    slug text constraint documents_slug_key unique,
    number integer,
    number_year integer,
    symbol text,
    case_id uuid references cases,
    conference_id uuid,
    plan_item_id uuid,
    source_key text constraint documents_source_key_key unique,
    source_url text,
    issued_on date,
    created_by integer references accounts,
    created_at timestamptz not null default portal_now(),
    constraint documents_number_key unique (agency_id, number_year, number),
    constraint documents_number_whole check ((number is null) = (number_year is null) and (number is null) = (symbol is null))
  );
  create index documents_issued_idx on documents (issued_on desc nulls last);
  create index documents_agency_idx on documents (agency_id, issued_on desc nulls last);

  create table document_counters (
    agency_id integer not null references agencies,
    year integer not null,
    last integer not null,
    constraint document_counters_pkey primary key (agency_id, year)
  );

  create table editions (
    id uuid primary key default gen_random_uuid(),
    document_id uuid not null references documents,
    ordinal integer not null,
    state text not null default 'draft' constraint editions_state_check check (state in (
      'draft', 'submitted', 'approved', 'rejected', 'withdrawn', 'removed')),
    publish_at timestamptz,
    embargo_from timestamptz,
    change_kind text not null default 'first' constraint editions_change_kind_check
      check (change_kind in ('first', 'minor', 'correction', 'update')),
    change_note text,
    submitted_by integer references accounts,
    approved_by integer references accounts,
    urgent boolean not null default false,
    urgent_reason text,
    countersigned_by integer references accounts,
    speaker_appointment_id uuid references appointments,
    speaker_name text,
    speaker_position text,
    issuer_name text,
    lock_version integer not null default 0,
    created_by integer references accounts,
    created_at timestamptz not null default portal_now(),
    constraint editions_ordinal_key unique (document_id, ordinal),
    constraint editions_publish_check check (state not in ('approved', 'withdrawn') or publish_at is not null),
    constraint editions_issuer_check check (state not in ('approved', 'withdrawn') or issuer_name is not null),
    constraint editions_urgent_check check (not urgent or urgent_reason is not null),
    constraint editions_embargo_check check (embargo_from is null or embargo_from <= publish_at)
  );
  create unique index editions_one_working_copy_idx on editions (document_id)
    where state in ('draft', 'submitted', 'rejected');
  create index editions_recent_idx on editions (publish_at desc) where state = 'approved';
  create index editions_speaker_idx on editions (speaker_appointment_id);
  create index editions_published_idx on editions (document_id, publish_at desc, ordinal desc)
    where state in ('approved', 'withdrawn', 'removed');

  create table revisions (
    id uuid primary key default gen_random_uuid(),
    document_id uuid not null references documents,
    -- the edition it was written for: whoever wrote any of them may not approve that edition
    edition_id uuid not null references editions,
    seq integer not null,
    locale text not null constraint revisions_locale_check check (locale in ('vi', 'en')),
    title text not null,
    summary text not null default '',
    body_md text not null,
    body_html text not null,
    body_sha256 bytea not null,
    created_by integer references accounts,
    created_at timestamptz not null default portal_now(),
    tsv tsvector generated always as (
      setweight(to_tsvector('public.vi'::regconfig, title), 'A') ||
      setweight(to_tsvector('public.vi'::regconfig, summary), 'B') ||
      setweight(to_tsvector('public.vi'::regconfig, body_md), 'C')) stored,
    constraint revisions_seq_key unique (document_id, seq),
    constraint revisions_nfc_check check (title is nfc normalized and summary is nfc normalized and body_md is nfc normalized),
    constraint revisions_sha256_check check (body_sha256 = sha256(convert_to(body_md, 'UTF8')) and position(E'\\r' in body_md) = 0)
  );
  create index revisions_tsv_idx on revisions using gin (tsv);
  create index revisions_edition_idx on revisions (edition_id);

  create table edition_texts (
    edition_id uuid not null references editions,
    locale text not null constraint edition_texts_locale_check check (locale in ('vi', 'en')),
    revision_id uuid not null references revisions,
    constraint edition_texts_pkey primary key (edition_id, locale)
  );
  create index edition_texts_revision_idx on edition_texts (revision_id);

  create table edition_events (
    id bigint generated always as identity primary key,
    edition_id uuid not null references editions,
    at timestamptz not null default portal_now(),
    event text not null,
    state text not null,
    account_id integer references accounts,
    reason text
  );
  create index edition_events_edition_idx on edition_events (edition_id, id);

  create table slug_history (
    slug text primary key,
    document_id uuid not null references documents,
    ended_at timestamptz not null default portal_now()
  );

  create table topics (
    slug text primary key,
    name_vi text not null,
    name_en text not null
  );
  create table document_topics (
    document_id uuid not null references documents,
    topic_slug text not null references topics,
    constraint document_topics_pkey primary key (document_id, topic_slug)
  );
  create index document_topics_topic_idx on document_topics (topic_slug);

  -- agencies that must agree before an edition is approved
  create table clearances (
    edition_id uuid not null references editions,
    agency_id integer not null references agencies,
    cleared_by integer references accounts,
    at timestamptz,
    constraint clearances_pkey primary key (edition_id, agency_id),
    constraint clearances_whole check ((cleared_by is null) = (at is null))
  );
`

const GUARDS = `
  select make_insert_only('revisions');
  select make_insert_only('edition_events');

  create function edition_text_guard() returns trigger language plpgsql as $$
  begin
    if (select state from editions where id = coalesce(new.edition_id, old.edition_id)) <> 'draft' then
      raise exception 'the text of an edition changes only while it is a draft' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger drafts_only before insert or update or delete on edition_texts
    for each row execute function edition_text_guard();

  -- Whoever wrote a word of it, or changed who says it, what it is or what readers are told of the change.
  create function edition_writers(wanted uuid) returns setof integer language sql stable as $$
    select account_id from edition_events
      where edition_id = wanted and event in ('created', 'saved') and account_id is not null
    union
    select created_by from revisions where edition_id = wanted and created_by is not null
    union
    select r.created_by from edition_texts t join revisions r on r.id = t.revision_id
      where t.edition_id = wanted and r.created_by is not null
  $$;

  -- What the actions also ask, held once more by the database: who may approve, and that what was said stays said.
  create function edition_guard() returns trigger language plpgsql as $$
  declare
    imported boolean;
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'draft' then
        raise exception 'an edition begins as a draft' using errcode = 'restrict_violation';
      end if;
      return new;
    end if;

    if new.document_id <> old.document_id or new.ordinal <> old.ordinal then
      raise exception 'an edition stays in its place' using errcode = 'restrict_violation';
    end if;

    select source_key is not null into imported from documents where id = new.document_id;

    if new.state <> old.state and not (
      (old.state, new.state) in (
        ('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'approved'), ('submitted', 'rejected'), ('rejected', 'draft'),
        ('approved', 'withdrawn'), ('approved', 'removed'), ('withdrawn', 'removed'))
      or (old.state = 'approved' and new.state = 'rejected' and old.publish_at > portal_now())
      or (old.state = 'draft' and new.state = 'approved' and (new.urgent or imported))) then
      raise exception 'an edition may not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;

    if new.state = 'approved' and old.state <> 'approved' then
      if new.approved_by is null and not imported then
        raise exception 'an approval has a name' using errcode = 'restrict_violation';
      end if;
      if not new.urgent and new.approved_by in (select edition_writers(new.id)) then
        raise exception 'nobody who wrote an edition may approve it' using errcode = 'restrict_violation';
      end if;
      if exists (select 1 from editions where document_id = new.document_id and state in ('withdrawn', 'removed')) then
        raise exception 'a withdrawn statement does not come back' using errcode = 'restrict_violation';
      end if;
      if exists (select 1 from clearances where edition_id = new.id and at is null) then
        raise exception 'an agency has not agreed yet' using errcode = 'restrict_violation';
      end if;
    end if;

    if new.countersigned_by is distinct from old.countersigned_by and
       (new.countersigned_by = new.approved_by or new.countersigned_by in (select edition_writers(new.id))) then
      raise exception 'a second person countersigns' using errcode = 'restrict_violation';
    end if;

    if old.state in ('approved', 'withdrawn', 'removed') and new.state <> 'rejected' and
       (old.publish_at, old.embargo_from, old.change_kind, old.change_note, old.approved_by, old.urgent, old.urgent_reason,
        old.speaker_appointment_id, old.speaker_name, old.speaker_position, old.issuer_name) is distinct from
       (new.publish_at, new.embargo_from, new.change_kind, new.change_note, new.approved_by, new.urgent, new.urgent_reason,
        new.speaker_appointment_id, new.speaker_name, new.speaker_position, new.issuer_name) then
      raise exception 'an approved edition stays as it was approved' using errcode = 'restrict_violation';
    end if;

    return new;
  end $$;
  create trigger guard before insert or update on editions for each row execute function edition_guard();
  create trigger never_deleted before delete on editions for each row execute function refuse_change();

  create function document_guard() returns trigger language plpgsql as $$
  begin
    -- a number that was recalled before its hour may be taken again in another year: nobody has seen it
    if old.number is not null and (old.number, old.number_year, old.symbol, old.agency_id) is distinct from
       (new.number, new.number_year, new.symbol, new.agency_id) and (old.number_year = new.number_year or exists (
         select 1 from editions where document_id = old.id and state in ('approved', 'withdrawn', 'removed'))) then
      raise exception 'a number that was given stays' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger guard before update on documents for each row execute function document_guard();
  create trigger never_deleted before delete on documents for each row execute function refuse_change();
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop table clearances, document_topics, topics, slug_history, edition_events, edition_texts, revisions, editions,
    document_counters, documents;
  drop function document_guard, edition_guard, edition_writers, edition_text_guard;
`)
