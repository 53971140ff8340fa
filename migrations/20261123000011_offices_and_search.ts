import type { Knex } from 'knex'

/** Where at the desk somebody works, and the words that requests are found by. */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  alter table offices add constraint offices_of_agency_key unique (id, agency_id);
  -- null: every office of the agency
  alter table memberships add column office_id integer,
    add constraint memberships_office_fkey foreign key (office_id, agency_id) references offices (id, agency_id);

  alter table requests add column tsv tsvector
    generated always as (to_tsvector('public.vi'::regconfig, subject || ' ' || outlet)) stored;
  create index requests_tsv_idx on requests using gin (tsv);
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  alter table requests drop column tsv;
  alter table memberships drop column office_id;
  alter table offices drop constraint offices_of_agency_key;
`)
