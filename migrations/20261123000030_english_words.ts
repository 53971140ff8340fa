import type { Knex } from 'knex'

/**
 * English beside the Vietnamese words that are no text: what changed, why it was withdrawn or removed, what stands with
 * a file. And where a file of an earlier edition stands now.
 */
export const up = async (knex: Knex) => {
  await knex.schema.raw(COLUMNS)
  await knex.schema.raw(content(WITH_ENGLISH))
  await knex.schema.raw(PUBLIC)
}

const COLUMNS = `
  alter table editions add column change_note_en text,
    add constraint editions_note_en_check check (change_note_en is null or change_note is not null);
  alter table edition_events add column reason_en text,
    add constraint edition_events_reason_en_check check (reason_en is null or reason is not null);
  alter table removals add column legal_basis_en text;
  alter table file_refs add column title_en text, add column alt_en text, add column caption_en text,
    add column transcript_en text,
    add constraint file_refs_en_check check (
      (title_en is null or title is not null) and (alt_en is null or alt is not null) and
      (caption_en is null or caption is not null) and (transcript_en is null or transcript is not null));

  create function english_note_guard() returns trigger language plpgsql as $$
  begin
    raise exception 'what readers are told of a change is changed while it is a draft' using errcode = 'restrict_violation';
  end $$;
  create trigger english_note before update of change_note_en on editions for each row
    when (new.state <> 'draft' and new.change_note_en is distinct from old.change_note_en)
    execute function english_note_guard();
`

/** What is there only where somebody wrote it: a content without English words is hashed as it was. */
const WITH_ENGLISH = {
  note: ` ||
        case when e.change_note_en is null then '[]' else jsonb_build_array(e.change_note_en) end`,
  files: ` ||
      case when coalesce(f.title_en, f.alt_en, f.caption_en, f.transcript_en) is null then '[]'
        else jsonb_build_array(jsonb_build_object(
          'en', jsonb_build_array(f.title_en, f.alt_en, f.caption_en, f.transcript_en))) end`,
}

const content = ({ note, files } = { note: '', files: '' }) => `
  create or replace function edition_files(wanted uuid) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(
      jsonb_build_array(encode(f.sha256, 'hex'), f.name, f.title, f.alt, f.credit, f.licence) ||
      case when coalesce(f.caption, f.transcript, f.address) is null then '[]'
        else jsonb_build_array(f.caption, f.transcript, f.address) end${files}
      order by f.position, f.public_id), '[]')
    from file_refs f where f.owner_kind = 'edition' and f.owner_id = wanted
  $$;

  create or replace function edition_content(wanted uuid) returns jsonb language sql stable as $$
    select jsonb_build_object(
      'kind', d.kind, 'form', d.form, 'occasion', d.occasion, 'case', d.case_id,
      'speaker', (select person_id from appointments where id = e.speaker_appointment_id),
      'change', case when e.ordinal > 1 then jsonb_build_array(e.change_kind, e.change_note)${note} end,
      'texts', (
        select jsonb_agg(jsonb_build_array(t.locale, r.title, r.summary, encode(r.body_sha256, 'hex'), t.still_holds)
          order by t.locale)
        from edition_texts t join revisions r on r.id = t.revision_id where t.edition_id = e.id),
      'files', edition_files(e.id),
      'links', edition_links(e.id))
    from editions e join documents d on d.id = e.document_id where e.id = wanted
  $$;
`

/** Most statements have one edition: theirs is not looked for. */
const toldOf = (column: string) => `
      case when e.ordinal = 1 then e.${column} else (
        select f.${column} from pub.editions f where f.document_id = d.id and f.change_kind <> 'minor'
        order by f.publish_at desc, f.ordinal desc limit 1) end`

/** @param added what it has more than before */
const statements = (added: string = '') => `
  create or replace view pub.statements as
    select d.id as document_id, d.agency_id, d.kind, d.form, d.occasion, d.slug, d.number, d.number_year, d.symbol,
      d.issued_on, d.source_url, d.source_key is not null as imported,
      e.id as edition_id, e.ordinal, e.state, e.publish_at, e.change_kind, e.change_note, e.awaits_countersignature,
      e.urgent_reason, e.speaker_name, e.speaker_position, e.issuer_name,
      case when e.ordinal = 1 then e.publish_at else (
        select min(f.publish_at) from pub.editions f where f.document_id = d.id) end as first_publish_at,
      v.at as withdrawn_at, v.reason as withdrawn_reason,
      r.locale, r.title, r.summary, r.body_md, r.body_html, r.body_sha256, w.tsv,
      (select array_agg(l.locale order by l.locale) from edition_texts l where l.edition_id = e.id) as locales,
      case when r.locale = 'en' and e.ordinal > 1 then (
        select o.publish_at from editions o where o.id = english_of_earlier(e.id)) end as english_of,
      ${toldOf('change_kind')} as last_change_kind,
      ${toldOf('publish_at')} as last_change_at,
      ${toldOf('change_note')} as last_change_note${added}
    from pub.current_editions e
      join documents d on d.id = e.document_id
      join edition_texts t on t.edition_id = e.id
      join revisions r on r.id = t.revision_id
      join edition_words w on w.edition_id = e.id and w.locale = t.locale
      left join edition_events v on v.edition_id = e.id and v.event = 'withdrawn'
    where e.state <> 'removed';
`

