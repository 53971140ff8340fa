import type { Knex } from 'knex'

/** Whoever answered for another agency does not decide for the one that asked: two agencies are two people. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create function edition_answerers(wanted uuid) returns setof integer language sql stable as $$
    select account_id from edition_events
      where edition_id = wanted and event in ('clearance_agreed', 'clearance_refused') and account_id is not null
    union
    select coalesce(cleared_by, refused_by) from clearances
      where edition_id = wanted and coalesce(cleared_by, refused_by) is not null
  $$;

  create function answerers_guard() returns trigger language plpgsql as $$
  begin
    if new.approved_by is distinct from old.approved_by and new.approved_by in (select edition_answerers(new.id)) or
       new.countersigned_by is distinct from old.countersigned_by and
       new.countersigned_by in (select edition_answerers(new.id)) then
      raise exception 'nobody who answered for another agency decides for the one that asked'
        using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger answerers before update of approved_by, countersigned_by on editions
    for each row execute function answerers_guard();
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop trigger answerers on editions;
  drop function answerers_guard, edition_answerers;
`)
