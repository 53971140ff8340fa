import type { Knex } from 'knex'

/** Complaints that the press passes on (Decree 237/2026 article 18.2), copies for the Foreign Ministry (262/2026, 16). */
export const up = (knex: Knex) =>
  knex.schema.raw(`
  alter table requests drop constraint requests_kind_check;
  alter table requests add constraint requests_kind_check check (kind in (
    'information', 'comment', 'interview', 'press_agency_head', 'forwarded_opinion', 'forwarded_complaint',
    'foreign_bureau'));

  -- the conclusion on a complaint, from which the time to tell the press runs
  alter table requests add column concluded_at timestamptz, add column conclusion_no text;
  -- the copy of the reply to a foreign bureau
  alter table requests add column mofa_copied_on date, add column mofa_copy_no text,
    add constraint requests_mofa_copy_check check ((mofa_copied_on is null) = (mofa_copy_no is null));
  alter table requests add constraint requests_conclusion_check
    check ((concluded_at is null) = (conclusion_no is null));
  -- the agency asks to see an interview before it is published (Press Law 126/2025/QH15 article 33.2)
  alter table requests add column review_asked boolean not null default false;

  -- no law asked for the reason of a refusal before Decree 244/2026 (article 4.3)
  alter table refusal_grounds drop constraint refusal_grounds_reason_check, alter column reason drop not null;
  alter table refusal_grounds add constraint refusal_grounds_reason_check
    check (coalesce(reason <> '', decided_at < '2026-07-01T00:00+07'));
`)

export const down = (knex: Knex) =>
  knex.schema.raw(`
  alter table refusal_grounds drop constraint refusal_grounds_reason_check;
  alter table refusal_grounds disable trigger user;
  update refusal_grounds set reason = '-' where reason is null;
  alter table refusal_grounds enable trigger user;
  alter table refusal_grounds alter column reason set not null,
    add constraint refusal_grounds_reason_check check (reason <> '');
  alter table requests drop constraint requests_conclusion_check, drop constraint requests_mofa_copy_check,
    drop column review_asked, drop column mofa_copy_no, drop column mofa_copied_on, drop column conclusion_no,
    drop column concluded_at;
  alter table requests drop constraint requests_kind_check;
  alter table requests add constraint requests_kind_check check (kind in (
    'information', 'comment', 'interview', 'press_agency_head', 'forwarded_opinion', 'foreign_bureau'));
`)
