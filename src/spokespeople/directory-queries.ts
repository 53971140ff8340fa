import type { Agency } from '../agencies/queries'
import type { Db } from '../database/connect'
import type { Spokesperson } from './queries'

/** Somebody who was published and has begun, whether or not they speak still. */
export interface Listed extends Spokesperson {
  signer: string | null
  decidedAt: Date | null
  revokedAt: Date | null
  contactChangedAt: Date | null
}

export interface Place extends Agency {
  /** Whether it existed on that day. */
  existed: boolean
}

export interface Wanted {
  /** Words of a name, a position or an agency, with or without diacritics. */
  q: string
  /** Null for all. */
  agencyIds: number[] | null
  /** Null for this instant. */
  at: Date | null
}

const WORDS = `to_tsvector('public.vi', s.full_name || ' ' || s.position || ' ' || a.name_vi || ' ' || coalesce(a.name_en, ''))`
const THEN = 'coalesce(?::timestamptz, portal_now())'
const HOLDS = `(s.valid_from <= ${THEN} and (s.valid_to is null or s.valid_to > ${THEN})
  and (s.revoked_at is null or s.revoked_at > ${THEN}))`
const ENDED = '(s.valid_to <= portal_now() or s.revoked_at <= portal_now())'
const ABSENT = `(select min(b.from_at) from pub.absences b where b.appointment_id = s.id
  and b.from_at <= ${THEN} and (b.to_at is null or b.to_at > ${THEN})) as absent_since`
const BASIS_ORDER = `array_position(array['head', 'regular', 'authorised'], s.basis)`

const published = (db: Db) => db('pub.appointments as s').join('pub.agencies as a', 'a.id', 's.agencyId')

const shown = (db: Db, at: Date | null) =>
  published(db).select<Listed[]>(
    ...['s.id', 's.personId', 's.agencyId', 's.basis', 's.position', 's.phone', 's.officialEmail'],
    ...[
      's.decisionNo',
      's.decidedAt',
      's.signer',
      's.validFrom',
      's.validTo',
      's.revokedAt',
      's.publishedAt',
    ],
    ...['s.lastConfirmedAt', 's.contactChangedAt', 's.caseSubject', 's.fullName', 's.slug', 's.fileId'],
    ...['a.slug as agencySlug', 'a.nameVi as agencyNameVi', 'a.nameEn as agencyNameEn'],
    db.raw(ABSENT, [at, at]),
  )

/** All that the public may see, in alphabetical order. */
export const agenciesOn = (db: Db, at: Date | null): Promise<Place[]> =>
  db('pub.agencies')
    .select<Place[]>('pub.agencies.*', db.raw(`valid @> vietnam_day(${THEN}) as existed`, [at]))
    .orderByRaw('name_vi collate "vi-x-icu", id')

/** For which agencies how many people could speak. */
export const foundAt = (
  db: Db,
  { q, agencyIds, at }: Wanted,
): Promise<{ agencyId: number; count: number }[]> => {
  const query = published(db).whereRaw(HOLDS, [at, at, at])
  if (agencyIds) void query.whereIn('s.agencyId', agencyIds)
  if (q !== '') void query.whereRaw(`${WORDS} @@ plainto_tsquery('public.vi', ?)`, [q])
  return query.groupBy('s.agencyId').select('s.agencyId', db.raw('count(*)::int as count'))
}

/** Who could speak for these agencies, heads first in each. */
export const speakersAt = (db: Db, { q, agencyIds, at }: Wanted): Promise<Listed[]> => {
  const query = shown(db, at).whereRaw(HOLDS, [at, at, at])
  if (agencyIds) void query.whereIn('s.agencyId', agencyIds)
  if (q !== '') void query.whereRaw(`${WORDS} @@ plainto_tsquery('public.vi', ?)`, [q])
  return query.orderByRaw(`s.agency_id, ${BASIS_ORDER}, s.full_name collate "vi-x-icu", s.id`)
}

/** Who spoke for these agencies and does no more, the last to end on top. */
export const endedOf = (db: Db, agencyIds: number[]): Promise<Listed[]> =>
  shown(db, null)
    .whereIn('s.agencyId', agencyIds)
    .whereRaw(ENDED)
    .orderByRaw('least(s.valid_to, s.revoked_at) desc, s.id')

/** Every right to speak that the person of this address has or had, the latest on top. */
export const ofPerson = (db: Db, slug: string): Promise<Listed[]> =>
  shown(db, null).where('s.slug', slug).orderByRaw('s.valid_from desc, s.id')

/** Those of these addresses that lead to a person. */
export const slugsAmong = (db: Db, slugs: string[]): Promise<string[]> =>
  shown(db, null).whereRaw('s.slug = any(?)', [slugs]).distinct().pluck('s.slug')

/** When the list of each agency last became another. */
export const changes = (db: Db): Promise<{ agencyId: number; at: Date }[]> =>
  db('pub.directoryChanges').select('agencyId', 'at')

export const changeOf = async (db: Db, agencyId: number): Promise<Date | null> =>
  (await db('pub.directoryChanges').where({ agencyId }).first<{ at: Date }>('at'))?.at ?? null
