FROM node:20-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# the compiler is a library only for those who start from a checkout
RUN npm run build && npm prune --omit=dev --no-audit --no-fund && rm -rf node_modules/@typescript

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=:: PORT=3000
WORKDIR /app
COPY --from=build /app/package.json /app/package-lock.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
COPY --from=build /app/dist ./dist
COPY --from=build /app/views ./views
COPY --from=build /app/static ./static
# files (unless FILES_URL names a bucket) and what arrives; without DATABASE_URL the database and the keys too
RUN mkdir var && chown node:node var
VOLUME /app/var
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "bin/phat-ngon.js", "start"]
