import type { Actor } from '../actor'
import type { Problem, Problems, Raw } from '../web/form'
import type { Desk } from './desk-held'
import { keyIn } from './form'
import type { Mark } from './mark-rules'
import { type DeskMove } from './rules'
import { whyNotWork } from './desk-rules'
import type { RequestEvent } from './story-queries'

/** A form that is open, with what was typed into it. */
export interface Opened {
  move?: DeskMove | undefined
  raw?: Raw
  problems?: Problems
  /** Files came with a form that is shown again. */
  files?: boolean
  /** Why it was too late for this form; what was typed is then handed back. */
  why?: Problem
  /** The form of what happened elsewhere, when it is that which came back. */
  mark?: Mark
}

/** Of views/requests/desk-show.hbs: what the desk alone sees, and does among themselves. */
export function workParts(desk: Desk, by: Actor, { raw = {}, problems = {} }: Opened, newKey: () => string) {
  const { request } = desk.story
  const open = whyNotWork(request, 'assign', by) === null
  return {
    channel: `requests.channel.${request.channel}`,
    work: desk.work,
    office: desk.offices.length > 1 ? desk.work.officeName : null,
    ...contactParts(desk),
    mayTake: open && request.assignedTo === null,
    assignment: open ? assignmentForm(desk, raw, problems) : null,
    transfer: open && desk.offices.length > 1 ? transferForm(desk, problems) : null,
    reissueKey: newKey(),
    mayErase: desk.work.erasedAt === null && whyNotWork(request, 'erase', by) === null,
    notes: desk.notes,
    note: {
      raw: raw['note'] ?? '',
      key: ('note' in raw && keyIn(raw)) || newKey(),
      problem: problems['note'],
    },
  }
}

const CONTACT = [
  ['name', 'requests.name'],
  ['pressCard', 'requests.press_card'],
  ['introduction', 'requests.introduction'],
] as const

/** What was not given is not shown; what was given and cannot be opened is said. */
const contactParts = ({ contact, given, work }: Desk) => ({
  contact: {
    email: contact.email,
    phone: contact.phone,
    lines: CONTACT.filter(([name]) => given.has(name)).map(([name, label]) => ({
      label,
      value: contact[name],
    })),
    hasEmail: given.has('email'),
    hasPhone: given.has('phone'),
  },
  unreachable: contact.email === null && work.erasedAt === null,
})

const assignmentForm = ({ story, members }: Desk, raw: Raw, problems: Problems) => {
  const has = story.request.assignedTo
  return {
    was: has ?? '',
    problem: problems['to'],
    members: members.map(({ accountId, fullName }) => ({
      value: accountId,
      name: fullName,
      selected: String(accountId) === (raw['to'] ?? String(has)),
    })),
  }
}

const transferForm = ({ story, offices }: Desk, problems: Problems) => ({
  problem: problems['office'],
  offices: offices
    .filter(({ id }) => id !== story.request.officeId)
    .map(({ id, name }) => ({ value: id, name, selected: false })),
})

/** Who did it, and to whom or where it went, by the event's id. */
export const historyOf = (desk: Desk) =>
  new Map(desk.story.events.map((event) => [event.id, actorLine(desk, event)]))

const actorLine = (desk: Desk, event: RequestEvent) => ({
  who: event.accountId === null ? null : desk.names.get(event.accountId),
  to: goalOf(desk, event),
  nobody: event.move === 'assign' && event.details.to === undefined,
})

/** Whoever takes it has it: that needs no name twice. */
function goalOf({ names, offices }: Desk, { move, details: { to } }: Pick<RequestEvent, 'move' | 'details'>) {
  if (to === undefined || move === 'take') return null
  return move === 'transfer' ? offices.find(({ id }) => id === to)?.name : names.get(to)
}
