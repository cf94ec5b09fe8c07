"""Kubernetes objects: the base cluster of every lab, and Services with EndpointSlices written by hand."""

from api_server import NODE_PORT_RANGE
from places import (HOST_ENDPOINTS, HOST_PORT, HOST_PORTS, KUBELET_PORT, MAPPED, MAPPED_PORT, NODES, PODS, POD_PORTS,
                    SENTINEL_ADDRESSES, SENTINEL_CLUSTER_IP, SENTINEL_PORT, SERVER_PORT, ZONES, node_address, place_of_endpoint,
                    pod_address, pod_labels)


NODE_INFO = {"kubeletVersion": "v1.37.2", "kubeProxyVersion": "v1.37.2", "operatingSystem": "linux", "architecture": "amd64",
             **dict.fromkeys(("machineID", "systemUUID", "bootID", "kernelVersion", "osImage", "containerRuntimeVersion"), "")}


def base_objects():
    for node, number in NODES.items():
        yield {"apiVersion": "v1", "kind": "Node",
               "metadata": {"name": node, "labels": {"kubernetes.io/hostname": node, "topology.kubernetes.io/zone": ZONES[node]}},
               "spec": {"podCIDR": f"10.244.{number}.0/24", "podCIDRs": [f"10.244.{number}.0/24"]},
               "status": {"nodeInfo": NODE_INFO, "addresses": [{"type": "InternalIP", "address": node_address(node)}],
                          "daemonEndpoints": {"kubeletEndpoint": {"Port": KUBELET_PORT}}}}
    for name, (node, _) in PODS.items():
        yield _pod(name, node, pod_address(name), [_port(port, protocol, MAPPED_PORT if MAPPED.get(name) == port else 0)
                                                   for port in POD_PORTS for protocol in ("TCP", "UDP")])
    for node, number in NODES.items():
        yield _host_pod(f"h{number}", node, [_port(HOST_PORT, protocol, HOST_PORT) for protocol in ("TCP", "UDP")])
    yield from _control_plane()


def _control_plane():
    """The API server, and a network plugin that filters in FORWARD with iptables."""
    yield _host_pod("kube-apiserver-n1", "n1", [_port(SERVER_PORT, "TCP", SERVER_PORT)],
                    namespace="kube-system", labels={"component": "kube-apiserver", "tier": "control-plane"},
                    command=["kube-apiserver", f"--secure-port={SERVER_PORT}", "--service-cluster-ip-range=10.96.0.0/12",
                             NODE_PORT_RANGE])
    labels = {"k8s-app": "canal"}
    containers = [{"name": "calico-node", "image": "quay.io/calico/node:v3.31.2",
                   "env": [{"name": "CALICO_NETWORKING_BACKEND", "value": "none"}, {"name": "FELIX_BPFENABLED", "value": "false"},
                           {"name": "FELIX_NFTABLESMODE", "value": "Disabled"}]},
                  {"name": "kube-flannel", "image": "quay.io/coreos/flannel:v0.28.0"}]
    yield {"apiVersion": "apps/v1", "kind": "DaemonSet", "metadata": {"name": "canal", "namespace": "kube-system"},
           "spec": {"selector": {"matchLabels": labels}, "template": {
               "metadata": {"labels": labels}, "spec": {"hostNetwork": True, "containers": containers}}},
           "status": {"currentNumberScheduled": 3, "desiredNumberScheduled": 3, "numberReady": 3, "numberAvailable": 3,
                      "updatedNumberScheduled": 3, "numberMisscheduled": 0, "observedGeneration": 1}}
    yield {"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "canal-config", "namespace": "kube-system"},
           "data": {"typha_service_name": "none"}}


def _port(number, protocol, host_port=0):
    return {"containerPort": number, "protocol": protocol, **({"hostPort": host_port} if host_port else {})}


def _host_pod(name, node, ports, **more):
    return _pod(name, node, node_address(node), ports, in_host_network=True, **more)


