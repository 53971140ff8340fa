import type { Deps } from '../deps'
import * as spokespeople from '../spokespeople/queries'
import { create, revise, save, submit } from '../statements/actions'
import { approve, approveUrgently, withdraw } from '../statements/decision-actions'
import * as editions from '../statements/edition-queries'
import type { DraftForm } from '../statements/form'
import type { Calendar } from './calendar'
import type { Cast, Player } from './cast'
import type { Correction, Piece, Words } from './story'
import * as departments from './texts/departments'
import * as province from './texts/province'
import { water } from './texts/commune'

/** What a scene is played with; its deps are part of the one transaction. */
export interface Stage {
  deps: Deps
  cast: Cast
  calendar: Calendar
}

/** In the order in which they went out, so that each agency's numbers follow one another. */
export async function playPast(stage: Stage) {
  await publish(stage, province.disbursement)
  await correct(
    stage,
    departments.bridge,
    await publish(stage, departments.bridge),
    departments.bridgeCorrection,
  )
  for (const piece of [
    departments.fish,
    province.clinic,
    province.pressConference,
    water,
    departments.housing,
  ])
    await publish(stage, piece)
  await retract(stage, await publish(stage, departments.reservoir))
  for (const piece of [province.forgery, departments.swineFever, province.serviceCentre])
    await publish(stage, piece)
  await hurry(stage, province.landslide)
}

/** What waits for whoever signs in first. */
export async function playPresent(stage: Stage) {
  await schedule(stage, province.nextConference)
  await propose(stage, departments.marina)
  await draft(stage, province.festival)
}

const backThen = ({ deps, calendar }: Stage, { daysAgo, time }: Pick<Piece, 'daysAgo' | 'time'>): Deps => {
  const at = calendar.at(daysAgo, time)
  return { ...deps, now: () => Promise.resolve(at) }
}

async function publish(stage: Stage, piece: Piece): Promise<string> {
  const deps = backThen(stage, piece)
  const id = await propose(stage, piece)
  await approve(deps, stage.cast.player('spokesperson'), id, { ...(await version(deps, id)), ...NOW })
  return id
}

const NOW = { when: 'now', publishAt: null } as const

const version = async ({ db }: Deps, id: string) => ({
  version: (await editions.latest(db, id))!.lockVersion,
})

async function propose(stage: Stage, piece: Piece): Promise<string> {
  const id = await draft(stage, piece)
  await send(stage, id)
  return id
}

async function send({ deps, cast }: Stage, id: string) {
  await submit(deps, cast.player('author'), id, (await version(deps, id)).version)
}

async function draft(stage: Stage, piece: Piece, by: Player = stage.cast.player('author')): Promise<string> {
  return create(stage.deps, by, await formOf(stage, piece))
}

async function formOf({ deps, cast, calendar }: Stage, piece: Piece): Promise<DraftForm> {
  const { kind, form, occasion, daysAgo, vi, en } = piece
  const agency = cast.agency(piece.agency).id
  const speaker = (await spokespeople.current(deps.db, agency)).find(
    ({ basis, publishedAt }) => basis === piece.speaker && publishedAt !== null,
  )!
  const on = calendar.on(daysAgo)
  return {
    ...{ agency, kind, form, occasion, case: speaker.caseId, speaker: speaker.id },
    ...vietnamese(vi(on)),
    ...english(en?.(on)),
    ...{ englishHolds: null, changeKind: null, changeNote: null, changeNoteEn: null, version: 0, key: null },
  }
}

const vietnamese = ({ title, summary, body }: Words) => ({
  ...{ titleVi: title, summaryVi: summary || null, bodyVi: body },
})

const english = (words?: Words) => ({
  titleEn: words?.title ?? null,
  summaryEn: words?.summary ?? null,
  bodyEn: words?.body ?? null,
})

async function correct(stage: Stage, piece: Piece, id: string, correction: Correction) {
  const { note: changeNote, noteEn: changeNoteEn, ...later } = correction
  const deps = backThen(stage, later)
  const { cast } = stage
  await revise(deps, cast.player('author'), id)
  const form = await formOf(stage, { ...piece, ...later })
  const change = { changeKind: 'correction', changeNote, changeNoteEn } as const
  await save(deps, cast.player('author'), id, { ...form, ...change, ...(await version(deps, id)) })
  await send(stage, id)
  await approve(deps, cast.player('spokesperson'), id, { ...(await version(deps, id)), ...NOW })
}

async function retract({ deps, cast }: Stage, id: string) {
  const { WITHDRAWAL: reason, WITHDRAWAL_EN: reasonEn } = departments
  const form = { reason, reasonEn, ...(await version(deps, id)) }
  await withdraw(deps, cast.player('spokesperson'), id, form)
}

async function hurry(stage: Stage, piece: Piece) {
  const spokesperson = stage.cast.player('spokesperson')
  const deps = backThen(stage, piece)
  const id = await draft(stage, piece, spokesperson)
  await approveUrgently(deps, spokesperson, id, { reason: province.URGENCY, ...(await version(deps, id)) })
}

async function schedule(stage: Stage, piece: Piece) {
  const { deps, cast, calendar } = stage
  const id = await propose(stage, piece)
  const publishAt = calendar.at(piece.daysAgo, piece.time)
  const form = { when: 'later', publishAt, ...(await version(deps, id)) } as const
  await approve(deps, cast.player('spokesperson'), id, form)
}
