/** Lines of a list dragged to another place: the numbers in them follow, and the form that saves them stays the way. */
const list = document.querySelector('[data-order]')
const lines = () => [...list.children]
let dragged = null

const numbered = () =>
  lines().forEach((line, index) => {
    line.querySelector('input[type=number]').value = String(index + 1)
  })

/** Before the line that the pointer is on, or after it when it is in its lower half. */
function moveTo(line, y) {
  if (!line || line === dragged) return
  const { top, height } = line.getBoundingClientRect()
  list.insertBefore(dragged, y > top + height / 2 ? line.nextSibling : line)
}

const lineOf = (event) => event.target.closest('[data-order] > li')

if (list) {
  document.querySelector('[data-drag]').hidden = false
  // the whole line would take the fields in it along: their text could not be selected any more
  for (const handle of list.querySelectorAll('[data-handle]')) {
    handle.hidden = false
    handle.draggable = true
  }

  list.addEventListener('dragstart', (event) => {
    if (!event.target.closest('[data-handle]')) return
    dragged = lineOf(event)
    event.dataTransfer.effectAllowed = 'move'
    event.dataTransfer.setDragImage(dragged, 0, 0)
    dragged.classList.add('dragged')
  })
  list.addEventListener('dragover', (event) => {
    if (!dragged) return
    event.preventDefault()
    moveTo(lineOf(event), event.clientY)
  })
  list.addEventListener('drop', (event) => event.preventDefault())
  list.addEventListener('dragend', () => {
    if (!dragged) return
    dragged.classList.remove('dragged')
    dragged = null
    numbered()
    document.querySelector('[data-moved]').hidden = false
  })
}
