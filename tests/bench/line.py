# SPDX-License-Identifier: Apache-2.0
import http.client
import json


class Line:
    """One connection that stays open, so that a question takes a millisecond."""

    def __init__(self, screen):
        self.line = http.client.HTTPSConnection("127.0.0.1", screen.control["port"], context=screen.tls, timeout=60)
        self.fields = {"Authorization": f"Bearer {screen.token}", "Content-Type": "application/json"}

    def ask(self, method, path, body=None):
        self.line.request(method, path, body=json.dumps(body) if body is not None else None, headers=self.fields)
        answer = self.line.getresponse()
        return answer.status, json.loads(answer.read())