def _pod(name, node, address, ports, in_host_network=False, namespace="default", labels=None, command=None):
    container = {"name": "listener", "image": "listener", "ports": ports, **({"command": command} if command else {})}
    return {"apiVersion": "v1", "kind": "Pod",
            "metadata": {"name": name, "namespace": namespace, "labels": labels or pod_labels(name)},
            "spec": {"nodeName": node, "hostNetwork": in_host_network, "containers": [container]},
            "status": {"phase": "Running", "podIP": address, "podIPs": [{"ip": address}], "hostIP": node_address(node),
                       "conditions": [{"type": "Ready", "status": "True"}]}}


def endpoint(name, ready=True, serving=None, terminating=False, zones=(), nodes=(), node=None):
    """An endpoint of a slice: the address, its node (or another one), its conditions and hints."""
    place, address, _ = place_of_endpoint(name)
    node = node or place
    hints = {}
    if zones:
        hints["forZones"] = [{"name": zone} for zone in zones]
    if nodes:
        hints["forNodes"] = [{"name": hinted} for hinted in nodes]
    target = {"kind": "Pod", "namespace": "default", "name": name}
    if name in HOST_ENDPOINTS and name[0] != "h":
        target = {"kind": "Node", "name": place}
    return {"addresses": [address], "nodeName": node, "zone": ZONES[node],
            "conditions": {"ready": ready, "serving": ready if serving is None else serving, "terminating": terminating},
            "targetRef": target, **({"hints": hints} if hints else {}), "port": place_of_endpoint(name)[2]}


def terminating(name, serving=True, **more):
    return endpoint(name, ready=False, serving=serving, terminating=True, **more)


def service(name, cluster_ip, endpoints, port=80, target=8080, **spec):
    """A Service and its slices. `vips` become its status; `node_port` and `protocol` are the port's, the rest
    fields of the spec."""
    node_port, vips, protocol = spec.pop("node_port", 0), spec.pop("vips", []), spec.pop("protocol", "TCP")
    kind = spec.pop("type", "LoadBalancer" if vips else "NodePort" if node_port else "ClusterIP")
    listed = {"name": "main", "port": port, "targetPort": target, "protocol": protocol,
              **({"nodePort": node_port} if node_port else {})}
    item = {"apiVersion": "v1", "kind": "Service", "metadata": {"name": name, "namespace": "default"},
            "spec": {"type": kind, "clusterIP": cluster_ip, "ports": [listed], **spec}}
    if kind == "LoadBalancer" and not node_port:
        item["spec"]["allocateLoadBalancerNodePorts"] = False
    if vips:
        item["status"] = {"loadBalancer": {"ingress": [{"ip": vip} if isinstance(vip, str) else vip for vip in vips]}}
    yield item
    # Each port has its slice; a second list of endpoints has slices of its own.
    lists = endpoints if endpoints and isinstance(endpoints[0], list) else [endpoints]
    for place, entries in enumerate(lists):
        for number in (None, *HOST_PORTS.values()):
            listed = [{key: value for key, value in entry.items() if key != "port"}
                      for entry in entries if entry["port"] == number]
            if listed:
                yield _slice(f"{name}-{place}-{number or target}", name, number or target, listed, protocol)


def _slice(name, owner, port, endpoints, protocol="TCP"):
    return {"apiVersion": "discovery.k8s.io/v1", "kind": "EndpointSlice", "addressType": "IPv4",
            "metadata": {"name": name, "namespace": "default", "labels": {"kubernetes.io/service-name": owner}},
            "ports": [{"name": "main", "port": port, "protocol": protocol}], "endpoints": endpoints}


def sentinel(generation):
    """Written last: once a node translates it, everything before it is in that node's kernel. Its port tells which cluster,
    and the endpoint whether the node knows its own zone."""
    name = f"sentinel-{generation}"
    yield {"apiVersion": "v1", "kind": "Service", "metadata": {"name": name, "namespace": "default"},
           "spec": {"clusterIP": SENTINEL_CLUSTER_IP, "ports": [{"name": "main", "port": sentinel_port(generation)}]}}
    yield _slice(name, name, SENTINEL_PORT, [{"addresses": [address], "hints": {"forZones": [{"name": zone}]}}
                                             for zone, address in SENTINEL_ADDRESSES.items()])


def sentinel_port(generation):
    return 10000 + generation % 50000
