import type { Knex } from 'knex'

/** What a statement is called, the pattern of its number, templates, and whether the English still says the same. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(ENGLISH)
  await knex.schema.raw(content(', t.still_holds'))
  await knex.schema.raw(KINDS + REBIND)
  await knex.schema.raw(PATTERNS)
  await knex.schema.raw(TEMPLATES)
  await knex.schema.raw(`drop view pub.statements; ${statements(ENGLISH_OF)}`)
}

const ENGLISH = `
  alter table edition_texts add column still_holds boolean not null default false,
    add constraint edition_texts_holds_check check (locale = 'en' or not still_holds);

  -- The edition for which the English text was last written, or said to hold still; null where there is none.
  create function english_origin(wanted uuid) returns uuid language sql stable
    security definer set search_path = public, pg_temp as $$
    select o.id
    from editions e
      join edition_texts t on t.edition_id = e.id and t.locale = 'en'
      join editions o on o.document_id = e.document_id and o.ordinal <= e.ordinal
      join edition_texts s on s.edition_id = o.id and s.locale = 'en' and s.revision_id = t.revision_id
      join revisions r on r.id = s.revision_id
    where e.id = wanted and (s.still_holds or r.edition_id = o.id)
    order by o.ordinal desc limit 1
  $$;

  -- The edition whose Vietnamese the English text says, where this one's Vietnamese is another; otherwise null.
  create function english_of_earlier(wanted uuid) returns uuid language sql stable
    security definer set search_path = public, pg_temp as $$
    select o.id
    from editions o
      join edition_texts then_vi on then_vi.edition_id = o.id and then_vi.locale = 'vi'
      join revisions a on a.id = then_vi.revision_id
      join edition_texts now_vi on now_vi.edition_id = wanted and now_vi.locale = 'vi'
      join revisions b on b.id = now_vi.revision_id
    where o.id = english_origin(wanted) and o.id <> wanted
      and (a.title, a.summary, a.body_sha256) is distinct from (b.title, b.summary, b.body_sha256)
  $$;
`

/** All that readers will read or be told of it. @param english what they are told of the English text */
const content = (english: string) => `
  create or replace function edition_content(wanted uuid) returns jsonb language sql stable as $$
    select jsonb_build_object(
      'kind', d.kind, 'form', d.form, 'occasion', d.occasion, 'case', d.case_id,
      'speaker', (select person_id from appointments where id = e.speaker_appointment_id),
      'change', case when e.ordinal > 1 then jsonb_build_array(e.change_kind, e.change_note) end,
      'texts', (
        select jsonb_agg(jsonb_build_array(t.locale, r.title, r.summary, encode(r.body_sha256, 'hex')${english})
          order by t.locale)
        from edition_texts t join revisions r on r.id = t.revision_id where t.edition_id = e.id),
      'files', edition_files(e.id),
      'links', edition_links(e.id))
    from editions e join documents d on d.id = e.document_id where e.id = wanted
  $$;
`

const KINDS = `
  alter table documents drop constraint documents_kind_check;
  update documents set kind = case kind when 'incident' then 'initial_information' when 'periodic_report'
      then 'periodic_information' else 'denial' end
    where kind in ('incident', 'periodic_report') or (kind = 'correction_request' and source_key is not null);
  alter table documents add constraint documents_kind_check check (kind in (
    'press_release', 'statement', 'reply', 'initial_information', 'periodic_information', 'erratum', 'denial',
    'press_conference', 'correction_request'));
`

const REBIND = `
  -- The code of a kind is part of what was hashed. The words are the same: what was bound to them stays bound.
  alter table editions disable trigger user;
  alter table submissions disable trigger user;
  update submissions s set sha256 = edition_sha256(e.id)
    from editions e where e.id = s.edition_id and s.sha256 in (e.submitted_sha256, e.approved_sha256);
  update editions set submitted_sha256 = case when submitted_sha256 is not null then edition_sha256(id) end,
      approved_sha256 = case when approved_sha256 is not null then edition_sha256(id) end
    where submitted_sha256 is not null or approved_sha256 is not null;
  alter table editions enable trigger user;
  alter table submissions enable trigger user;
`

