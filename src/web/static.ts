import express from 'express'
import { STATIC } from './views'

/** Named by their content, so a browser asks for each only once. */
export const staticFiles = () =>
  express.static(STATIC, { index: false, redirect: false, immutable: true, maxAge: '1y', dotfiles: 'ignore' })
