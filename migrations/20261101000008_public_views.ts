import type { Knex } from 'knex'

/**
 * What the public may see. Every public query reads only this schema, so a role that can read nothing else
 * could serve the public side.
 */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create schema pub;

  create view pub.agencies as
    select id, code, slug, name_vi, name_en, symbol, level, parent_id, website, valid, sample
    from agencies where confirmed;

  create view pub.offices as
    select o.id, o.agency_id, o.name, o.phone, o.email from offices o join agencies a on a.id = o.agency_id
    where o.is_default and a.confirmed;

  create view pub.official_channels as
    select c.id, c.agency_id, c.platform, c.name, c.url from official_channels c join agencies a on a.id = c.agency_id
    where a.confirmed and c.listed @> portal_now();

  create view pub.spokespeople as
    select p.id, p.agency_id, p.basis, p.position, p.phone, p.official_email, p.decision_no,
      lower(p.valid) as valid_from, upper(p.valid) as valid_to, p.published_at, p.last_confirmed_at,
      people.full_name, c.subject as case_subject
    from appointments p
      join people on people.id = p.person_id
      join agencies a on a.id = p.agency_id
      left join cases c on c.id = p.case_id
    where a.confirmed and p.published_at <= portal_now() and p.valid @> portal_now()
      and (p.revoked_at is null or p.revoked_at > portal_now());

  -- Every edition whose hour has come. Withdrawn and removed ones stay in it: they must not bring back an older one.
  create view pub.editions as
    select e.id, e.document_id, e.ordinal, e.state, e.publish_at, e.change_kind, e.change_note,
      e.urgent and e.countersigned_by is null as awaits_countersignature, e.urgent_reason,
      e.speaker_name, e.speaker_position, e.speaker_appointment_id, e.issuer_name
    from editions e
    where e.state in ('approved', 'withdrawn', 'removed') and e.publish_at <= portal_now();

  create view pub.current_editions as
    select e.* from pub.editions e
    where not exists (
      select 1 from pub.editions newer where newer.document_id = e.document_id
        and (newer.publish_at, newer.ordinal) > (e.publish_at, e.ordinal));

  -- The statement as it stands now, a row for each language it is in.
  create view pub.statements as
    select d.id as document_id, d.agency_id, d.kind, d.form, d.occasion, d.slug, d.number, d.number_year, d.symbol,
      d.issued_on, d.source_url, d.source_key is not null as imported,
      e.id as edition_id, e.ordinal, e.state, e.publish_at, e.change_kind, e.change_note, e.awaits_countersignature,
      e.urgent_reason, e.speaker_name, e.speaker_position, e.issuer_name,
      (select min(f.publish_at) from pub.editions f where f.document_id = d.id) as first_publish_at,
      w.at as withdrawn_at, w.reason as withdrawn_reason,
      r.locale, r.title, r.summary, r.body_md, r.body_html, r.body_sha256, r.tsv,
      (select array_agg(l.locale order by l.locale) from edition_texts l where l.edition_id = e.id) as locales
    from pub.current_editions e
      join documents d on d.id = e.document_id
      join edition_texts t on t.edition_id = e.id
      join revisions r on r.id = t.revision_id
      left join edition_events w on w.edition_id = e.id and w.event = 'withdrawn'
    where e.state <> 'removed';

  create view pub.slug_history as
    select h.slug, d.slug as current_slug from slug_history h join documents d on d.id = h.document_id
    where exists (select 1 from pub.editions e where e.document_id = d.id);
`)

export const down = (knex: Knex) => knex.schema.raw('drop schema pub cascade')