const PATTERNS = `
  -- how an agency's numbers are printed; the newest one is that of the next number
  create table number_patterns (
    id integer generated always as identity primary key,
    agency_id integer not null references agencies,
    pattern text not null constraint number_patterns_pattern_check check (
      pattern like '{n}/%' and position('{AGENCY}' in pattern) > 0 and length(pattern) <= 60),
    set_by integer references accounts,
    set_at timestamptz not null default portal_now()
  );
  create index number_patterns_agency_idx on number_patterns (agency_id, id desc);
  select make_insert_only('number_patterns');
`

const TEMPLATES = `
  -- with what a text begins; the portal's own ones stand in its code
  create table statement_templates (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    kind text not null constraint statement_templates_kind_check check (kind in (
      'press_release', 'statement', 'reply', 'initial_information', 'periodic_information', 'erratum', 'denial',
      'press_conference', 'correction_request')),
    name text not null,
    title_vi text,
    summary_vi text,
    body_vi text not null,
    title_en text,
    body_en text,
    lock_version integer not null default 0,
    created_by integer references accounts,
    created_at timestamptz not null default portal_now(),
    changed_by integer references accounts,
    changed_at timestamptz not null default portal_now(),
    ended_at timestamptz
  );
  create unique index statement_templates_name_idx on statement_templates (agency_id, kind, lower(name))
    where ended_at is null;
`

const ENGLISH_OF = `
      case when r.locale = 'en' and e.ordinal > 1 then (
        select o.publish_at from editions o where o.id = english_of_earlier(e.id)) end as english_of`

/** @param added what it has more than before: of English text, when the edition it is of went out, if Vietnamese went on */
const statements = (added: string = '') => `
  create view pub.statements as
    select d.id as document_id, d.agency_id, d.kind, d.form, d.occasion, d.slug, d.number, d.number_year, d.symbol,
      d.issued_on, d.source_url, d.source_key is not null as imported,
      e.id as edition_id, e.ordinal, e.state, e.publish_at, e.change_kind, e.change_note, e.awaits_countersignature,
      e.urgent_reason, e.speaker_name, e.speaker_position, e.issuer_name,
      (select min(f.publish_at) from pub.editions f where f.document_id = d.id) as first_publish_at,
      v.at as withdrawn_at, v.reason as withdrawn_reason,
      r.locale, r.title, r.summary, r.body_md, r.body_html, r.body_sha256, w.tsv,
      (select array_agg(l.locale order by l.locale) from edition_texts l where l.edition_id = e.id) as locales${added && `,${added}`}
    from pub.current_editions e
      join documents d on d.id = e.document_id
      join edition_texts t on t.edition_id = e.id
      join revisions r on r.id = t.revision_id
      join edition_words w on w.edition_id = e.id and w.locale = t.locale
      left join edition_events v on v.edition_id = e.id and v.event = 'withdrawn'
    where e.state <> 'removed';
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.statements;
  ${statements()}
  drop table statement_templates, number_patterns;
  ${content('')}
  drop function english_of_earlier, english_origin;
  alter table edition_texts drop column still_holds;
  alter table documents drop constraint documents_kind_check;
  update documents set kind = case kind when 'initial_information' then 'incident' when 'periodic_information'
      then 'periodic_report' when 'denial' then 'correction_request' else 'statement' end
    where kind in ('initial_information', 'periodic_information', 'denial', 'erratum');
  alter table documents add constraint documents_kind_check check (kind in (
    'press_release', 'statement', 'reply', 'press_conference', 'periodic_report', 'incident', 'correction_request'));
  ${REBIND}
`)
