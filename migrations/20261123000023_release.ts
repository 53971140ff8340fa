import type { Knex } from 'knex'

/** What is owed when the hour of an edition has come; who may look before it; who has still to sign after it. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(RELEASES)
  await knex.schema.raw(PREVIEWS)
  await knex.schema.raw(SIGNATURES)
}

const RELEASES = `
  -- Nothing becomes public by it. An edition that was approved owes its letters at its hour, once.
  create table releases (
    edition_id uuid primary key references editions,
    due_at timestamptz not null,
    done_at timestamptz,
    -- since when those who could countersign know that it is late
    alarmed_at timestamptz,
    constraint releases_order_check check (done_at >= due_at and alarmed_at >= due_at)
  );
  create index releases_due_idx on releases (due_at) where done_at is null;

  insert into releases (edition_id, due_at, done_at)
    select e.id, e.publish_at, case when e.publish_at <= portal_now() then portal_now() end
    from editions e join documents d on d.id = e.document_id
    where e.state in ('approved', 'withdrawn', 'removed') and e.publish_at is not null and d.source_key is null;

  -- It stands or falls with the approval, whoever gives or takes it. Archives owe nothing.
  create function keep_release() returns trigger language plpgsql as $$
  begin
    if new.state = 'approved' then
      insert into releases (edition_id, due_at)
        select new.id, new.publish_at from documents where id = new.document_id and source_key is null;
    elsif new.state = 'rejected' then
      delete from releases where edition_id = new.id;
    end if;
    return null;
  end $$;
  create trigger keep_release after update of state on editions for each row
    when (new.state is distinct from old.state) execute function keep_release();
`

const PREVIEWS = `
  -- The secret stands in the address that was handed over and nowhere else.
  create table preview_links (
    id uuid primary key default gen_random_uuid(),
    edition_id uuid not null references editions,
    token_sha256 bytea not null constraint preview_links_token_key unique
      constraint preview_links_token_check check (length(token_sha256) = 32),
    recipient text not null,
    created_by integer not null references accounts,
    created_at timestamptz not null default portal_now(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    ended_by integer references accounts,
    constraint preview_links_expiry_check
      check (expires_at > created_at and expires_at <= created_at + interval '14 days')
  );
  create index preview_links_edition_idx on preview_links (edition_id, created_at);
  create index preview_links_open_idx on preview_links (expires_at) where ended_at is null;

  -- opened to all of the agency again, a statement does not open to strangers again
  create function end_previews() returns trigger language plpgsql as $$
  begin
    update preview_links set ended_at = portal_now()
      where ended_at is null and edition_id in (select id from editions where document_id = new.id);
    return null;
  end $$;
  create trigger end_previews after update of limited on documents for each row
    when (new.limited and not old.limited) execute function end_previews();
`

const SIGNATURES = `
  insert into clocks (subject_kind, subject_id, rule_code, trigger_kind, trigger_at, trigger_by, due_at, agency_id)
    select 'edition', e.id, 'COUNTERSIGN', 'urgent_release', e.publish_at, e.approved_by,
      e.publish_at + interval '24 hours', d.agency_id
    from editions e join documents d on d.id = e.document_id
    where e.state = 'approved' and e.urgent and e.countersigned_by is null;

  -- of what the public reads now, alone and for longer than the house allows
  create view pub.late_signatures as
    select e.id as edition_id, c.due_at
    from pub.current_editions e
      join clocks c on c.subject_kind = 'edition' and c.subject_id = e.id and c.rule_code = 'COUNTERSIGN'
    where e.state = 'approved' and e.awaits_countersignature and c.met_at is null and c.due_at <= portal_now();
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.late_signatures;
  delete from clocks where subject_kind = 'edition';
  drop trigger end_previews on documents;
  drop function end_previews;
  drop table preview_links;
  drop trigger keep_release on editions;
  drop function keep_release;
  drop table releases;
`)
