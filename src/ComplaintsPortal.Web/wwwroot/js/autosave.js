// Keeps on the server what somebody types, so that it survives a closed tab, a restart and being signed out.
// <form data-autosave="key"> sends its fields to /drafts, with the key, two seconds after the last key press; when the
// page is opened again, what was kept is put back, and a line above the form says so.
const pause = 2000;
const ownFields = ["FormToken", "FormKey", "DraftKey"];

export async function startAutosave(form) {
  const key = form.dataset.autosave;
  // Sent along with the form, so that the server lets go of what it kept once the work is done.
  form.append(hiddenField("DraftKey", key));

  const status = statusLine(form);
  const asServed = fieldsOf(form).toString();
  let sent = asServed;
  let timer;

  async function save() {
    const fields = fieldsOf(form);
    if (fields.toString() === sent || form.dataset.discarded) {
      return;
    }

    try {
      const body = new URLSearchParams(fields);
      // What is sent while the page is left arrives all the same, as far as browsers allow: 64 kB.
      const keepalive = body.toString().length < 60000;
      const response = await fetch("/drafts", { method: "POST", body, credentials: "same-origin", redirect: "error", keepalive });
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
  // A form on its way is not kept as well, or it would come back after it has done its work.
  form.addEventListener("submit", (event) => {
    if (!event.submitter?.formTarget) {
      clearTimeout(timer);
      sent = fieldsOf(form).toString();
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") {
      clearTimeout(timer);
      save();
    }
  });

  if (cameBack()) {
    // Nothing of it has been saved by the form itself.
    sent = "";
    timer = setTimeout(save, pause);
  } else if (await restore(form, key, asServed)) {
    sent = fieldsOf(form).toString();
  }
}

/** With errors, or from looking something up: what the server shows is newer than what was kept. */
function cameBack() {
  return document.querySelector(".govuk-error-summary, form[data-came-back]") !== null;
}

/** Puts back what was kept, unless somebody has begun to type meanwhile: that is newer. True when it did. */
async function restore(form, key, asServed) {
  try {
    const response = await fetch(`/drafts?key=${encodeURIComponent(key)}`, { credentials: "same-origin", redirect: "error" });
    if (response.status !== 200) {
      return false;
    }

    const kept = await response.json();
    if (fieldsOf(form).toString() !== asServed) {
      return false;
    }

    fill(form, kept.fields);
    form.prepend(keptLine(form, kept.at));
    return true;
  } catch {
    // The form is as the server made it, which is what everybody has without this.
    return false;
  }
}

function fill(form, fields) {
  for (const box of form.querySelectorAll("input[type=checkbox], input[type=radio]")) {
    box.checked = fields.some(([name, value]) => name === box.name && value === box.value);
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  const seen = {};
  for (const [name, value] of fields) {
    const position = (seen[name] = (seen[name] ?? -1) + 1);
    const field = [...form.elements].filter((one) => one.name === name && !["checkbox", "radio", "file"].includes(one.type))[position];
    if (field && !ownFields.includes(name)) {
      field.value = value;
    }
  }
}

function keptLine(form, at) {
  const line = document.createElement("div");
  line.className = "govuk-inset-text";
  line.setAttribute("role", "status");
  line.textContent = `We kept what you typed at ${at}. `;
  const discard = document.createElement("button");
  discard.type = "button";
  discard.className = "portal-link-button";
  discard.textContent = "Start again without it";
  discard.addEventListener("click", async () => {
    form.dataset.discarded = "true";
    await fetch("/drafts/discard", { method: "POST", body: fieldsOf(form), credentials: "same-origin" });
    location.reload();
  });
  line.append(discard);
  return line;
}

/** The typed fields: no files (they have their own page) and no passwords. */
function fieldsOf(form) {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const field = form.elements.namedItem(name);
    if (typeof value === "string" && !(field instanceof HTMLInputElement && field.type === "password")) {
      fields.append(name, value);
    }
  }

  return fields;
}

function hiddenField(name, value) {
  const field = document.createElement("input");
  field.type = "hidden";
  field.name = name;
  field.value = value;
  return field;
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
