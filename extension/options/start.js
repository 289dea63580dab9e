// The first page that a new reader sees: is the server there, the pairing code, what the marks mean.
import { byId } from "../shared/dom.js";
import { localise } from "../shared/localise.js";
import { drawMarks } from "./marks.js";
import { drawPairing } from "./pairing.js";
import { drawSample } from "./sample.js";
import { watchServer } from "./server-state.js";

localise();
drawMarks(byId("marks"));
drawSample(byId("sample"));
drawPairing(/** @type {HTMLFormElement} */ (byId("pair-form")));
await watchServer(byId("server-state"));
document.body.dataset.ready = "";
