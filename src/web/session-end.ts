import type { Request, Response } from 'express'
import { formatHour, isoInVietnam } from '../i18n/dates'
import type { MessageKey } from '../i18n'

declare global {
  namespace Express {
    interface Locals {
      /** When what this page needs will end: a session of staff, or of who follows a request. */
      session?: SessionPage
    }
  }
}

export interface SessionEnd {
  until: Date
  /** By the same clock. */
  now: Date
  /** Nothing that is done now makes it later. */
  final: boolean
}

/** What static/js/session.js is told: seconds, because clocks of browsers are wrong. */
export const told = ({ until, now, final }: SessionEnd) => ({
  seconds: Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000)),
  final,
  hour: formatHour(until),
  datetime: isoInVietnam(until),
})

/** Not signed in at all is over too. */
export const OVER = { seconds: 0, final: true }

/** Where it is asked for and extended, left and begun again. */
interface Place {
  at: string
  leave: string
  enter: string
}

type Words = 'accounts.session' | 'requests.session'

const wordsOf = (words: Words) =>
  ({
    until: `${words}.until`,
    untilIdle: `${words}.until_idle`,
    extend: `${words}.extend`,
    soon: `${words}.soon`,
    soonText: `${words}.soon.text`,
    goOn: `${words}.go_on`,
    leave: `${words}.leave`,
    over: `${words}.over`,
    overText: `${words}.over.text`,
    enter: `${words}.enter`,
    last: `${words}.last`,
    lastText: `${words}.last.text`,
  }) satisfies Record<string, MessageKey>

/** views/partials/session.hbs */
export const sessionPage = (end: SessionEnd, place: Place, words: Words) => ({
  ...told(end),
  ...place,
  words: wordsOf(words),
})
export type SessionPage = ReturnType<typeof sessionPage>

/** views/session.hbs */
export const lastingPage = () => ({ title: 'site.session.title' satisfies MessageKey })

/** Our own script asks for data, a form without scripts for a page. */
export const isScript = (req: Request) => req.accepts(['html', 'json']) === 'json'

export const tellOver = (res: Response) => res.status(403).json(OVER)
