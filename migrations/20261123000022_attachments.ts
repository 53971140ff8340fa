import type { Knex } from 'knex'

/** Files of statements: their words and addresses, what is hidden in them, and who agreed that it goes out all the same. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(TABLES)
  await knex.schema.raw(CONTENT)
  await knex.schema.raw(GATE)
  await knex.schema.raw(PUBLIC)
}

const TABLES = `
  alter table file_refs add column caption text, add column transcript text,
    -- the last part of its public address, the same in every edition; images have theirs by their id
    add column address text;
  alter table file_refs add constraint file_refs_described_check check (
    owner_kind <> 'edition' or (address is null and alt is not null) or (address is not null and title is not null)),
    add constraint file_refs_licence_check check (licence in ('press', 'cc_by_4', 'public_domain', 'ask'));
  create unique index file_refs_address_idx on file_refs (owner_id, address) where owner_kind = 'edition';

  -- what was found in a file when it came, for as long as it is kept
  create table file_facts (
    sha256 bytea primary key references files on delete cascade,
    pages integer,
    sheets integer,
    -- [{ kind, values }]: what opening it does not show
    hidden jsonb not null default '[]',
    -- whether any of it waits for a yes
    asks boolean not null default false
  );

  -- somebody saw what is hidden in a file and agreed that it goes out with this statement
  create table hidden_accepted (
    document_id uuid not null references documents,
    sha256 bytea not null,
    accepted_by integer not null references accounts,
    at timestamptz not null default portal_now(),
    constraint hidden_accepted_pkey primary key (document_id, sha256)
  );
  select make_insert_only('hidden_accepted');
`

/** An edition without the new words keeps the content it had, so what was submitted before can be approved. */
const CONTENT = `
  create or replace function edition_files(wanted uuid) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(
      jsonb_build_array(encode(f.sha256, 'hex'), f.name, f.title, f.alt, f.credit, f.licence) ||
      case when coalesce(f.caption, f.transcript, f.address) is null then '[]'
        else jsonb_build_array(f.caption, f.transcript, f.address) end
      order by f.position, f.public_id), '[]')
    from file_refs f where f.owner_kind = 'edition' and f.owner_id = wanted
  $$;
`

const GATE = `
  create function edition_hides(wanted uuid) returns boolean language sql stable as $$
    select exists (
      select 1 from file_refs r
        join file_facts f on f.sha256 = r.sha256
        join editions e on e.id = r.owner_id
      where r.owner_kind = 'edition' and r.owner_id = wanted and f.asks and not exists (
        select 1 from hidden_accepted a where a.document_id = e.document_id and a.sha256 = r.sha256))
  $$;

  create function edition_hidden_guard() returns trigger language plpgsql as $$
  begin
    if edition_hides(new.id) then
      raise exception 'nobody agreed to what is hidden in the files' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger hidden_guard before update of state on editions for each row
    when (new.state is distinct from old.state and new.state in ('submitted', 'approved'))
    execute function edition_hidden_guard();
`

const PUBLIC = `
  create or replace view pub.file_refs as
    select f.public_id, f.sha256, f.owner_id, f.name, f.title, f.alt, f.credit, f.position, f.licence, f.caption
    from file_refs f join pub.current_editions e on e.id = f.owner_id
    where f.owner_kind = 'edition' and e.state = 'approved';

  -- documents, sound and film of what stands now, by the address of their statement; never an image as it came
  create view pub.attachments as
    select f.public_id, f.owner_id, d.slug, f.address, f.title, f.caption, f.credit, f.licence, f.transcript, f.position,
      f.sha256, b.size, b.media_type, b.scan_state, b.missing_at, x.pages, x.sheets
    from file_refs f
      join pub.current_editions e on e.id = f.owner_id
      join documents d on d.id = e.document_id
      join files b on b.sha256 = f.sha256
      left join file_facts x on x.sha256 = f.sha256
    where f.owner_kind = 'edition' and f.address is not null and e.state = 'approved';

  -- statements that do not stand any more: what was attached to them is gone, not unknown
  create view pub.gone as
    select d.slug from pub.current_editions e join documents d on d.id = e.document_id
    where e.state in ('withdrawn', 'removed') and d.slug is not null;
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.gone, pub.attachments, pub.file_variants, pub.file_refs;
  create view pub.file_refs as
    select f.public_id, f.sha256, f.owner_id, f.name, f.title, f.alt, f.credit, f.position
    from file_refs f join pub.current_editions e on e.id = f.owner_id
    where f.owner_kind = 'edition' and e.state = 'approved';
  create view pub.file_variants as
    select v.sha256, v.width, v.height, v.variant_sha256, c.size, c.scan_state, c.missing_at,
      o.scan_state as original_scan_state
    from file_variants v
      join files c on c.sha256 = v.variant_sha256
      join files o on o.sha256 = v.sha256
    where exists (select 1 from pub.file_refs f where f.sha256 = v.sha256);
  drop trigger hidden_guard on editions;
  drop function edition_hidden_guard, edition_hides;
  create or replace function edition_files(wanted uuid) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_build_array(encode(f.sha256, 'hex'), f.name, f.title, f.alt, f.credit, f.licence)
      order by f.position, f.public_id), '[]')
    from file_refs f where f.owner_kind = 'edition' and f.owner_id = wanted
  $$;
  drop table hidden_accepted, file_facts;
  drop index file_refs_address_idx;
  alter table file_refs drop constraint file_refs_licence_check, drop constraint file_refs_described_check,
    drop column address, drop column transcript, drop column caption;
`)
