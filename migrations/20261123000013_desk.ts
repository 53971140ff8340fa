import type { Knex } from 'knex'

/** For the desk: what went out on one signature and waits for the second. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create index editions_uncountersigned_idx on editions (document_id)
    where state = 'approved' and urgent and countersigned_by is null;
`)

export const down = (knex: Knex) => knex.schema.raw('drop index editions_uncountersigned_idx')
