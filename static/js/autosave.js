// What is typed is kept by the portal while it is typed, for its writer alone and beside the draft: another machine, or a
// browser that was closed, finds it again. The portal says when it was kept and whether somebody saved meanwhile.

const QUIET_MS = 1500
/** Whoever types without a pause. */
const LONGEST_MS = 10_000
const AGAIN_MS = 20_000

const form = document.querySelector('form[data-autosave]')
const said = form?.querySelector('[data-said]')
const warning = form?.querySelector('[data-warning]')
/** In this tab: under which id the words are kept that unsaved.js brings back after a reload. */
const MEMORY = form && `soan:${form.getAttribute('action')}#${form.dataset.begun ?? ''}`

let timer
let since = 0
let sending
let isOver = false

const remembered = () => quietly(() => sessionStorage.getItem(MEMORY))
const remember = (id) => quietly(() => sessionStorage.setItem(MEMORY, id))

/** A browser may forbid it. */
function quietly(work) {
  try {
    return work()
  } catch {
    return null
  }
}

const say = (place, text) => {
  place.hidden = !text
  if (place.textContent !== text) place.textContent = text
}

/** Null when the portal cannot be reached or the session has ended. */
async function kept(signal) {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
  const response = await fetch(form.dataset.autosave, {
    method: 'POST',
    body,
    cache: 'no-store',
    signal,
  }).catch(() => null)
  return response?.ok && !response.redirected ? response.json().catch(() => null) : null
}

async function keep() {
  clearTimeout(timer)
  if (sending || isOver) return
  since = 0
  const mine = (sending = new AbortController())
  const answer = await kept(mine.signal)
  sending = null
  if (mine.signal.aborted) return
  if (answer) {
    if (!form.dataset.keptAs) remember(form.elements.copy.value)
    say(said, answer.said)
  } else timer = setTimeout(keep, AGAIN_MS)
  say(warning, answer ? answer.warning : form.dataset.failed)
  // more was typed while it was on its way
  if (since && answer) soon()
}

function soon() {
  since ||= Date.now()
  // whoever goes on typing was not taken to another page
  isOver = false
  clearTimeout(timer)
  timer = setTimeout(keep, Math.max(0, Math.min(QUIET_MS, since + LONGEST_MS - Date.now())))
}

/** What this tab brought back goes on under its own id, and is not offered a second time. */
function goOn() {
  if (form.dataset.keptAs) return
  const isBack = form.querySelector('[data-kept] > :not([hidden])')
  const id = isBack && remembered()
  const offer = id && document.querySelector(`[data-copy="${CSS.escape(id)}"]`)
  if (!offer) return
  form.elements.copy.value = id
  const list = offer.parentElement
  offer.remove()
  if (list.children.length === 0) list.closest('section').hidden = true
}

function begin() {
  goOn()
  form.addEventListener('input', soon)
  // sent with the form itself, or not wanted
  form.addEventListener('submit', (event) => {
    if (event.defaultPrevented) return
    isOver = true
    clearTimeout(timer)
    sending?.abort()
  })
  window.addEventListener('pageshow', (event) => event.persisted && (isOver = false))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && since) keep()
  })
}

if (form) begin()
