/** Where a link may lead: a whole web address, an address of mail, a telephone number, or a way within this portal. */
export function isSafe(target: string): boolean {
  if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(target) || /^tel:\+?[\d().-]{3,}$/i.test(target)) return true
  return /^https?:\/\//i.test(target) ? isWebAddress(target) : /^\/(?!\/|\\|%5c)/i.test(target)
}

/** One that names somebody before the host looks like another site than it leads to. */
function isWebAddress(target: string): boolean {
  const url = URL.canParse(target) ? new URL(target) : null
  return url !== null && url.username === '' && /\.[^.]/.test(url.hostname)
}
