import type { Knex } from 'knex'

/** What readers were told of last, however many small changes followed, and what stood beside each edition's words. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(`create or replace view pub.statements as ${STATEMENTS}, ${TOLD} ${FROM}`)
  await knex.schema.raw(BESIDE)
}

/** Most statements have one edition: theirs is not looked for. */
const toldOf = (column: string) => `
      case when e.ordinal = 1 then e.${column} else (
        select f.${column} from pub.editions f where f.document_id = d.id and f.change_kind <> 'minor'
        order by f.publish_at desc, f.ordinal desc limit 1) end`

const TOLD = `
      ${toldOf('change_kind')} as last_change_kind,
      ${toldOf('publish_at')} as last_change_at,
      ${toldOf('change_note')} as last_change_note`

const STATEMENTS = `
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
        select o.publish_at from editions o where o.id = english_of_earlier(e.id)) end as english_of`

const FROM = `
    from pub.current_editions e
      join documents d on d.id = e.document_id
      join edition_texts t on t.edition_id = e.id
      join revisions r on r.id = t.revision_id
      join edition_words w on w.edition_id = e.id and w.locale = t.locale
      left join edition_events v on v.edition_id = e.id and v.event = 'withdrawn'
    where e.state <> 'removed';
`

const IS_READ = `not exists (
      select 1 from pub.current_editions c where c.document_id = e.document_id and c.state = 'removed')`

const BESIDE = `
  -- images, documents and recordings of every edition that was ever public; of what was removed, none
  create view pub.edition_files as
    select e.id as edition_id, e.document_id, f.sha256, b.media_type, f.title, f.alt, f.caption, f.credit, f.licence,
      f.transcript, f.address, f.position, f.public_id
    from pub.editions e
      join file_refs f on f.owner_kind = 'edition' and f.owner_id = e.id
      join files b on b.sha256 = f.sha256
    where ${IS_READ};

  -- the other statements that each of them spoke of
  create view pub.edition_links as
    select e.id as edition_id, e.document_id, l.target_id
    from pub.editions e join statement_links l on l.edition_id = e.id
    where ${IS_READ};

  -- addresses of files that readers had at some time
  create view pub.past_addresses as
    select d.slug, f.address
    from pub.editions e
      join documents d on d.id = e.document_id
      join file_refs f on f.owner_kind = 'edition' and f.owner_id = e.id
    where f.address is not null and d.slug is not null;
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.past_addresses, pub.edition_links, pub.edition_files, pub.statements;
  create view pub.statements as ${STATEMENTS} ${FROM}
`)
