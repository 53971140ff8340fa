import type { Knex } from 'knex'

/** The papers that readers may open: by which somebody speaks, and regulations; with what handing them out needs. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  create view pub.papers as
    select r.public_id, r.sha256, r.owner_kind, r.owner_id, r.name, r.alt, r.credit, r.position,
      f.size, f.media_type, f.scan_state, f.missing_at
    from file_refs r join files f on f.sha256 = r.sha256
    where (r.owner_kind = 'appointment' and exists (select 1 from pub.appointments p where p.file_id = r.public_id))
      or (r.owner_kind = 'regulation' and exists (select 1 from pub.internal_regulations i where i.id = r.owner_id));
`)

export const down = (knex: Knex) => knex.schema.raw('drop view pub.papers')
