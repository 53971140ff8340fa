import type { Knex } from 'knex'

/** Files that arrive with requests, messages and statements; what the desk of requests keeps for itself. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  -- when the sweeper found that the bytes are gone; the same file sent again brings them back
  alter table files add column missing_at timestamptz, add column scanned_at timestamptz;
  create index files_unscanned_idx on files (created_at) where scan_state = 'unscanned';

  alter table file_refs add column position integer not null default 0;

  -- what the public sees of an image: smaller, re-encoded, without metadata
  create table file_variants (
    sha256 bytea not null references files on delete cascade,
    width integer not null,
    height integer not null,
    variant_sha256 bytea not null references files,
    constraint file_variants_pkey primary key (sha256, width)
  );
  create index file_variants_variant_idx on file_variants (variant_sha256);

  create view pub.file_refs as
    select f.public_id, f.sha256, f.owner_id, f.name, f.title, f.alt, f.credit, f.position
    from file_refs f join pub.current_editions e on e.id = f.owner_id
    where f.owner_kind = 'edition' and e.state = 'approved';
  create view pub.file_variants as
    select v.sha256, v.width, v.height, v.variant_sha256 from file_variants v
    where exists (select 1 from pub.file_refs f where f.sha256 = v.sha256);

  -- a journalist shows the press card or a letter of introduction (Press Law 126/2025/QH15 article 27)
  alter table request_contacts add column introduction bytea;
  alter table request_contacts drop constraint request_contacts_erased_check;
  alter table request_contacts add constraint request_contacts_erased_check check (erased_at is null or
    (name is null and email is null and phone is null and press_card is null and introduction is null
     and email_hmac is null));
  create index request_contacts_erase_idx on request_contacts (erase_after) where erased_at is null;

  -- number and date of the press agency's own letter
  alter table requests add column document_no text;
  create index requests_assigned_idx on requests (assigned_to, received_at) where status <> 'closed';
  create index requests_office_idx on requests (office_id, received_at);

  -- ids only, as in the rest of the row: who was given it, which office it went to
  alter table request_events add column details jsonb not null default '{}';

  create table request_notes (
    id bigint generated always as identity primary key,
    request_id uuid not null references requests,
    at timestamptz not null default portal_now(),
    account_id integer not null references accounts,
    body text not null constraint request_notes_body_check check (body <> '')
  );
  create index request_notes_request_idx on request_notes (request_id, id);
  select make_insert_only('request_notes');

  -- one reminder for each reason, however often the job runs
  create table request_reminders (
    request_id uuid not null references requests,
    reason text not null,
    at timestamptz not null default portal_now(),
    constraint request_reminders_pkey primary key (request_id, reason)
  );

  -- whom a letter that never arrives must be told to; null when to nobody
  alter table outbox add column agency_id integer references agencies,
    add column about_kind text, add column about_id text;

  -- what was said under a key: other words under the same key are not the same form
  alter table form_keys add column content bytea;

  create table tasks (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    kind text not null,
    subject_kind text not null,
    subject_id text not null,
    created_at timestamptz not null default portal_now(),
    done_at timestamptz,
    done_by integer references accounts
  );
  create index tasks_open_idx on tasks (agency_id, created_at) where done_at is null;
  create unique index tasks_once_idx on tasks (agency_id, kind, subject_kind, subject_id) where done_at is null;
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop table tasks, request_reminders, request_notes;
  alter table form_keys drop column content;
  drop view pub.file_variants, pub.file_refs;
  alter table outbox drop column agency_id, drop column about_kind, drop column about_id;
  alter table request_events drop column details;
  drop index requests_assigned_idx, requests_office_idx;
  alter table requests drop column document_no;
  drop index request_contacts_erase_idx;
  alter table request_contacts drop constraint request_contacts_erased_check;
  alter table request_contacts drop column introduction;
  alter table request_contacts add constraint request_contacts_erased_check check (erased_at is null or
    (name is null and email is null and phone is null and press_card is null and email_hmac is null));
  drop table file_variants;
  alter table file_refs drop column position;
  drop index files_unscanned_idx;
  alter table files drop column missing_at, drop column scanned_at;
`)
