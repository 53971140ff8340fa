import type { Knex } from 'knex'

/** Agencies that must agree before a statement is approved: what they were asked, what they said, and of which content. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(TABLE)
  await knex.schema.raw(GUARDS)
}

const TABLE = `
  alter table clearances
    add column id uuid not null default gen_random_uuid(),
    add column asked_by integer references accounts,
    add column asked_at timestamptz not null default portal_now(),
    add column note text,
    -- since when its desk has it: what was never submitted is shown to nobody else
    add column sent_at timestamptz,
    -- cleared_by and at are those of the consent
    add column refused_by integer references accounts,
    add column refused_at timestamptz,
    add column reason text,
    add column wishes text,
    -- the content that was answered on: another one is not answered yet
    add column sha256 bytea,
    add constraint clearances_id_key unique (id),
    add constraint clearances_refused_check check (
      (refused_by is null) = (refused_at is null) and (refused_at is null) = (reason is null)),
    add constraint clearances_answer_check check (
      (at is null or refused_at is null) and (sha256 is null) = (at is null and refused_at is null));
  create index clearances_agency_idx on clearances (agency_id, sent_at desc) where sent_at is not null;

  -- which other agency an event is about
  alter table edition_events add column agency_id integer references agencies;
`

const GUARDS = `
  create function clearances_agreed(wanted uuid) returns boolean language sql stable as $$
    select not exists (
      select 1 from clearances c where c.edition_id = wanted
        and (c.at is null or c.sha256 is distinct from edition_sha256(wanted)))
  $$;

  create function clearance_guard() returns trigger language plpgsql as $$
  declare
    about editions%rowtype;
  begin
    select * into about from editions where id = coalesce(new.edition_id, old.edition_id);
    if about.state not in ('draft', 'submitted', 'rejected') then
      raise exception 'what was agreed to stays as it was at the approval' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'DELETE' then
      return old;
    end if;
    if new.agency_id = (select agency_id from documents where id = about.document_id) then
      raise exception 'an agency does not ask itself' using errcode = 'restrict_violation';
    end if;
    if tg_op = 'UPDATE' and (new.edition_id, new.agency_id) <> (old.edition_id, old.agency_id) then
      raise exception 'a clearance stays that of its agency' using errcode = 'restrict_violation';
    end if;
    if new.sha256 is null or tg_op = 'UPDATE' and
       (new.at, new.refused_at, new.sha256) is not distinct from (old.at, old.refused_at, old.sha256) then
      return new;
    end if;
    if about.state <> 'submitted' or new.sha256 is distinct from about.submitted_sha256 then
      raise exception 'an agency answers on what was submitted' using errcode = 'restrict_violation';
    end if;
    if coalesce(new.cleared_by, new.refused_by) in (select edition_writers(about.id)) then
      raise exception 'nobody who wrote an edition answers for another agency' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger guard before insert or update or delete on clearances for each row execute function clearance_guard();

  create function edition_clearances() returns trigger language plpgsql as $$
  begin
    if new.state = 'approved' and old.state <> 'approved' and not clearances_agreed(new.id) then
      raise exception 'an agency has not agreed to this text' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger clearances before update on editions for each row execute function edition_clearances();
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop trigger clearances on editions;
  drop trigger guard on clearances;
  drop function edition_clearances, clearance_guard, clearances_agreed;
  alter table edition_events drop column agency_id;
  drop index clearances_agency_idx;
  alter table clearances
    drop constraint clearances_answer_check, drop constraint clearances_refused_check, drop constraint clearances_id_key,
    drop column sha256, drop column wishes, drop column reason, drop column refused_at, drop column refused_by,
    drop column sent_at, drop column note, drop column asked_at, drop column asked_by, drop column id;
`)
