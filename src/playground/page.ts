/** The frame of the page; everything in it is drawn by the script. */
export const PAGE_HTML = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>不过夜 · 演示环境</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='8' fill='%233370ff'/%3E%3Cpath d='M20 7a10 10 0 1 0 6 14A9 9 0 0 1 20 7z' fill='%23fff'/%3E%3C/svg%3E">
<link rel="stylesheet" href="/playground/page.css">
</head>
<body>
<div id="app"><noscript>演示页面需要启用 JavaScript。</noscript></div>
<script type="module" src="/playground/page.js"></script>
</body>
</html>
`;
