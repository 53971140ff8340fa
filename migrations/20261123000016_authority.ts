import type { Knex } from 'knex'

/** Who may speak, by what paper and since when it could be read; what an edition rests on is kept with it. */
export const up = async (knex: Knex) => {
  await knex.schema.raw(TABLES)
  await knex.schema.raw(GUARDS)
  await knex.schema.raw(SLUGS)
  await knex.schema.raw(VIEWS)
}

const TABLES = `
  -- recorded first, published when the four facts are there (Decree 244/2026 article 3.3)
  alter table appointments alter column position drop not null, alter column phone drop not null,
    alter column official_email drop not null,
    add constraint appointments_published_check check (published_at is null or
      (position is not null and phone is not null and official_email is not null)),
    add column grantor_id uuid references appointments,
    -- whether readers may open the paper it rests on
    add column file_public boolean not null default false,
    add column published_by integer references accounts,
    add column last_confirmed_by integer references accounts,
    add column revoked_reason text,
    -- of what readers call and write to, after it was published
    add column contact_changed_at timestamptz,
    -- its paper is among the files of what owns them
    drop column file_id;
  create index appointments_grantor_idx on appointments (grantor_id);

  -- one written authorisation is for one case (article 3.5)
  alter table appointments add constraint appointments_one_case exclude using gist (
      agency_id with =, paper_key(decision_no) with =, vietnam_day(decided_at) with =, case_id with <>)
    where (basis = 'authorised');

  alter table cases add column closed_at timestamptz, add column created_by integer references accounts;

  -- who cannot speak for a while (article 3.4)
  create table appointment_absences (
    id uuid primary key default gen_random_uuid(),
    appointment_id uuid not null references appointments,
    from_at timestamptz not null default portal_now(),
    to_at timestamptz,
    reason text not null,
    noted_by integer references accounts,
    ended_by integer references accounts,
    constraint appointment_absences_order_check check (to_at is null or to_at >= from_at)
  );
  create unique index appointment_absences_one_open_idx on appointment_absences (appointment_id) where to_at is null;

  -- who may speak, by what, until when: as it was judged at the approval
  alter table editions add column authority jsonb;
`

const GUARDS = `
  create function appointment_guard() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' then
      if new.basis = 'authorised' and not exists (
        select 1 from appointments g where g.id = new.grantor_id and g.agency_id = new.agency_id and g.basis = 'head') then
        raise exception 'only the head of the agency authorises' using errcode = 'restrict_violation';
      end if;
      if new.basis = 'authorised' and new.published_at is not null then
        raise exception 'an authorisation is in writing' using errcode = 'restrict_violation';
      end if;
      return new;
    end if;
    if (old.agency_id, old.person_id, old.basis, old.case_id, old.grantor_id) is distinct from
       (new.agency_id, new.person_id, new.basis, new.case_id, new.grantor_id) then
      raise exception 'a right to speak is never passed on' using errcode = 'restrict_violation';
    end if;
    if (old.decision_no, old.decided_at, old.valid) is distinct from (new.decision_no, new.decided_at, new.valid) then
      raise exception 'a paper says what it said' using errcode = 'restrict_violation';
    end if;
    if old.revoked_at is not null and new.revoked_at is distinct from old.revoked_at then
      raise exception 'a right that was ended stays ended' using errcode = 'restrict_violation';
    end if;
    if old.published_at is not null and new.published_at is distinct from old.published_at then
      raise exception 'the time of publication stays' using errcode = 'restrict_violation';
    end if;
    if old.published_at is not null and
       (old.position, old.phone, old.official_email) is distinct from (new.position, new.phone, new.official_email) then
      new.contact_changed_at := portal_now();
    end if;
    if old.published_at is null and new.published_at is not null and new.basis = 'authorised' and not exists (
      select 1 from file_refs where owner_kind = 'appointment' and owner_id = new.id) then
      raise exception 'an authorisation is in writing' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger guard before insert or update on appointments for each row execute function appointment_guard();

  create function appointment_paper_guard() returns trigger language plpgsql as $$
  begin
    if old.owner_kind = 'appointment' and exists (
      select 1 from appointments where id = old.owner_id and published_at is not null) then
      raise exception 'the paper of a published right stays' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger paper_guard before update or delete on file_refs
    for each row execute function appointment_paper_guard();

  create function case_guard() returns trigger language plpgsql as $$
  begin
    if (old.agency_id, old.subject) is distinct from (new.agency_id, new.subject)
       and exists (select 1 from appointments where case_id = old.id) then
      raise exception 'what was authorised for a case is not for another' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger guard before update on cases for each row execute function case_guard();

  create function document_case_guard() returns trigger language plpgsql as $$
  begin
    if new.case_id is distinct from old.case_id and exists (
      select 1 from editions where document_id = old.id and state in ('approved', 'withdrawn', 'removed')) then
      raise exception 'a statement stays about its case' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger case_guard before update of case_id on documents
    for each row execute function document_case_guard();

  create function edition_authority_guard() returns trigger language plpgsql as $$
  begin
    if old.state in ('approved', 'withdrawn', 'removed') and new.state <> 'rejected'
       and new.authority is distinct from old.authority then
      raise exception 'an approved edition stays as it was approved' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger authority_guard before update on editions for each row execute function edition_authority_guard();
`

