import type { Knex } from 'knex'

/** Images of statements: whoever chose one wrote the edition too, and what was approved keeps those it was approved with. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  ${writers(`'created', 'saved', 'image_added', 'image_removed'`)}

  create function edition_file_guard() returns trigger language plpgsql as $$
  declare
    owner uuid;
  begin
    for owner in
      select (new).owner_id where tg_op <> 'DELETE' and (new).owner_kind = 'edition'
      union
      select (old).owner_id where tg_op <> 'INSERT' and (old).owner_kind = 'edition'
    loop
      if (select state from editions where id = owner) is distinct from 'draft' then
        raise exception 'the files of an edition change only while it is a draft' using errcode = 'restrict_violation';
      end if;
    end loop;
    return coalesce(new, old);
  end $$;
  create trigger drafts_only before insert or update or delete on file_refs
    for each row execute function edition_file_guard();

  -- with what decides whether it may be handed out: a copy is as safe as what it was made from
  create or replace view pub.file_variants as
    select v.sha256, v.width, v.height, v.variant_sha256, c.size, c.scan_state, c.missing_at,
      o.scan_state as original_scan_state
    from file_variants v
      join files c on c.sha256 = v.variant_sha256
      join files o on o.sha256 = v.sha256
    where exists (select 1 from pub.file_refs f where f.sha256 = v.sha256);
`)

/** @param events those that make somebody a writer */
const writers = (events: string) => `
  create or replace function edition_writers(wanted uuid) returns setof integer language sql stable as $$
    select account_id from edition_events
      where edition_id = wanted and event in (${events}) and account_id is not null
    union
    select created_by from revisions where edition_id = wanted and created_by is not null
    union
    select r.created_by from edition_texts t join revisions r on r.id = t.revision_id
      where t.edition_id = wanted and r.created_by is not null
  $$;`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.file_variants;
  create view pub.file_variants as
    select v.sha256, v.width, v.height, v.variant_sha256 from file_variants v
    where exists (select 1 from pub.file_refs f where f.sha256 = v.sha256);
  drop trigger drafts_only on file_refs;
  drop function edition_file_guard;
  ${writers(`'created', 'saved'`)}
`)
