import type { Knex } from 'knex'

/** Statements that speak of others, every edition that was ever public, and what had to be taken away. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(LINKS)
  await knex.schema.raw(REMOVALS)
  await knex.schema.raw(PUBLIC)
}

const LINKS = `
  -- what an edition corrects, answers or follows; which of these is said by the kind of its document
  create table statement_links (
    edition_id uuid not null references editions,
    target_id uuid not null references documents,
    constraint statement_links_pkey primary key (edition_id, target_id)
  );
  create index statement_links_target_idx on statement_links (target_id);
  create trigger drafts_only before insert or update or delete on statement_links
    for each row execute function edition_text_guard();

  create function statement_link_guard() returns trigger language plpgsql as $$
  begin
    if not exists (
      select 1 from editions e join documents d on d.id = e.document_id, documents other
      where e.id = new.edition_id and other.id = new.target_id and other.id <> d.id and other.agency_id = d.agency_id) then
      raise exception 'a statement speaks of another one of its agency' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger guard before insert or update on statement_links
    for each row execute function statement_link_guard();

  create or replace function edition_links(wanted uuid) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(target_id order by target_id), '[]') from statement_links where edition_id = wanted
  $$;
`

const REMOVALS = `
  create table removals (
    document_id uuid primary key references documents,
    edition_id uuid not null references editions,
    at timestamptz not null default portal_now(),
    legal_basis text not null,
    decided_by integer not null references accounts,
    decided_name text not null,
    decided_role text not null constraint removals_role_check check (decided_role in ('head', 'spokesperson')),
    constraint removals_basis_check check (length(legal_basis) >= 10)
  );
  select make_insert_only('removals');

  create function removal_guard() returns trigger language plpgsql as $$
  begin
    if not exists (select 1 from removals where edition_id = new.id) then
      raise exception 'a removal names its legal basis and who decided' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger with_basis before update of state on editions
    for each row when (new.state = 'removed' and old.state <> 'removed') execute function removal_guard();
`

const PUBLIC = `
  -- the words of every edition that was ever public, small changes too; of what was removed, none
  create view pub.edition_texts as
    select e.id as edition_id, e.document_id, e.ordinal, e.publish_at, e.change_kind, e.change_note, e.speaker_name,
      e.speaker_position, r.locale, r.title, r.summary, r.body_html
    from pub.editions e
      join edition_texts t on t.edition_id = e.id
      join revisions r on r.id = t.revision_id
    where not exists (select 1 from pub.current_editions c where c.document_id = e.document_id and c.state = 'removed');

  -- what stays of a removed statement: no word of it
  create view pub.removals as
    select r.document_id, d.agency_id, d.slug, d.kind, d.number, d.symbol, d.issued_on, e.issuer_name, r.at,
      r.legal_basis, r.decided_name, r.decided_role
    from removals r join documents d on d.id = r.document_id join editions e on e.id = r.edition_id
    where e.state = 'removed' and d.slug is not null;

  create view pub.statement_links as
    select e.document_id, d.kind, e.state, l.target_id
    from statement_links l join pub.current_editions e on e.id = l.edition_id join documents d on d.id = e.document_id
    where e.state <> 'removed';
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.statement_links, pub.removals, pub.edition_texts;
  drop trigger with_basis on editions;
  drop function removal_guard;
  drop table removals;
  create or replace function edition_links(wanted uuid) returns jsonb language sql stable as $$ select '[]'::jsonb $$;
  drop table statement_links;
  drop function statement_link_guard;
`)
