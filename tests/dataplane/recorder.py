"""What passes the hooks of a namespace: every SYN and SYN-ACK with the tuple it has there.

The rules only log to a netlink group of the namespace. A connection is recognised everywhere by its initial sequence
number, which address translation does not touch; so any number of connections can be watched at once.
"""

import collections
import socket
import struct

GROUP = 7
NETLINK_NETFILTER = 12
CONFIGURE = (4 << 8) | 1  # NFNL_SUBSYS_ULOG, NFULNL_MSG_CONFIG
PACKET = (4 << 8) | 0
BIND, COPY_PACKET = 1, 2
PAYLOAD, PREFIX = 9, 10
SO_RCVBUFFORCE = 33

# Around NAT: its destination half is at -100, its source half at 100; LOCAL_IN's half is at 100 too.
NODE_HOOKS = {"pre": ("prerouting", -350), "dnat": ("prerouting", -50), "in": ("input", 150),
              "out": ("output", -350), "odnat": ("output", -50), "post": ("postrouting", 150)}
SOCKET_HOOKS = {"out": ("output", -350), "in": ("input", 150)}

Seen = collections.namedtuple("Seen", "place hook is_reply source destination number")


class Recorder:
    def __init__(self, namespace, place, hooks):
        self.place = place
        chains = "".join(
            f"chain at_{name} {{\n type filter hook {hook} priority {priority};\n"
            f" ip protocol tcp tcp flags & (syn | rst | fin) == syn log prefix \"{name}\" group {GROUP}"
            f" snaplen 60 queue-threshold 1\n}}\n" for name, (hook, priority) in hooks.items())
        namespace.nft("table inet hopscope_recorder {\n" + chains + "}\n")
        with namespace:
            self.socket = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, NETLINK_NETFILTER)
        try:
            self.socket.setsockopt(socket.SOL_SOCKET, SO_RCVBUFFORCE, 4 << 20)
        except PermissionError:  # not root: what the system gives has to do; read() fails when anything is lost
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4 << 20)
        self.socket.bind((0, 0))
        command = struct.pack("=HHB3x", 5, 1, BIND)
        mode = struct.pack("=HH", 10, 2) + struct.pack(">IBx", 60, COPY_PACKET) + b"\0\0"
        body = struct.pack("=BB", 0, 0) + struct.pack(">H", GROUP) + command + mode
        self.socket.send(struct.pack("=IHHII", 16 + len(body), CONFIGURE, 5, 1, 0) + body)
        answer = self.socket.recv(4096)
        if struct.unpack_from("=i", answer, 16)[0] != 0:
            raise RuntimeError("the kernel does not log packets to netlink (NFLOG)")
        self.socket.setblocking(False)

    def fileno(self):
        return self.socket.fileno()

    def close(self):
        self.socket.close()

    def read(self):
        """What was logged since the last call, in order."""
        while True:
            try:
                data = self.socket.recv(65536)
            except BlockingIOError:
                return
            offset = 0
            while offset + 16 <= len(data):
                length, kind = struct.unpack_from("=IH", data, offset)
                if kind == PACKET:
                    yield self._parse(data[offset + 20:offset + length])
                offset += (length + 3) & ~3

    def _parse(self, attributes):
        prefix = payload = b""
        offset = 0
        while offset + 4 <= len(attributes):
            length, kind = struct.unpack_from("=HH", attributes, offset)
            if kind == PREFIX:
                prefix = attributes[offset + 4:offset + length].rstrip(b"\0")
            elif kind == PAYLOAD:
                payload = attributes[offset + 4:offset + length]
            offset += (length + 3) & ~3
        header = (payload[0] & 15) * 4
        source_port, destination_port, sequence, acknowledged = struct.unpack_from(">HHII", payload, header)
        is_reply = bool(payload[header + 13] & 0x10)
        number = (acknowledged - 1) & 0xFFFFFFFF if is_reply else sequence
        return Seen(self.place, prefix.decode("ascii"), is_reply, (socket.inet_ntoa(payload[12:16]), source_port),
                    (socket.inet_ntoa(payload[16:20]), destination_port), number)
