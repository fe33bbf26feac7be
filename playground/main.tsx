import "./style.css";
import "./card/card.css";
import { render } from "preact";

import { App } from "./parts/app.tsx";
import { start } from "./store.ts";

start();
render(<App />, document.getElementById("app")!);