const SLUGS = `
  -- Whoever is published has an address of their own, kept for good; of two with one name the second has a number.
  create function give_slug() returns trigger language plpgsql as $$
  declare
    base text;
    wanted text;
    number integer := 1;
  begin
    if new.published_at is null or exists (select from people where id = new.person_id and slug is not null) then
      return null;
    end if;
    perform pg_advisory_xact_lock(hashtextextended('people.slug', 0));
    select trim(both '-' from
        left(regexp_replace(lower(public.unaccent(normalize(full_name, nfc))), '[^a-z0-9]+', '-', 'g'), 80))
      into base from people where id = new.person_id;
    base := coalesce(nullif(base, ''), 'nguoi-phat-ngon');
    wanted := base;
    while exists (select from people where slug = wanted) loop
      number := number + 1;
      wanted := base || '-' || number;
    end loop;
    update people set slug = wanted where id = new.person_id and slug is null;
    return null;
  end $$;
  create trigger slug after insert or update of published_at on appointments
    for each row execute function give_slug();
  update appointments set published_at = published_at where published_at is not null;
`

const VIEWS = `
  -- Everyone who was ever published and whose time has begun; who is it at an instant is asked of the range.
  create view pub.appointments as
    select p.id, p.person_id, p.agency_id, p.basis, p.position, p.phone, p.official_email, p.decision_no, p.decided_at,
      p.signer, lower(p.valid) as valid_from, upper(p.valid) as valid_to, p.revoked_at, p.published_at,
      p.last_confirmed_at, p.contact_changed_at, p.case_id, c.subject as case_subject, people.full_name, people.slug,
      (select min(b.from_at) from appointment_absences b where b.appointment_id = p.id and b.to_at is null)
        as absent_since,
      (select f.public_id from file_refs f where p.file_public and f.owner_kind = 'appointment' and f.owner_id = p.id
        order by f.position, f.created_at limit 1) as file_id
    from appointments p
      join people on people.id = p.person_id
      join agencies a on a.id = p.agency_id
      left join cases c on c.id = p.case_id
    where a.confirmed and p.published_at <= portal_now() and lower(p.valid) <= portal_now()
      -- what was ended before it began never was
      and (p.revoked_at is null or p.revoked_at > lower(p.valid));

  create view pub.absences as
    select b.appointment_id, b.from_at, b.to_at
    from appointment_absences b join pub.appointments p on p.id = b.appointment_id
    where b.from_at <= portal_now();

  -- when the list of an agency last became another
  create view pub.directory_changes as
    select agency_id, max(at) as at from (
      select p.agency_id, c.at from pub.appointments p, lateral (values (p.published_at), (p.valid_from), (p.valid_to),
        (p.revoked_at), (p.last_confirmed_at), (p.contact_changed_at)) c (at)
      union all
      select p.agency_id, c.at from pub.absences b join pub.appointments p on p.id = b.appointment_id,
        lateral (values (b.from_at), (b.to_at)) c (at)
    ) changes
    where at <= portal_now() group by agency_id;

  -- by what right each edition was said
  create view pub.authorities as
    select e.id as edition_id, e.authority from editions e
    where e.authority is not null and e.state in ('approved', 'withdrawn', 'removed') and e.publish_at <= portal_now();
`

export const down = (knex: Knex) =>
  knex.schema.raw(`
  drop view pub.authorities, pub.directory_changes, pub.absences, pub.appointments;
  drop trigger slug on appointments;
  drop function give_slug;
  drop trigger authority_guard on editions;
  drop trigger case_guard on documents;
  drop trigger guard on cases;
  drop trigger paper_guard on file_refs;
  drop trigger guard on appointments;
  drop function edition_authority_guard, document_case_guard, case_guard, appointment_paper_guard, appointment_guard;
  alter table editions drop column authority;
  drop table appointment_absences;
  alter table cases drop column created_by, drop column closed_at;
  alter table appointments drop constraint appointments_one_case, drop column contact_changed_at,
    drop column revoked_reason,
    drop column last_confirmed_by, drop column published_by, drop column file_public, drop column grantor_id,
    drop constraint appointments_published_check,
    add column file_id uuid constraint appointments_file_fkey references file_refs;
`)
