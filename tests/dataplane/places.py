"""What there is in every lab, and where: nodes, pods, what listens in the nodes' own network, a client."""

NODES = {"n1": 1, "n2": 2, "n3": 3}
ZONES = {"n1": "za", "n2": "zb", "n3": "zb"}
PODS = {"a": ("n1", 5), "w1": ("n1", 7), "x1": ("n1", 9), "b": ("n2", 5), "w2": ("n2", 7), "x2": ("n2", 9),
        "c": ("n3", 5), "w3": ("n3", 7), "x3": ("n3", 9)}
POD_PORTS = (8080, 8081, 9376)
# What listens in the nodes' own network, by the first letter of an endpoint there: the pods h1, h2, h3; processes whose port
# is also the hostPort of the pods in MAPPED; kubelets; the API server.
HOST_PORT, MAPPED_PORT, KUBELET_PORT, SERVER_PORT = 9090, 8088, 10250, 6443
HOST_PORTS = {"h": HOST_PORT, "p": MAPPED_PORT, "k": KUBELET_PORT, "s": SERVER_PORT}
HOST_ENDPOINTS = ("h1", "h2", "h3", "p1", "p2", "k1", "k2", "k3", "s1")
TCP_ONLY = (KUBELET_PORT, SERVER_PORT)
MAPPED = {"x1": 8080, "x2": 8081}
ROUTER = "192.168.0.1"
SENTINEL_ADDRESSES, SENTINEL_PORT = {"za": ROUTER, "zb": "192.168.0.2"}, 7777
SENTINEL_CLUSTER_IP = "10.96.255.254"
CLIENT = "198.51.100.10"
CLIENT_PORTS = range(33000, 61000)
HOST_SIDE = "ee:ee:ee:ee:ee:ee"  # of every routed pod's veth, so that pods need no ARP for a gateway that has no address


def node_address(node):
    return f"192.168.0.{10 + NODES[node]}"


def pod_address(name):
    node, number = PODS[name]
    return f"10.244.{NODES[node]}.{number}"


def place_of_endpoint(name):
    """The node, the address and, in a node's own network, the port."""
    if name in PODS:
        return PODS[name][0], pod_address(name), None
    node = "n" + name[1:]
    return node, node_address(node), HOST_PORTS[name[0]]


def entry_node(address):
    """Where the router sends what the client sends to a service address from outside: by quarters of 203.0.113.0/24."""
    if address.startswith("203.0.113."):
        return "n" + str(1 + min(int(address.rsplit(".", 1)[1]) // 64, 2))
    return "n1"


def node_pods(node):
    """The names of its pods that have a network of their own."""
    return [name for name, (place, _) in PODS.items() if place == node]


def pod_labels(name):
    kind = {"w": "web", "x": "extra", "h": "host"}.get(name[0], "caller")
    return {"app": kind, "pod": name}
