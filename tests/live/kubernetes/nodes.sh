#!/usr/bin/env bash
# nodes.sh BIN KUBECONFIG COUNT: creates nodes live-node1, live-node2, ... with addresses and the facts that kubectl prints.
set -euo pipefail
bin=$1 config=$2 count=$3
for i in $(seq "$count"); do
    "$bin/kubectl" --kubeconfig "$config" create -f - >/dev/null <<YAML
{apiVersion: v1, kind: Node, metadata: {name: live-node$i, labels: {kubernetes.io/hostname: live-node$i}}}
YAML
    "$bin/kubectl" --kubeconfig "$config" patch node "live-node$i" --subresource=status --type merge -p '{"status": {
      "addresses": [{"type": "InternalIP", "address": "192.168.7.'$((10 + i))'"}, {"type": "Hostname", "address": "live-node'"$i"'"}],
      "nodeInfo": {"architecture": "amd64", "operatingSystem": "linux", "osImage": "Debian GNU/Linux 12", "kernelVersion": "6.1.0",
        "containerRuntimeVersion": "containerd://2.1.0", "kubeletVersion": "v1.37.2", "kubeProxyVersion": "", "bootID": "",
        "machineID": "", "systemUUID": ""},
      "capacity": {"cpu": "8", "memory": "16Gi", "pods": "110"}, "allocatable": {"cpu": "8", "memory": "16Gi", "pods": "110"}}}' >/dev/null
done
