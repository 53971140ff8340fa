import type { Knex } from 'knex'

/** A page that was said to be corrected says so when that correction was taken back. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create view pub.ended_corrections as
    select l.target_id, e.document_id, d.kind, e.state
    from statement_links l join pub.current_editions e on e.id = l.edition_id join documents d on d.id = e.document_id
    where d.kind = 'erratum' and e.state in ('withdrawn', 'removed');
`)

export const down = (knex: Knex) => knex.schema.raw('drop view pub.ended_corrections')
