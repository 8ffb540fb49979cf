// Files of a <form data-files> go one by one, each with its progress, and may be dropped on it. One that fails does not stop the
// others, and pressing again sends only what did not arrive. Without this the form sends them all in one go.
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

  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      form.requestSubmit();
    }
  });

  let busy = false;
  form.addEventListener("submit", async (event) => {
    const files = [...input.files];
    if (files.length === 0) {
      return;
    }

    event.preventDefault();
    if (busy) {
      return;
    }

    busy = true;
    const rows = files.map((file) => rowFor(list, file));
    const failed = new DataTransfer();
    let done = 0;
    for (const [place, file] of files.entries()) {
      status.textContent = `Sending file ${place + 1} of ${files.length}.`;
      const row = rows[place];
      const outcome = await sendUntilSettled(form, input.name, file, row);
      row.say(outcome.words);
      if (outcome.again) {
        failed.items.add(file);
      } else if (outcome.added) {
        done++;
      }
    }

    busy = false;
    input.files = failed.files;
    status.textContent = `${done} of ${files.length} ${files.length === 1 ? "file is" : "files are"} with the complaint.`
      + (failed.files.length > 0 ? " Press the button again for the rest." : "");
  });
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
