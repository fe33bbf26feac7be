import { bundlePage } from "./bundle.ts";
import { pieceOf, type Piece } from "./piece.ts";
import type { Snapshot } from "./view.ts";

export interface PagePieces {
  readonly js: Piece;
  readonly css: Piece;
}

let held: Promise<PagePieces> | undefined;

/** The page's script and style, ready to be served. */
export function readPieces(): Promise<PagePieces> {
  held ??= bundlePage().then(({ js, css }) => ({
    js: pieceOf("js", js),
    css: pieceOf("css", css),
  }));
  return held;
}

/** The frame of the page, with all that its script draws at first: no second request before there is something to see. */
export function drawPage({ js, css }: PagePieces, state: Snapshot): string {
  const told = JSON.stringify(state).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>不过夜 · 演示环境</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%233370ff'/%3E%3Cpath d='M20 7a10 10 0 1 0 6 14A9 9 0 0 1 20 7z' fill='%23fff'/%3E%3C/svg%3E">
<link rel="stylesheet" href="${css.path}">
<script type="module" src="${js.path}"></script>
</head>
<body>
<div id="app"><p class="loading">正在打开演示环境…</p><noscript>演示页面需要启用 JavaScript。</noscript></div>
<script type="application/json" id="state">${told}</script>
</body>
</html>
`;
}
