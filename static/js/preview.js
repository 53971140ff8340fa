// Shows beside the form what readers will see, as the portal makes it: the same words in the same partial.

const QUIET_MS = 600

const place = document.querySelector('[data-preview]')
const form = place?.previousElementSibling
const shown = place?.querySelector('[data-shown]')
const failed = place?.querySelector('[data-failed]')

let timer
let asking

/** Null when the portal cannot be reached or the session has ended: then it leads to another page. */
async function asked(signal) {
  const body = new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string'))
  const options = { method: 'POST', body, cache: 'no-store', signal }
  const response = await fetch(place.dataset.preview, options).catch(() => null)
  return response?.ok && !response.redirected ? response.text() : null
}

async function refresh() {
  clearTimeout(timer)
  asking?.abort()
  const mine = (asking = new AbortController())
  const html = await asked(mine.signal)
  if (mine.signal.aborted) return
  failed.hidden = html !== null
  if (html === null) return
  const page = new DOMParser().parseFromString(html, 'text/html')
  const wasOpen = shown.querySelector('details')?.open
  shown.replaceChildren(...page.body.childNodes)
  if (wasOpen !== undefined) shown.querySelector('details')?.toggleAttribute('open', wasOpen)
}

function begin() {
  // what came without scripts stands above; here it would stand twice
  document.getElementById('xem-truoc')?.remove()
  form.querySelector('.hints')?.remove()
  place.hidden = false
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(refresh, QUIET_MS)
  })
  form.addEventListener('click', async (event) => {
    if (event.target.closest('button')?.value !== 'xem-truoc') return
    event.preventDefault()
    await refresh()
    place.scrollIntoView({ block: 'start' })
    place.focus({ preventScroll: true })
  })
  refresh()
}

if (place) begin()
