import { mkdirSync, mkdtempSync, readlinkSync, rmSync, symlinkSync } from 'node:fs'
import { giveTo, type User } from './user'

const OUTSIDE = '/tmp/phat-ngon-'
const OURS = /^\/tmp\/phat-ngon-[A-Za-z0-9]{6}$/

const linkTarget = (place: string) => {
  try {
    return readlinkSync(place)
  } catch {
    return ''
  }
}

/** Also what a killed portal left in /tmp, which is why there is a link to it. */
export function clearFolder(place: string) {
  const target = linkTarget(place)
  if (OURS.test(target)) rmSync(target, { recursive: true, force: true })
  rmSync(place, { recursive: true, force: true })
}

function linkedFolder(place: string) {
  const folder = mkdtempSync(OUTSIDE)
  symlinkSync(folder, place)
  return folder
}

function ownFolder(place: string) {
  mkdirSync(place, { mode: 0o700 })
  return place
}

/** An empty folder of mode 0700: this place or, where that will not do, one in /tmp it then links to. */
export function freshFolder(place: string, user: User, inPlace: boolean): string {
  clearFolder(place)
  const folder = inPlace ? ownFolder(place) : linkedFolder(place)
  giveTo(user, folder)
  return folder
}
