// Shows how far an upload is. Without this script the form sends itself as any other.
for (const form of document.querySelectorAll("form.upload")) {
  form.addEventListener("submit", event => {
    const progress = form.querySelector("progress");
    const button = form.querySelector("button");
    if (!form.querySelector("input[type=file]").files.length) {
      return;
    }
    event.preventDefault();
    const request = new XMLHttpRequest();
    const done = () => { progress.hidden = true; button.disabled = false; };
    request.upload.addEventListener("progress", sent => {
      if (sent.lengthComputable) {
        progress.value = 100 * sent.loaded / sent.total;
      }
    });
    request.addEventListener("load", () => {
      done();
      const answer = new DOMParser().parseFromString(request.responseText, "text/html");
      const told = answer.getElementById("told");
      if (request.status === 422 && told) {
        document.getElementById("told").replaceWith(told);
        told.focus();
      } else if (request.status < 400) {
        location.assign(request.responseURL);
      } else {
        form.submit();
      }
    });
    // The line was cut: sent again the plain way, the browser says what is wrong.
    request.addEventListener("error", () => { done(); form.submit(); });
    request.open("POST", form.action);
    progress.hidden = false;
    button.disabled = true;
    request.send(new FormData(form));
  });
}
