import type { Knex } from 'knex'

/**
 * A number that nobody has seen may be given back while it is the last of its year. A preview link ends with the right of
 * whoever made it, for good.
 */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create or replace function document_guard() returns trigger language plpgsql as $$
  begin
    -- a number that was recalled before its hour may be taken again in another year: nobody has seen it
    if old.number is not null and (old.number, old.number_year, old.symbol, old.agency_id) is distinct from
       (new.number, new.number_year, new.symbol, new.agency_id) and (exists (
         select 1 from editions where document_id = old.id and state in ('approved', 'withdrawn', 'removed'))
       or new.agency_id <> old.agency_id
       or old.number_year = new.number_year
       or new.number is null and exists (
         select 1 from documents d where d.agency_id = old.agency_id and d.number_year = old.number_year
           and d.number > old.number)) then
      raise exception 'a number that was given stays' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;

  create function end_previews_of_maker() returns trigger language plpgsql as $$
  begin
    update preview_links set ended_at = portal_now() where ended_at is null and created_by = new.id;
    return null;
  end $$;
  create trigger end_previews after update of disabled_at on accounts for each row
    when (new.disabled_at is not null and old.disabled_at is null) execute function end_previews_of_maker();

  create function end_previews_of_role() returns trigger language plpgsql as $$
  begin
    update preview_links l set ended_at = portal_now()
    from editions e join documents d on d.id = e.document_id
    where l.ended_at is null and l.created_by = old.account_id and e.id = l.edition_id and d.agency_id = old.agency_id
      and not exists (
        select 1 from memberships m where m.account_id = old.account_id and m.agency_id = old.agency_id
          and m.role in ('author', 'officer', 'spokesperson', 'head') and m.valid @> portal_now());
    return null;
  end $$;
  create trigger end_previews after update or delete on memberships for each row execute function end_previews_of_role();
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop trigger end_previews on memberships;
  drop trigger end_previews on accounts;
  drop function end_previews_of_role, end_previews_of_maker;
  create or replace function document_guard() returns trigger language plpgsql as $$
  begin
    -- a number that was recalled before its hour may be taken again in another year: nobody has seen it
    if old.number is not null and (old.number, old.number_year, old.symbol, old.agency_id) is distinct from
       (new.number, new.number_year, new.symbol, new.agency_id) and (old.number_year = new.number_year or exists (
         select 1 from editions where document_id = old.id and state in ('approved', 'withdrawn', 'removed'))) then
      raise exception 'a number that was given stays' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
`)
