import type { Knex } from 'knex'

/** Every feed tells of the latest withdrawals: they are few among all editions. */
export const up = (knex: Knex) =>
  knex.schema.raw(`create index editions_withdrawn_idx on editions (document_id) where state = 'withdrawn'`)

export const down = (knex: Knex) => knex.schema.raw('drop index editions_withdrawn_idx')
