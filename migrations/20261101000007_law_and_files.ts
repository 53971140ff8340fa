import type { Knex } from 'knex'

/** Tables whose slices come later but whose rows would be missed from the first day on. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table clocks (
    id uuid primary key default gen_random_uuid(),
    subject_kind text not null,
    subject_id uuid not null,
    rule_code text not null,
    trigger_kind text not null,
    trigger_at timestamptz not null,
    trigger_by integer references accounts,
    due_at timestamptz not null,
    met_at timestamptz,
    explain jsonb not null default '[]'
  );
  create index clocks_subject_idx on clocks (subject_kind, subject_id);
  create index clocks_due_idx on clocks (due_at) where met_at is null;

  create table clock_pauses (
    id uuid primary key default gen_random_uuid(),
    clock_id uuid not null references clocks,
    from_at timestamptz not null,
    to_at timestamptz,
    reason text not null,
    by integer references accounts,
    constraint clock_pauses_order_check check (to_at is null or to_at >= from_at)
  );
  create index clock_pauses_clock_idx on clock_pauses (clock_id);

  create table files (
    sha256 bytea primary key constraint files_sha256_check check (length(sha256) = 32),
    size bigint not null,
    media_type text not null,
    scan_state text not null default 'unscanned' constraint files_scan_state_check
      check (scan_state in ('unscanned', 'clean', 'infected', 'unscannable')),
    created_at timestamptz not null default portal_now()
  );
  create table file_refs (
    public_id uuid primary key default gen_random_uuid(),
    sha256 bytea not null references files,
    owner_kind text not null,
    owner_id uuid not null,
    name text not null,
    title text,
    alt text,
    credit text,
    licence text,
    created_at timestamptz not null default portal_now()
  );
  create index file_refs_owner_idx on file_refs (owner_kind, owner_id);
  create index file_refs_sha256_idx on file_refs (sha256);
  alter table appointments add constraint appointments_file_fkey foreign key (file_id) references file_refs;
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  alter table appointments drop constraint appointments_file_fkey;
  drop table file_refs, files, clock_pauses, clocks;
`)