const STATEMENTS_EN = `,
      case when e.ordinal > 1 then (
        select n.note_en from pub.change_notes n where n.document_id = d.id and n.change_kind <> 'minor'
        order by n.publish_at desc, n.ordinal desc limit 1) end as last_change_note_en,
      v.reason_en as withdrawn_reason_en`

/** @param added what it has more than before */
const removals = (added: string = '') => `
  create or replace view pub.removals as
    select r.document_id, d.agency_id, d.slug, d.kind, d.number, d.symbol, d.issued_on, e.issuer_name, r.at,
      r.legal_basis, r.decided_name, r.decided_role${added}
    from removals r join documents d on d.id = r.document_id join editions e on e.id = r.edition_id
    where e.state = 'removed' and d.slug is not null;
`

/** @param of the words that each view has more than before */
const files = (of: { refs: string; attachments: string; editions: string }) => `
  create or replace view pub.file_refs as
    select f.public_id, f.sha256, f.owner_id, f.name, f.title, f.alt, f.credit, f.position, f.licence, f.caption${of.refs}
    from file_refs f join pub.current_editions e on e.id = f.owner_id
    where f.owner_kind = 'edition' and e.state = 'approved';

  create or replace view pub.attachments as
    select f.public_id, f.owner_id, d.slug, f.address, f.title, f.caption, f.credit, f.licence, f.transcript, f.position,
      f.sha256, b.size, b.media_type, b.scan_state, b.missing_at, x.pages, x.sheets${of.attachments}
    from file_refs f
      join pub.current_editions e on e.id = f.owner_id
      join documents d on d.id = e.document_id
      join files b on b.sha256 = f.sha256
      left join file_facts x on x.sha256 = f.sha256
    where f.owner_kind = 'edition' and f.address is not null and e.state = 'approved';

  create or replace view pub.edition_files as
    select e.id as edition_id, e.document_id, f.sha256, b.media_type, f.title, f.alt, f.caption, f.credit, f.licence,
      f.transcript, f.address, f.position, f.public_id${of.editions}
    from pub.editions e
      join file_refs f on f.owner_kind = 'edition' and f.owner_id = e.id
      join files b on b.sha256 = f.sha256
    where not exists (
      select 1 from pub.current_editions c where c.document_id = e.document_id and c.state = 'removed');
`

const FILES_EN = {
  refs: ', f.alt_en, f.caption_en',
  attachments: ', f.title_en, f.caption_en, f.transcript_en',
  editions: ', f.title_en, f.alt_en, f.caption_en, f.transcript_en',
}

const PUBLIC = `
  create view pub.change_notes as
    select e.id as edition_id, e.document_id, e.ordinal, e.publish_at, e.change_kind, n.change_note_en as note_en
    from pub.editions e join editions n on n.id = e.id;

  ${statements(STATEMENTS_EN)}
  ${removals(', r.legal_basis_en')}
  ${files(FILES_EN)}

  -- Where readers had a file in an earlier edition, and where the one that stands now has the very same; null where it has
  -- it no more.
  create view pub.former_files as
    select d.slug, e.publish_at, e.ordinal, was.public_id as former_id, was.address as former_address,
      stands.public_id, stands.address
    from pub.editions e
      join documents d on d.id = e.document_id
      join pub.current_editions c on c.document_id = e.document_id and c.id <> e.id
      join file_refs was on was.owner_kind = 'edition' and was.owner_id = e.id
      left join file_refs stands on stands.owner_kind = 'edition' and stands.owner_id = c.id and c.state = 'approved'
        and stands.sha256 = was.sha256 and (stands.address is null) = (was.address is null)
    where d.slug is not null;
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.former_files, pub.statements, pub.change_notes, pub.removals, pub.edition_files, pub.attachments,
    pub.file_variants, pub.file_refs;
  ${files({ refs: '', attachments: '', editions: '' })}
  create view pub.file_variants as
    select v.sha256, v.width, v.height, v.variant_sha256, c.size, c.scan_state, c.missing_at,
      o.scan_state as original_scan_state
    from file_variants v
      join files c on c.sha256 = v.variant_sha256
      join files o on o.sha256 = v.sha256
    where exists (select 1 from pub.file_refs f where f.sha256 = v.sha256);
  ${removals()}
  ${statements()}
  ${content()}
  drop trigger english_note on editions;
  drop function english_note_guard;
  alter table file_refs drop constraint file_refs_en_check, drop column title_en, drop column alt_en,
    drop column caption_en, drop column transcript_en;
  alter table removals drop column legal_basis_en;
  alter table edition_events drop column reason_en;
  alter table editions drop column change_note_en;
`)
