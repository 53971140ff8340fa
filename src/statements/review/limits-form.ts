import { oneOf, optional, readForm, type Raw } from '../../web/form'

export const WAYS = ['all', 'some'] as const

export const fieldOf = (accountId: number) => `nguoi_${accountId}`

export interface LimitsForm {
  limited: boolean
  /** Those who were chosen. */
  chosen: number[]
}

/** @param members those who can be chosen */
export function readLimits(body: unknown, members: number[]) {
  const boxes = Object.fromEntries(members.map((id) => [fieldOf(id), optional(oneOf(['1']))]))
  const form = readForm(body, { ...boxes, way: oneOf(WAYS) })
  if (!form.ok) return form
  const values: LimitsForm = { limited: form.values.way === 'some', chosen: chosenIn(form.raw, members) }
  return { ...form, values }
}

export const chosenIn = (raw: Raw, members: number[]) => members.filter((id) => raw[fieldOf(id)] === '1')
