/** Why PostgreSQL could not start and what to do: Vietnamese, then English, then what the server said. */
export class StartProblem extends Error {
  override name = 'StartProblem'

  constructor(vietnamese: string, english: string, said = '') {
    super([vietnamese, english, said.trim()].filter(Boolean).join('\n\n'))
  }
}
