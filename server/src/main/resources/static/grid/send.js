// 向服务器说一件事；页面的令牌过期了（另一页重新登录过），从同一页取新的，再说一次。
let token = document.querySelector("entry-grid input[name=_csrf]")?.value ?? "";

async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  token = made.querySelector("input[name=_csrf]")?.value ?? token;
}

export async function send(path, body, again = true) {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-XSRF-TOKEN": token },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30000),
  });
  if (answer.status !== 403 || !again) return answer;
  const problem = await answer.clone().json().catch(() => ({}));
  if (problem.code !== "P-625") return answer;
  await renew();
  return send(path, body, false);
}
