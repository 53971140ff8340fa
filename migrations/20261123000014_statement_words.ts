import type { Knex } from 'knex'

/** The words by which the public finds a statement: its text, its number and symbol, and who said it. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table edition_words (
    edition_id uuid not null references editions,
    locale text not null,
    tsv tsvector not null,
    constraint edition_words_pkey primary key (edition_id, locale)
  );

  -- '06/TC-UBND' is the word 6tcubnd: signs and spaces are typed in many ways, and the parser takes a slash for a path
  create function number_words(number integer, symbol text) returns text language sql stable as $$
    select concat_ws(' ', number || regexp_replace(symbol, '[\\s/–—-]+', '', 'g'),
      regexp_replace(symbol, '[\\s/–—-]+', '', 'g'), symbol)
  $$;

  create function words_of(wanted uuid, speaker_name text) returns table (locale text, tsv tsvector)
    language sql stable as $$
    select t.locale, r.tsv || setweight(
      to_tsvector('public.vi', concat_ws(' ', number_words(d.number, d.symbol), speaker_name)), 'A')
    from edition_texts t
      join revisions r on r.id = t.revision_id
      join documents d on d.id = r.document_id
    where t.edition_id = wanted
  $$;

  create function keep_words() returns trigger language plpgsql as $$
  begin
    insert into edition_words (edition_id, locale, tsv)
      select new.id, w.locale, w.tsv from words_of(new.id, new.speaker_name) w
      on conflict (edition_id, locale) do update set tsv = excluded.tsv;
    return null;
  end $$;
  create trigger words after update of state on editions
    for each row when (new.state = 'approved' and old.state <> 'approved') execute function keep_words();

  insert into edition_words (edition_id, locale, tsv)
    select e.id, w.locale, w.tsv from editions e, words_of(e.id, e.speaker_name) w
    where e.state in ('approved', 'withdrawn', 'removed');
  create index edition_words_tsv_idx on edition_words using gin (tsv);

  ${statements('w.tsv', 'join edition_words w on w.edition_id = e.id and w.locale = t.locale')}
`)

/** The view as it was, but for where its words stand. */
const statements = (tsv: string, join = '') => `
  create or replace view pub.statements as
    select d.id as document_id, d.agency_id, d.kind, d.form, d.occasion, d.slug, d.number, d.number_year, d.symbol,
      d.issued_on, d.source_url, d.source_key is not null as imported,
      e.id as edition_id, e.ordinal, e.state, e.publish_at, e.change_kind, e.change_note, e.awaits_countersignature,
      e.urgent_reason, e.speaker_name, e.speaker_position, e.issuer_name,
      (select min(f.publish_at) from pub.editions f where f.document_id = d.id) as first_publish_at,
      v.at as withdrawn_at, v.reason as withdrawn_reason,
      r.locale, r.title, r.summary, r.body_md, r.body_html, r.body_sha256, ${tsv},
      (select array_agg(l.locale order by l.locale) from edition_texts l where l.edition_id = e.id) as locales
    from pub.current_editions e
      join documents d on d.id = e.document_id
      join edition_texts t on t.edition_id = e.id
      join revisions r on r.id = t.revision_id
      ${join}
      left join edition_events v on v.edition_id = e.id and v.event = 'withdrawn'
    where e.state <> 'removed';
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  ${statements('r.tsv')}
  drop trigger words on editions;
  drop table edition_words;
  drop function keep_words, words_of, number_words;
`)
