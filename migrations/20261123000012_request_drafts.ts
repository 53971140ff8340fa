import type { Knex } from 'knex'

/** What a journalist has typed so far: for the browser that typed it, and for a day. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create table request_drafts (
    id uuid primary key,
    -- SHA-256 of what the browser's cookie holds
    holder_hash bytea not null,
    -- every answer, under the key of the contacts and bound to this row
    sealed bytea not null,
    created_at timestamptz not null default portal_now(),
    changed_at timestamptz not null default portal_now(),
    sent_at timestamptz
  );
  create index request_drafts_holder_idx on request_drafts (holder_hash, changed_at);
  create index request_drafts_changed_idx on request_drafts (changed_at);
`)

export const down = (knex: Knex) => knex.schema.raw('drop table request_drafts')
