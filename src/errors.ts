import type { Role } from './actor'
import type { MessageKey, Value } from './i18n'

/** What a story can end in besides success. The key says it in the reader's language. */
export class Refusal extends Error {
  constructor(
    readonly key: MessageKey,
    readonly values: Record<string, Value> = {},
  ) {
    super(key)
  }
}

export class NotFound extends Refusal {
  constructor() {
    super('error.not_found')
  }
}

export class Forbidden extends Refusal {
  /** @param roles those it is for: each of them would be enough */
  constructor(
    key: MessageKey = 'error.forbidden',
    readonly roles: readonly Role[] = [],
  ) {
    super(key)
  }
}

/** What was sent cannot be read at all. */
export class BadInput extends Refusal {
  constructor(key: MessageKey = 'error.bad_input') {
    super(key)
  }
}

/** The thing is not in a state that allows it. */
export class Conflict extends Refusal {}

/** It was there for everybody and is not any more. */
export class Gone extends Refusal {}

/** Too often from one place. */
export class TooMany extends Refusal {
  /** @param seconds until it may be tried again */
  constructor(
    key: MessageKey,
    readonly seconds: number,
  ) {
    super(key, { minutes: Math.ceil(seconds / 60) })
  }
}
