// Everything here is an improvement: each page works without it.
import { initAll } from "../vendor/govuk-frontend.min.js";
import { startAutosave } from "./autosave.js";
import { startFiles } from "./files.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

// The components say of a radio that it is expanded, at the start and at every press, which ARIA does not know of radios.
const plainRadios = () => document.querySelectorAll("input[type=radio][aria-expanded]").forEach((radio) => radio.removeAttribute("aria-expanded"));
plainRadios();
document.addEventListener("click", plainRadios);
window.addEventListener("pageshow", plainRadios);

document.querySelectorAll("form[data-autosave]").forEach((form) => startAutosave(form));
document.querySelectorAll("form[data-files]").forEach((form) => startFiles(form));

// "Print this page" and the like: a button that only makes sense where scripts run.
document.querySelectorAll("button[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
