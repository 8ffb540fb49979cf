// Files of a <form data-files> go one by one, each with its progress, and may be dropped on it. One that fails does not stop the
// others, pressing again sends only what did not arrive, and what is dropped meanwhile follows. Then the list on the page is read anew.
// Without this the form sends them all in one go.
const tries = 4;

export function startFiles(form) {
  const input = form.querySelector("input[type=file]");
  const list = document.createElement("ul");
  list.className = "govuk-list portal-uploads";
  const status = document.createElement("p");
  status.className = "govuk-body";
  status.setAttribute("role", "status");
  form.append(status, list);

  for (const name of ["dragover", "dragleave", "drop"]) {
    form.addEventListener(name, (event) => {
      event.preventDefault();
      form.classList.toggle("portal-drop", name === "dragover");
    });
  }

  let busy = false;
  let waiting = [];
  form.addEventListener("drop", (event) => {
    const files = [...event.dataTransfer.files];
    if (busy) {
      waiting.push(...files);
    } else if (files.length > 0) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  form.addEventListener("submit", async (event) => {
    const chosen = [...input.files];
    if (chosen.length === 0 && !busy) {
      return;
    }

    event.preventDefault();
    input.value = "";
    if (busy) {
      waiting.push(...chosen);
      return;
    }

    busy = true;
    const failed = new DataTransfer();
    let [done, all] = [0, 0];
    for (waiting = chosen; waiting.length > 0;) {
      const files = waiting;
      waiting = [];
      const rows = files.map((file) => rowFor(list, file));
      for (const [place, file] of files.entries()) {
        status.textContent = `Sending file ${place + 1} of ${files.length}.`;
        const outcome = await sendUntilSettled(form, input.name, file, rows[place]);
        rows[place].say(outcome.words);
        if (outcome.again) {
          failed.items.add(file);
        } else if (outcome.added) {
          done++;
        }
      }

      all += files.length;
    }

    busy = false;
    input.files = failed.files;
    status.textContent = `${done} of ${all} ${all === 1 ? "file is" : "files are"} with the complaint.`
      + (failed.files.length > 0 ? " Press the button again for the rest." : "");
    await readAnew(form.dataset.files);
  });
}

/** What stands on the page under this id, as the server has it now; where that fails, the page stays as it is. */
async function readAnew(id) {
  try {
    const page = new DOMParser().parseFromString(await (await fetch(window.location.href)).text(), "text/html");
    const now = page.getElementById(id);
    if (now) {
      document.getElementById(id).replaceWith(now);
    }
  } catch {
    // The rows above say what was added.
  }
}

/** Somebody else may save the complaint at the same moment: then it is sent again. */
async function sendUntilSettled(form, field, file, row) {
  for (let turn = 1; ; turn++) {
    const outcome = await send(form, field, file, row);
    if (!outcome.busy || turn === tries) {
      return outcome;
    }

    await new Promise((resolve) => setTimeout(resolve, 300 * turn));
  }
}

function send(form, field, file, row) {
  return new Promise((resolve) => {
    const body = new FormData();
    body.append("FormToken", form.elements.namedItem("FormToken").value);
    body.append(field, file);
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => row.progress(event.loaded, event.total));
    request.addEventListener("error", () => resolve({ again: true, words: "The connection broke off. It was not added." }));
    request.addEventListener("load", () => resolve(read(request)));
    request.send(body);
  });
}

function read(request) {
  const isJson = (request.getResponseHeader("Content-Type") ?? "").startsWith("application/json");
  if (request.status === 200 && isJson) {
    const { added, refused } = JSON.parse(request.responseText);
    return { added: added.length > 0, words: refused[0] ?? "Added." };
  }

  return request.status === 409
    ? { again: true, busy: true, words: "Somebody else saved this complaint at the same moment. It was not added." }
    : { again: true, words: "It was not added. You may have been signed out: open the portal in another tab, then press again." };
}

function rowFor(list, file) {
  const row = document.createElement("li");
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  const words = document.createElement("span");
  words.className = "portal-table__line portal-table__more";
  row.append(`${file.name} `, bar, words);
  list.append(row);
  return {
    progress: (sent, all) => { bar.value = all > 0 ? sent / all : 0; },
    say: (text) => { bar.remove(); words.textContent = text; },
  };
}
