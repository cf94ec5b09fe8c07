"""A real API server with nothing else in the cluster: what is written there is what kube-proxy and Hopscope read."""

import http.client
import json
import os
import re
import ssl
import subprocess

ADDRESS = "172.31.0.1"
NODE_PORT_RANGE = "--service-node-port-range=1024-32767"  # with the ports that nodes' own processes listen on
SCRIPT = os.path.join(os.path.dirname(__file__), "..", "live", "kubernetes", "control-plane.sh")


class ApiServer:
    def __init__(self, programs, folder):
        self.kubeconfig = os.path.join(folder, "kubeconfig")
        self._process = subprocess.Popen([SCRIPT, programs, folder, ADDRESS], stdout=subprocess.PIPE, text=True,
                                         env={**os.environ, "HOPSCOPE_SERVER_FLAGS": NODE_PORT_RANGE})
        line = self._process.stdout.readline()
        if not line.startswith("ready:"):
            raise RuntimeError("the API server did not start")
        port = re.search(r"https://[\d.]+:(\d+)", _read(self.kubeconfig)).group(1)
        context = ssl.create_default_context(cafile=os.path.join(folder, "pki/ca.crt"))
        context.load_cert_chain(os.path.join(folder, "pki/admin.crt"), os.path.join(folder, "pki/admin.key"))
        self._connection = http.client.HTTPSConnection(ADDRESS, int(port), context=context)

    def stop(self):
        self._process.terminate()
        self._process.wait()

    def request(self, method, path, body=None, kind="application/json"):
        self._connection.request(method, path, json.dumps(body) if body is not None else None, {"Content-Type": kind})
        answer = self._connection.getresponse()
        text = answer.read()
        if answer.status >= 300:
            raise RuntimeError(f"{method} {path}: {answer.status} {text.decode()[:400]}\n{json.dumps(body)}")
        return json.loads(text)

    def create(self, item):
        """Creates the object, and gives it its status, which a creation leaves out."""
        path = collection_of(item)
        self.request("POST", path, item)
        if "status" in item:
            self.request("PATCH", f"{path}/{item['metadata']['name']}/status", {"status": item["status"]},
                         "application/merge-patch+json")

    def delete(self, item):
        self.request("DELETE", f"{collection_of(item)}/{item['metadata']['name']}", {"gracePeriodSeconds": 0})


def collection_of(item):
    kind, version = item["kind"], item["apiVersion"]
    names = kind.lower()[:-1] + "ies" if kind.endswith("y") else kind.lower() + "s"
    root = f"/apis/{version}" if "/" in version else f"/api/{version}"
    namespace = item["metadata"].get("namespace")
    return f"{root}/namespaces/{namespace}/{names}" if namespace else f"{root}/{names}"


def _read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()
