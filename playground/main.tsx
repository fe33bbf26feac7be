import "./style.css";
import "./card/card.css";
import { render } from "preact";

import { App } from "./parts/app.tsx";
import { start } from "./store.ts";

start();
const frame = document.getElementById("app")!;
// What stood there while the script was on its way.
frame.replaceChildren();
render(<App />, frame);
