import type { Knex } from 'knex'

/**
 * Whether an hour has come is judged by the instant at which it is asked, also where a transaction waited for somebody
 * else since it began. And a correction of an imported text owes at its hour what every edition written here owes.
 */
export const up = async (knex: Knex) => {
  await knex.schema.raw(INSTANT)
  await knex.schema.raw(editionGuard('portal_instant()'))
  await knex.schema.raw(IN_TIME)
  await knex.schema.raw(keepRelease('and (source_key is null or new.ordinal > 1)'))
  await knex.schema.raw(OWED)
}

/** portal_now() is when the transaction began; a clock that tests have stopped stands still here too. */
const INSTANT = `
  create function portal_instant() returns timestamptz language sql volatile as
    'select case when portal_now() = now() then clock_timestamp() else portal_now() end';
`

const editionGuard = (instant: string) => `
  create or replace function edition_guard() returns trigger language plpgsql as $$
  declare
    imported boolean;
  begin
    if tg_op = 'INSERT' then
      if new.state <> 'draft' then
        raise exception 'an edition begins as a draft' using errcode = 'restrict_violation';
      end if;
      return new;
    end if;

    if new.document_id <> old.document_id or new.ordinal <> old.ordinal then
      raise exception 'an edition stays in its place' using errcode = 'restrict_violation';
    end if;

    select source_key is not null into imported from documents where id = new.document_id;

    if new.state <> old.state and not (
      (old.state, new.state) in (
        ('draft', 'submitted'), ('submitted', 'draft'), ('submitted', 'approved'), ('submitted', 'rejected'), ('rejected', 'draft'),
        ('approved', 'withdrawn'), ('approved', 'removed'), ('withdrawn', 'removed'))
      or (old.state = 'approved' and new.state = 'rejected' and old.publish_at > ${instant})
      or (old.state = 'draft' and new.state = 'approved' and (new.urgent or imported))) then
      raise exception 'an edition may not go from % to %', old.state, new.state using errcode = 'restrict_violation';
    end if;

    if new.state = 'approved' and old.state <> 'approved' then
      if new.approved_by is null and not imported then
        raise exception 'an approval has a name' using errcode = 'restrict_violation';
      end if;
      if not new.urgent and new.approved_by in (select edition_writers(new.id)) then
        raise exception 'nobody who wrote an edition may approve it' using errcode = 'restrict_violation';
      end if;
      if exists (select 1 from editions where document_id = new.document_id and state in ('withdrawn', 'removed')) then
        raise exception 'a withdrawn statement does not come back' using errcode = 'restrict_violation';
      end if;
      if exists (select 1 from clearances where edition_id = new.id and at is null) then
        raise exception 'an agency has not agreed yet' using errcode = 'restrict_violation';
      end if;
    end if;

    if new.countersigned_by is distinct from old.countersigned_by and
       (new.countersigned_by = new.approved_by or new.countersigned_by in (select edition_writers(new.id))) then
      raise exception 'a second person countersigns' using errcode = 'restrict_violation';
    end if;

    if old.state in ('approved', 'withdrawn', 'removed') and new.state <> 'rejected' and
       (old.publish_at, old.embargo_from, old.change_kind, old.change_note, old.approved_by, old.urgent, old.urgent_reason,
        old.speaker_appointment_id, old.speaker_name, old.speaker_position, old.issuer_name) is distinct from
       (new.publish_at, new.embargo_from, new.change_kind, new.change_note, new.approved_by, new.urgent, new.urgent_reason,
        new.speaker_appointment_id, new.speaker_name, new.speaker_position, new.issuer_name) then
      raise exception 'an approved edition stays as it was approved' using errcode = 'restrict_violation';
    end if;

    return new;
  end $$;
`

const IN_TIME = `
  -- asked once more when the transaction ends: it may have waited for something else, and the commit takes its time too
  create function recall_in_time() returns trigger language plpgsql as $$
  begin
    if old.publish_at <= portal_instant() + interval '1 second' then
      raise exception 'its hour came while it was taken back' using errcode = 'restrict_violation';
    end if;
    return null;
  end $$;
  create constraint trigger recall_in_time after update of state on editions deferrable initially deferred
    for each row when (old.state = 'approved' and new.state = 'rejected') execute function recall_in_time();
`

const keepRelease = (which: string) => `
  create or replace function keep_release() returns trigger language plpgsql as $$
  begin
    if new.state = 'approved' then
      insert into releases (edition_id, due_at)
        select new.id, new.publish_at from documents where id = new.document_id ${which};
    elsif new.state = 'rejected' then
      delete from releases where edition_id = new.id;
    end if;
    return null;
  end $$;
`

/** Of what has been public for a while nobody is written to. */
const OWED = `
  insert into releases (edition_id, due_at, done_at)
    select e.id, e.publish_at, case when e.publish_at <= portal_now() then portal_now() end
    from editions e join documents d on d.id = e.document_id
    where e.state in ('approved', 'withdrawn', 'removed') and e.publish_at is not null and d.source_key is not null
      and e.ordinal > 1
    on conflict do nothing;
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  delete from releases where edition_id in (
    select e.id from editions e join documents d on d.id = e.document_id where d.source_key is not null);
  ${keepRelease('and source_key is null')}
  drop trigger recall_in_time on editions;
  drop function recall_in_time;
  ${editionGuard('portal_now()')}
  drop function portal_instant;
`)
