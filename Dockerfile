# docker build -t buguoye . && docker run -p 127.0.0.1:3000:3000 -v buguoye:/app/data buguoye
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim
WORKDIR /app
# The default of the playground, 127.0.0.1, would be the container's own: publish the port with care instead.
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app /app
RUN mkdir -p data && chown node:node data
USER node
VOLUME /app/data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
# Without npm in between: the process gets SIGTERM itself, and its exit status is the container's.
CMD ["node", "scripts/start.mjs"]
