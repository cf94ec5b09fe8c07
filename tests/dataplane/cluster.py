"""Kubernetes objects: the base cluster of every lab, and Services with EndpointSlices written by hand."""

from lab import (HOST_PORT, NODES, PODS, POD_PORTS, SENTINEL_ADDRESSES, SENTINEL_CLUSTER_IP, SENTINEL_PORT, ZONES,
                 node_address, pod_address)


def base_objects():
    for node, number in NODES.items():
        yield {"apiVersion": "v1", "kind": "Node",
               "metadata": {"name": node, "labels": {"kubernetes.io/hostname": node, "topology.kubernetes.io/zone": ZONES[node]}},
               "spec": {"podCIDR": f"10.244.{number}.0/24", "podCIDRs": [f"10.244.{number}.0/24"]},
               "status": {"addresses": [{"type": "InternalIP", "address": node_address(node)}]}}
    for name, (node, _) in PODS.items():
        yield _pod(name, node, pod_address(name), POD_PORTS, False)
    for node, number in NODES.items():
        yield _pod(f"h{number}", node, node_address(node), (HOST_PORT,), True)


def _pod(name, node, address, ports, in_host_network):
    container = {"name": "listener", "image": "listener",
                 "ports": [{"containerPort": port, "protocol": protocol, **({"hostPort": port} if in_host_network else {})}
                           for port in ports for protocol in ("TCP", "UDP")]}
    return {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": name, "namespace": "default"},
            "spec": {"nodeName": node, "hostNetwork": in_host_network, "containers": [container]},
            "status": {"phase": "Running", "podIP": address, "podIPs": [{"ip": address}], "hostIP": node_address(node),
                       "conditions": [{"type": "Ready", "status": "True"}]}}


def endpoint(name, ready=True, serving=None, terminating=False, zones=(), nodes=()):
    """An endpoint of a slice: the pod's first address, its node, its conditions and hints."""
    in_host_network = name not in PODS
    node = f"n{name[1:]}" if in_host_network else PODS[name][0]
    hints = {}
    if zones:
        hints["forZones"] = [{"name": zone} for zone in zones]
    if nodes:
        hints["forNodes"] = [{"name": hinted} for hinted in nodes]
    return {"addresses": [node_address(node) if in_host_network else pod_address(name)], "nodeName": node, "zone": ZONES[node],
            "conditions": {"ready": ready, "serving": ready if serving is None else serving, "terminating": terminating},
            "targetRef": {"kind": "Pod", "namespace": "default", "name": name}, **({"hints": hints} if hints else {})}


def terminating(name, **more):
    return endpoint(name, ready=False, serving=True, terminating=True, **more)


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
    on_host = [entry for entry in endpoints if entry["targetRef"]["name"].startswith("h")]
    in_pods = [entry for entry in endpoints if entry not in on_host]
    for suffix, entries, number in (("pods", in_pods, target), ("host", on_host, HOST_PORT)):
        if entries:
            yield _slice(f"{name}-{suffix}", name, number, entries, protocol)


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
