import type { Knex } from 'knex'

/** What was submitted is what is approved; who may read a draft that was kept to some. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(TABLES)
  await knex.schema.raw(writers(WROTE))
  await knex.schema.raw(CONTENT)
  await knex.schema.raw(BINDING)
  await knex.schema.raw(COMMENTS)
}

/** What makes somebody a writer: four eyes are those of somebody else. */
const WROTE = [
  ...['created', 'saved', 'image_added', 'image_removed', 'file_added', 'file_changed', 'file_removed'],
  ...['files_ordered', 'link_added', 'link_removed'],
]

const TABLES = `
  alter table editions add column submitted_sha256 bytea, add column approved_sha256 bytea;

  -- what was submitted each time, so that whoever decides on an older text is shown both
  create table submissions (
    id bigint generated always as identity primary key,
    edition_id uuid not null references editions,
    at timestamptz not null default portal_now(),
    submitted_by integer references accounts,
    sha256 bytea not null,
    -- the id of the revision in each language
    revisions jsonb not null
  );
  create index submissions_edition_idx on submissions (edition_id, id);
  select make_insert_only('submissions');

  -- a statement that only those named here work on, until it is public
  alter table documents add column limited boolean not null default false;
  create table document_readers (
    document_id uuid not null references documents,
    account_id integer not null references accounts,
    added_by integer references accounts,
    at timestamptz not null default portal_now(),
    constraint document_readers_pkey primary key (document_id, account_id)
  );
  create index document_readers_account_idx on document_readers (account_id);

  -- kept to some until it is public: what everybody reads, its agency reads too
  create function document_is_limited(wanted uuid) returns boolean language sql stable as $$
    select d.limited and not exists (
      select 1 from editions e where e.document_id = d.id and e.state in ('approved', 'withdrawn', 'removed')
        and e.publish_at <= portal_now())
    from documents d where d.id = wanted
  $$;

  create function may_read_document(wanted uuid, account integer) returns boolean language sql stable as $$
    select not document_is_limited(wanted) or exists (
      select 1 from document_readers r where r.document_id = wanted and r.account_id = account)
  $$;
`

/** What was said of a passage stays with the words it was said of. */
const COMMENTS = `
  create table comments (
    id uuid primary key default gen_random_uuid(),
    seq bigint generated always as identity,
    edition_id uuid not null references editions,
    -- an answer to another comment
    parent_id uuid references comments,
    -- the text that was read; null of the statement as a whole
    revision_id uuid references revisions,
    quote text not null default '',
    body text not null,
    account_id integer not null references accounts,
    at timestamptz not null default portal_now(),
    constraint comments_quote_check check (revision_id is not null or quote = ''),
    constraint comments_answer_check check (parent_id is null or revision_id is null)
  );
  create index comments_edition_idx on comments (edition_id, seq);
  create index comments_parent_idx on comments (parent_id);
  select make_insert_only('comments');

  -- settled and opened again: the last one counts
  create table comment_moves (
    id bigint generated always as identity primary key,
    comment_id uuid not null references comments,
    resolved boolean not null,
    account_id integer not null references accounts,
    at timestamptz not null default portal_now()
  );
  create index comment_moves_comment_idx on comment_moves (comment_id, id desc);
  select make_insert_only('comment_moves');

  -- whom a letter told that there are comments, so that ten comments are one letter
  create table comment_letters (
    edition_id uuid not null references editions,
    account_id integer not null references accounts,
    at timestamptz not null default portal_now(),
    constraint comment_letters_pkey primary key (edition_id, account_id)
  );
`

const CONTENT = `
  create function edition_files(wanted uuid) returns jsonb language sql stable as $$
    select coalesce(jsonb_agg(jsonb_build_array(encode(f.sha256, 'hex'), f.name, f.title, f.alt, f.credit, f.licence)
      order by f.position, f.public_id), '[]')
    from file_refs f where f.owner_kind = 'edition' and f.owner_id = wanted
  $$;

  -- the other statements that it speaks of
  create function edition_links(wanted uuid) returns jsonb language sql stable as $$ select '[]'::jsonb $$;

  -- All that readers will read or be told of it. The person who speaks, not the paper: which of their rights it rests
  -- on is settled at the approval.
  create function edition_content(wanted uuid) returns jsonb language sql stable as $$
    select jsonb_build_object(
      'kind', d.kind, 'form', d.form, 'occasion', d.occasion, 'case', d.case_id,
      'speaker', (select person_id from appointments where id = e.speaker_appointment_id),
      'change', case when e.ordinal > 1 then jsonb_build_array(e.change_kind, e.change_note) end,
      'texts', (
        select jsonb_agg(jsonb_build_array(t.locale, r.title, r.summary, encode(r.body_sha256, 'hex')) order by t.locale)
        from edition_texts t join revisions r on r.id = t.revision_id where t.edition_id = e.id),
      'files', edition_files(e.id),
      'links', edition_links(e.id))
    from editions e join documents d on d.id = e.document_id where e.id = wanted
  $$;

  create function edition_sha256(wanted uuid) returns bytea language sql stable as $$
    select sha256(convert_to(edition_content(wanted)::text, 'UTF8'))
  $$;
`

const BINDING = `
  update editions set submitted_sha256 = edition_sha256(id) where state = 'submitted';
  update editions set approved_sha256 = edition_sha256(id) where state in ('approved', 'withdrawn', 'removed');

  create function edition_binding() returns trigger language plpgsql as $$
  declare
    content bytea;
  begin
    if new.state = old.state then
      if new.approved_sha256 is distinct from old.approved_sha256 or new.submitted_sha256 is distinct from old.submitted_sha256 then
        raise exception 'what was approved is what was read' using errcode = 'restrict_violation';
      end if;
      return new;
    end if;
    content := edition_sha256(new.id);
    if new.state = 'submitted' then
      new.submitted_sha256 := content;
      insert into submissions (edition_id, submitted_by, sha256, revisions)
        select new.id, new.submitted_by, content, jsonb_object_agg(locale, revision_id)
        from edition_texts where edition_id = new.id;
    elsif new.state = 'draft' then
      new.submitted_sha256 := null;
    elsif new.state = 'approved' then
      if old.state = 'submitted' and old.submitted_sha256 is distinct from content then
        raise exception 'the text is not the one that was submitted' using errcode = 'restrict_violation';
      end if;
      new.approved_sha256 := content;
    elsif new.state = 'rejected' then
      new.approved_sha256 := null;
    end if;
    return new;
  end $$;
  -- after the guard: triggers of one kind come in the order of their names
  create trigger text_binding before update on editions for each row execute function edition_binding();
`

const writers = (events: string[]) => `
  create or replace function edition_writers(wanted uuid) returns setof integer language sql stable as $$
    select account_id from edition_events
      where edition_id = wanted and event in (${events.map((event) => `'${event}'`).join(', ')})
        and account_id is not null
    union
    select created_by from revisions where edition_id = wanted and created_by is not null
    union
    select r.created_by from edition_texts t join revisions r on r.id = t.revision_id
      where t.edition_id = wanted and r.created_by is not null
  $$;`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop table comment_letters, comment_moves, comments;
  drop trigger text_binding on editions;
  drop function edition_binding, edition_sha256, edition_content, edition_links, edition_files, may_read_document,
    document_is_limited;
  drop table document_readers, submissions;
  alter table documents drop column limited;
  alter table editions drop column approved_sha256, drop column submitted_sha256;
  ${writers(['created', 'saved', 'image_added', 'image_removed'])}
`)
