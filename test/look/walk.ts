import type { Body, Way } from './filling'
import { find, nextForm, type Found } from './sending'
import { follow } from './following'
import { isPage, pageOf, type Page } from './page'
import type { Portal } from './portal'
import { ask, type Answer, type Reader } from './reader'
import { routeOf } from './routes'

/** Somebody asks for an address, or sends a form to it. */
export interface Step {
  reader: Reader
  at: string
  body?: Body
  way?: Way
  /** Nothing led here: a redirect away says nothing about it. */
  isGuess?: boolean
  /** The page of the form, to which one comes back after it was taken. */
  back?: string
}

export interface Walk {
  portal: Portal
  pages: Page[]
  /** What is no page, by its address: pictures, feeds, files. */
  others: Map<string, Answer>
  /** The routes that answered with something. */
  reached: Set<string>
}

export interface Walking extends Walk {
  steps: Step[]
  /** How often an address, or one of its kind, was followed; by anybody, and by each. */
  taken: Map<string, number>
  forms: Record<Way, Found[]>
  found: Set<string>
  ways: readonly Way[]
}

/** More than any portal of the tests has: a walk without an end fails. */
const MOST_STEPS = 3000

/**
 * Reads as people do: from the first pages along the links, then by what the forms answer.
 * @param ways in which each form is filled in
 */
export async function walk(portal: Portal, starts: Step[], ways: readonly Way[]): Promise<Walk> {
  const walking: Walking = {
    ...{ portal, pages: [], others: new Map(), reached: new Set(), ways },
    ...{ steps: [...starts], taken: new Map(), found: new Set() },
    forms: { empty: [], wrong: [], right: [] },
  }
  let count = 0
  for (let step; (step = walking.steps.shift() ?? (await nextForm(walking))); count++) {
    if (count > MOST_STEPS) throw new Error(`no end, at ${step.at}`)
    await take(walking, step)
  }
  return walking
}

async function take(walking: Walking, { reader, at, body, way, isGuess, back }: Step) {
  const { portal, pages, others, reached } = walking
  const method = body === undefined ? 'GET' : 'POST'
  const answer = await ask(portal.origin, reader, at, body)
  const route = routeOf(portal.routes, method, new URL(at, portal.origin).pathname)
  const name = route ? `${route.method} ${route.path}` : '404'
  const location = answer.headers['location']
  if (answer.status < 300 || (answer.status < 400 && !isGuess)) reached.add(name)
  if (location !== undefined) return goOn(walking, answer.reader, location, back)
  if (!isPage(answer)) return void others.set(at, others.get(at) ?? answer)
  const page = pageOf(answer, { at, route: name, way })
  pages.push(page)
  if (body !== undefined) reload(walking, page)
  for (const form of page.forms) find(walking, page, form)
  for (const link of page.links) follow(walking, page, link)
  for (const picture of page.pictures) follow(walking, page, picture, Infinity)
}

function goOn({ steps }: Walking, reader: Reader, to: string, back?: string) {
  steps.unshift({ reader, at: to })
  if (back !== undefined) steps.push({ reader, at: back })
}

/** Whoever reloads the answer to a form, or comes back to it, asks for its address. */
function reload({ portal, reached, steps }: Walking, { reader, at }: Page) {
  const route = routeOf(portal.routes, 'GET', at)
  if (route && !reached.has(`GET ${route.path}`)) steps.push({ reader, at })
}
