import type { Knex } from 'knex'

export const up = (knex: Knex) =>
  knex.schema.raw(`
  -- What an authorisation to speak is for. The page of a case comes later; its name is needed from the first one on.
  create table cases (
    id uuid primary key default gen_random_uuid(),
    agency_id integer not null references agencies,
    subject text not null,
    created_at timestamptz not null default portal_now()
  );
  create index cases_agency_idx on cases (agency_id);

  create table appointments (
    id uuid primary key default gen_random_uuid(),
    person_id integer not null references people,
    agency_id integer not null references agencies,
    basis text not null constraint appointments_basis_check check (basis in ('head', 'regular', 'authorised')),
    position text not null,
    phone text not null,
    official_email text not null,
    decision_no text,
    decided_at timestamptz,
    signer text,
    file_id uuid,
    valid tstzrange not null,
    case_id uuid references cases,
    revoked_at timestamptz,
    published_at timestamptz,
    last_confirmed_at timestamptz,
    created_by integer references accounts,
    created_at timestamptz not null default portal_now(),
    constraint appointments_valid_check check (not isempty(valid) and lower(valid) is not null),
    -- Decree 244/2026 article 3.5: in writing, for one case, for a definite period
    constraint appointments_authorised_check check (basis <> 'authorised' or
      (case_id is not null and upper(valid) is not null and decision_no is not null and decided_at is not null)),
    constraint appointments_case_check check (basis = 'authorised' or case_id is null),
    constraint appointments_one_head exclude using gist (agency_id with =, valid with &&)
      where (basis = 'head' and revoked_at is null)
  );
  create index appointments_agency_idx on appointments (agency_id);
  create index appointments_person_idx on appointments (person_id);
`)

export const down = (knex: Knex) => knex.schema.raw('drop table appointments, cases')
