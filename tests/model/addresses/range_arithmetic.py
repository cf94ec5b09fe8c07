#!/usr/bin/env python3
"""What Python's ipaddress says of ranges, one line for each line of standard input.

"range CIDR" gives size, first and last address, and what is left of them by each way of giving addresses out, in the words
"FIRST LAST COUNT" or "none". "span A B" gives how many addresses there are from A to B. "number A" gives the address as a number.
"""
import ipaddress
import sys

# Addresses that nobody gets, at the front and at the end of a range: of IPv4, of IPv6.
KEPT_BACK = {
    "host-local": ((2, 1), (2, 0)),
    "calico-block": ((0, 0), (0, 0)),
    "cilium-pool": ((1, 1), (1, 1)),
    "ovn": ((3, 1), (3, 0)),
    "subnet": ((1, 1), (1, 0)),
}


def usable(network, word):
    front, end = KEPT_BACK[word][network.version == 6]
    if word == "cilium-pool" and network.num_addresses <= 2:
        front = end = 0
    count = network.num_addresses - front - end
    if count <= 0:
        return "none"
    return f"{int(network[front])} {int(network[network.num_addresses - 1 - end])} {count}"


def of_range(text):
    network = ipaddress.ip_network(text, strict=False)
    # As numbers: there are several ways to write an IPv6 address that holds an IPv4 one.
    parts = [str(network.prefixlen), str(network.num_addresses), str(int(network[0])), str(int(network[-1]))]
    return "; ".join(parts + [f"{word} {usable(network, word)}" for word in KEPT_BACK])


def answer(line):
    words = line.split()
    if words[0] == "range":
        return of_range(words[1])
    if words[0] == "span":
        return str(int(ipaddress.ip_address(words[2])) - int(ipaddress.ip_address(words[1])) + 1)
    if words[0] == "number":
        return str(int(ipaddress.ip_address(words[1])))
    return str(ipaddress.ip_address(words[3]) in ipaddress.ip_network(words[1], strict=False))


for asked in sys.stdin:
    print(answer(asked))
