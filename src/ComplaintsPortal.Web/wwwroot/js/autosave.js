// Keeps on the server what somebody types, so that it survives a closed tab, a restart and being signed out.
// <form data-autosave="key"> sends its fields to /drafts, with the key, two seconds after the last key press.
const pause = 2000;

export function startAutosave(form) {
  const status = statusLine(form);
  let timer;
  let sent = fieldsOf(form).toString();

  async function save() {
    const fields = fieldsOf(form);
    if (fields.toString() === sent) {
      return;
    }

    const body = new URLSearchParams(fields);
    body.set("DraftKey", form.dataset.autosave);
    try {
      const response = await fetch("/drafts", { method: "POST", body, credentials: "same-origin", redirect: "error" });
      if (!response.ok) {
        throw new Error(String(response.status));
      }

      sent = fields.toString();
      const answer = await response.json();
      status.textContent = `Saved at ${answer.at}`;
    } catch {
      status.textContent = "We could not save what you typed just now. We will try again as you type.";
    }
  }

  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  });
  form.addEventListener("submit", () => clearTimeout(timer));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      clearTimeout(timer);
      save();
    }
  });
}

/** The typed fields: no files (they have their own page), no passwords, and not the key by which the form is sent only once. */
function fieldsOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name);
    if (name !== "FormKey" && typeof value === "string" && !(field instanceof HTMLInputElement && field.type === "password")) {
      fields.append(name, value);
    }
  }

  return fields;
}

function statusLine(form) {
  const existing = form.querySelector("[data-autosave-status]");
  if (existing) {
    return existing;
  }

  const line = document.createElement("p");
  line.className = "portal-autosave";
  line.setAttribute("role", "status");
  form.append(line);
  return line;
}
