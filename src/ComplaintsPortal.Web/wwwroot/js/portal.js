// Everything here is an improvement: each page works without it.
import { initAll } from "../vendor/govuk-frontend.min.js";
import { startAutosave } from "./autosave.js";

document.body.classList.add("js-enabled", "govuk-frontend-supported");
initAll();

document.querySelectorAll("form[data-autosave]").forEach((form) => startAutosave(form));

// "Print this page" and the like: a button that only makes sense where scripts run.
document.querySelectorAll("button[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
