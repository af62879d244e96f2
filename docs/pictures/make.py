#!/usr/bin/env python3
"""Makes the pictures of docs/tour.md anew: docs/pictures/make.py [COMMAND...]

Starts Surety (./surety, or the command that is given), opens each page in Chromium through chromedriver, waits until
nothing is being worked out any more, and keeps what is seen. Needs chromium and chromedriver.
"""
import base64, json, os, pathlib, socket, subprocess, sys, tempfile, time, urllib.request

HERE = pathlib.Path(__file__).resolve().parent
SIZE = (1200, 780)
PAGES = {
    "tour-library": "/?decides=some",
    "tour-bracket": "/a/lavrov-2025?by=FRA&of=UKR&open=decision#bracket",
    "tour-held": "/a/lavrov-2025?hold=decision:all-agree&by=FRA&of=UKR",
    "tour-compare": "/compare?t=lavrov-2025&t=lavrov-2025&hold=1:decision:all-agree&hold=2:decision:no-vote",
    "tour-life": "/a/jcpoa-snapback-2015/life?chronicle=jcpoa-snapback-2025&on=2025-09-20&kind=notice#continue",
    "tour-take": "/a/lavrov-2025/take",
}


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def main():
    command = sys.argv[1:] or [str(HERE.parents[1] / "surety")]
    with tempfile.TemporaryDirectory() as folder:
        surety = subprocess.Popen(command + ["serve", "--port", "0", "--no-open", "--data", folder],
                                  cwd=folder if not sys.argv[1:] else None, stdin=subprocess.DEVNULL,
                                  stdout=subprocess.PIPE, text=True)
        port = free_port()
        driver = subprocess.Popen(["chromedriver", "--port=%d" % port], stdout=subprocess.DEVNULL)
        try:
            address = surety.stdout.readline().strip()
            shoot(port, address)
        finally:
            driver.terminate()
            surety.terminate()


def shoot(port, address):
    def call(method, path, body=None):
        request = urllib.request.Request("http://127.0.0.1:%d%s" % (port, path), method=method,
                                         data=json.dumps(body or {}).encode() if method == "POST" else None,
                                         headers={"Content-Type": "application/json"})
        with urllib.request.urlopen(request, timeout=180) as answer:
            return json.load(answer)["value"]

    for _ in range(100):
        try:
            call("GET", "/status")
            break
        except OSError:
            time.sleep(.2)
    options = {"args": ["--headless=new", "--no-sandbox", "--hide-scrollbars", "--window-size=%d,%d" % SIZE]}
    session = "/session/" + call("POST", "/session", {"capabilities": {"alwaysMatch": {
        "goog:chromeOptions": options}}})["sessionId"]
    try:
        call("POST", session + "/url", {"url": address})
        for name, path in PAGES.items():
            call("POST", session + "/url", {"url": address.split("/start")[0] + path})
            for _ in range(240):
                time.sleep(.5)
                if not call("POST", session + "/execute/sync", {
                        "script": "return document.querySelector('.working') != null", "args": []}):
                    break
            else:
                sys.exit("%s is still being worked out" % path)
            (HERE / (name + ".png")).write_bytes(base64.b64decode(call("GET", session + "/screenshot")))
            print(name)
    finally:
        call("DELETE", session)


if __name__ == "__main__":
    main()
