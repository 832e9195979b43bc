
/* The form at the end of the page. Nothing leaves the page but the file that is saved. */
if (typeof document !== "undefined") {
  const form = document.getElementById("answer");
  const element = (id) => document.getElementById(id);
  const value = (id) => (element(id) ? element(id).value : "");
  const list = (name) => form.dataset[name].split(" ");
  const known = { tenant: form.dataset.tenant, applications: list("applications"), reasons: list("reasons") };

  const show = (id, shown) => { if (element(id)) element(id).hidden = !shown; };
  const complain = (mistake) => {
    for (const text of document.querySelectorAll("[data-mistake]")) text.hidden = text.dataset.mistake !== mistake;
    const field = element("acs");
    if (!field) return;
    if (mistake) {
      field.setAttribute("aria-invalid", "true");
      field.focus();
    } else {
      field.removeAttribute("aria-invalid");
    }
  };

  const answer = (acs) => {
    const chosen = form.querySelector("input[name=approval]:checked");
    return written({
      schema: SCHEMA,
      handOff: form.dataset.handOff,
      tenant: known.tenant,
      approval: chosen ? chosen.value : "cannot-tell",
      acs,
      by: clean(value("by"), 100, false),
      note: clean(value("note"), 500, true),
      at: new Date().toISOString(),
    });
  };

  const save = (text) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = form.dataset.file;
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const { acs, mistake } = readBack(value("acs"), known);
    complain(mistake);
    show("saved", false);
    if (mistake) return;
    const text = answer(acs);
    element("text").value = text;
    show("text-form", true);
    save(text);
    show("saved", true);
  });

  element("copy").addEventListener("click", async () => {
    element("text").select();
    try {
      await navigator.clipboard.writeText(element("text").value);
    } catch {
      document.execCommand("copy");
    }
    show("copied", true);
  });

  form.hidden = false;
}
