"""A client for Surety's interface for programs; it needs nothing but Python 3.9.

    surety = Surety("http://127.0.0.1:7788", os.environ["SURETY_TOKEN"])
    surety.ask("who", file="lavrov-2025", attacker="RUS")

A question is asked by its name with its fields; /api on the server tells of both. What takes long goes on as a job,
which is followed until there is an answer. Why there is none is told as a Problem.
"""

import json
import time
import urllib.error
import urllib.request


class Problem(Exception):
    """Why there is no answer (RFC 9457): `kind` is a word, `members` has everything that is said of it."""

    def __init__(self, members):
        super().__init__(members.get("detail", "there is no answer"))
        self.members = members
        self.kind = members.get("type", "").rpartition("#problem-")[2]


class Surety:
    """The Surety at an address, asked with the token of a person."""

    def __init__(self, address, token):
        self.address = address.rstrip("/")
        self.token = token

    def request(self, method, path, body=None, headers=None):
        """Status, headers and bytes of one answer; raises a Problem where it is none."""
        request = urllib.request.Request(self.address + path, data=body, method=method)
        request.add_header("Authorization", "Bearer " + self.token)
        for name, value in (headers or {}).items():
            request.add_header(name, value)
        try:
            with urllib.request.urlopen(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as refused:
            text = refused.read()
            try:
                members = json.loads(text)
            except ValueError:
                members = {"detail": text.decode("utf-8", "replace"), "status": refused.code}
            raise Problem(members) from None

    def ask(self, question, accept="application/json", told=lambda job: None, **fields):
        """The answer: values where it is JSON, else its bytes. `told` hears how far a job is."""
        status, headers, body = self.request(
            "POST", "/api/v1/" + question, json.dumps(fields).encode("utf-8"),
            {"Content-Type": "application/json", "Accept": accept})
        job = headers.get("Location")
        while status == 202:
            told(json.loads(body))
            time.sleep(1)
            status, headers, body = self.request("GET", job + "/answer")
        return json.loads(body) if headers.get("Content-Type", "").startswith("application/json") else body

    def text(self, path):
        """A text, such as catalog/lavrov-2025/agreement.yaml, and the mark of what was read."""
        _, headers, body = self.request("GET", "/api/v1/" + path)
        return body.decode("utf-8"), headers.get("ETag")
