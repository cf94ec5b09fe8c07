"""TCP connections and UDP questions out of namespaces, many at once, and what the recorders saw of each."""

import collections
import dataclasses
import errno
import selectors
import socket
import struct
import time

from recorder import ANSWER, QUESTION, datagram_number

RESET_ON_CLOSE = struct.pack("ii", 1, 0)  # SO_LINGER: no connection outlives its test


@dataclasses.dataclass
class Connection:
    lab: object
    source: str         # a FROM of hopscope trace
    destination: tuple  # address, port
    patience: float     # seconds until "timeout"
    protocol: str = "TCP"
    outcome: str = ""   # connected, refused, timeout, or the name of another error
    local: tuple = ()   # the source's address and port
    sent_twice: bool = False  # the kernel sends a SYN again after a second
    number: int = -1    # which its packets are recognised by
    seen: list = dataclasses.field(default_factory=list)  # of its SYN and SYN-ACK, in order for each place


class Connector:
    """Makes connections in some labs and listens to their recorders."""

    def __init__(self, labs):
        self._selector = selectors.DefaultSelector()
        self._waiting = {}                            # socket -> its connection and its deadline
        self._datagrams = 0
        self._accepted = []                           # kept until everybody is done: closing one resets its client
        self._seen = collections.defaultdict(list)    # (lab, initial sequence number) -> what was seen
        self._sent_twice = set()
        self._numbers = {}                            # (lab, place, source, destination) -> initial sequence number
        for lab in labs:
            for recorder in lab.recorders:
                self._selector.register(recorder, selectors.EVENT_READ, (self._read, lab))
            for listener in lab.listeners:
                handle = self._accept if listener.type == socket.SOCK_STREAM else self._answer
                self._selector.register(listener, selectors.EVENT_READ, (handle, lab))

    def close(self):
        self._selector.close()

    def run(self, connections):
        """Makes all of them at the same time; afterwards each has its outcome and what was seen of it."""
        self._seen.clear()
        self._numbers.clear()
        self._sent_twice.clear()
        for number, connection in enumerate(connections):
            self._start(connection)
            if number % 8 == 0:
                self._poll(0)
        while self._waiting:
            now = time.monotonic()
            for made, (connection, until) in list(self._waiting.items()):
                if now >= until:
                    self._finish(made, "timeout")
            if self._waiting:
                self._poll(min(until for _, until in self._waiting.values()) - now)
        self._poll(0)
        for accepted in self._accepted:
            accepted.close()
        self._accepted.clear()
        for connection in connections:
            self._collect(connection)

    def _start(self, connection):
        made = connection.lab.space_of(connection.source).socket(connection.protocol)
        # conntrack gives a connection another port when one with its port to its endpoint was just there.
        made.bind(("0.0.0.0", connection.lab.next_client_port()))
        start = self._start_udp if connection.protocol == "UDP" else self._start_tcp
        self._waiting[made] = (connection, time.monotonic() + connection.patience)
        start(connection, made)

    def _start_tcp(self, connection, made):
        made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        error = made.connect_ex(connection.destination)
        connection.local = made.getsockname()
        self._selector.register(made, selectors.EVENT_WRITE, (self._connected, connection.lab))
        if error not in (0, errno.EINPROGRESS):
            self._finish(made, _outcome(error))

    def _start_udp(self, connection, made):
        self._datagrams += 1
        question = QUESTION + struct.pack(">I", self._datagrams)
        connection.number = datagram_number(question)
        self._selector.register(made, selectors.EVENT_READ, (self._answered, connection.lab))
        error = made.connect_ex(connection.destination)
        if error:
            self._finish(made, _outcome(error))
            return
        connection.local = made.getsockname()
        try:
            made.send(question)
        except PermissionError:
            pass  # discarded in OUTPUT, which a TCP socket is not told; a refusal comes besides

    def _finish(self, made, outcome):
        connection, _ = self._waiting.pop(made)
        connection.outcome = outcome
        self._selector.unregister(made)
        made.close()

    def _poll(self, seconds):
        for key, _ in self._selector.select(max(seconds, 0)):
            handle, lab = key.data
            handle(lab, key.fileobj)

    def _connected(self, _, made):
        self._finish(made, _outcome(made.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)))

    def _answered(self, _, made):
        try:
            made.recv(64)
            self._finish(made, "connected")
        except OSError as error:
            self._finish(made, _outcome(error.errno))

    def _answer(self, _, listener):
        try:
            question, source = listener.recvfrom(64)
            listener.sendto(ANSWER + question[len(QUESTION):], source)
        except OSError:
            pass  # an ICMP error of an earlier answer

    def _accept(self, _, listener):
        try:
            accepted, _ = listener.accept()
        except OSError:
            return
        accepted.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET_ON_CLOSE)
        self._accepted.append(accepted)

    def _read(self, lab, recorder):
        for seen in recorder.read():
            seen_before = self._seen[lab, seen.number]
            if seen not in seen_before:
                seen_before.append(seen)
            elif seen.hook == "out" and not seen.is_reply:
                self._sent_twice.add((lab, seen.number))
            if seen.hook == "out" and not seen.is_reply:
                self._numbers.setdefault((lab, seen.source, seen.destination, seen.place), seen.number)

    def _collect(self, connection):
        place = connection.lab.place_of(connection.source)
        if connection.protocol == "TCP":
            connection.number = self._numbers.get((connection.lab, connection.local, connection.destination, place), -1)
        connection.sent_twice = (connection.lab, connection.number) in self._sent_twice
        connection.seen = self._seen.get((connection.lab, connection.number), [])


def _outcome(error):
    known = {0: "connected", errno.ECONNREFUSED: "refused", errno.ETIMEDOUT: "timeout"}
    return known.get(error) or errno.errorcode.get(error, str(error))
