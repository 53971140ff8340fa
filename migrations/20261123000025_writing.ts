import type { Knex } from 'knex'

/** What somebody typed and has not saved: theirs alone, no revision, and it makes nobody a writer. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table working_copies (
    -- of the form in which it was typed: one opened twice is two copies, and neither goes over the other
    id uuid not null,
    account_id integer not null references accounts,
    -- null while there is no statement yet
    document_id uuid references documents,
    -- null once it was saved or thrown away: what comes too late does not bring it back
    fields jsonb,
    kept_at timestamptz not null default portal_now(),
    constraint working_copies_pkey primary key (account_id, id)
  );
  create index working_copies_account_idx on working_copies (account_id, kept_at) where fields is not null;
  create index working_copies_document_idx on working_copies (document_id);
  create index working_copies_kept_idx on working_copies (kept_at);
`)

export const down = (knex: Knex) => knex.schema.raw('drop table working_copies')
