// How much of a server or a program is too much: more than any honest one gives, and what a hostile one is held to.
#pragma once

#include <chrono>
#include <cstddef>

namespace hopscope {

/// Limits of what is read from outside. Each is some times what the largest honest cluster needs: 5,000 nodes, 150,000 pods
/// (kubernetes.io, "Considerations for large clusters"), of which a pod is 4 to 10 KB in JSON. Who goes over one gets
/// ErrorKind::OverLimit, with the Limit in brackets here.
struct Budget
{
    /// Of an answer that is one object or a list of names [SmallAnswer]: a ConfigMap holds at most 1 MiB, which JSON's escapes
    /// may double; a server with 1,000 API groups names them in 0.3 MB.
    std::size_t smallAnswer = 4u << 20;
    /// Of one object in a list or a watch [Object]: etcd takes 1.5 MB, some raise that to 4; JSON is at most twice as long.
    std::size_t object = 8u << 20;
    /// Of what stands around the objects of a list [ListFrame], besides listFrameForEach: its metadata is below 10 KB.
    std::size_t listFrame = 1u << 20;
    /// The comma, and the blanks of a server that indents.
    std::size_t listFrameForEach = 32;
    /// What the objects of one kind may take, as kube::weightOf() counts it [ListBytes]: 150,000 pods are 150 MB.
    std::size_t listMemory = 384u << 20;
    /// Those of all kinds of one source, and of lists that are read anew beside what is shown [ListBytes].
    std::size_t sourceMemory = std::size_t(1) << 30;
    /// Of one list, in all its pages [ListBytes]: 150,000 pods are 1.5 GB in JSON, and 0.6 GB in protobuf.
    std::size_t listBytes = std::size_t(4) << 30;
    /// Of one kind [ListObjects]: twice as many as there may be pods.
    std::size_t listObjects = 300'000;
    /// Of all kinds of one source, and of lists that are read anew beside what is shown [ListObjects]: a large cluster has 250,000.
    std::size_t sourceObjects = 800'000;
    /// Of one list [Pages]: 150,000 objects are 30 pages of 5,000; a server that gives 500 at a time has 300.
    std::size_t pages = 3'000;
    /// In a row [Pages]: a server may give a page on which nothing is left of what was there, hardly ever two.
    std::size_t emptyPages = 20;
    /// Of the pods of one namespace as a Table, which is left out where it is longer: 45,000 pods are 32 MB.
    std::size_t table = 32u << 20;
    /// Of all such Tables that are under way.
    std::size_t tables = 128u << 20;
    /// Of an answer that is an error; the rest is not waited for. What is shown of it is far less.
    std::size_t errorBody = 1u << 20;
    /// Of the header fields of one answer, interim answers included [Headers]: an API server's are 1 to 2 KB.
    std::size_t headers = 256u << 10;
    /// Behind an answer [Headers]: Kubernetes sends none.
    std::size_t trailers = 16u << 10;
    /// How many times as long as what was sent an answer may be that came compressed, once it is compressionFrom long
    /// [Compression]: lists of equal pods come to 40, gzip's own limit is 1,032.
    std::size_t compression = 100;
    std::size_t compressionFrom = 16u << 20;
    /// Of the events that have begun and not ended, in all watches of one source [WatchBytes]: events are some kilobytes.
    std::size_t watchBytes = 64u << 20;
    /// Until an answer's header is whole [Pace]: the API server itself gives up after 60 s, and 75 s without a byte end it anyway.
    std::chrono::seconds untilAnswer{90};
    /// Bytes a second, over each paceWindow [Pace]: a modem of 9,600 bit/s shared by ten requests.
    std::size_t slowest = 100;
    std::chrono::seconds paceWindow{60};
    /// In all, for a small answer and for a list or one page of it [Pace]: a proxy may hold back what the server has sent within
    /// its minute, and give it to a slow link: 200 MB at 1 Mbit/s are 27 minutes.
    std::chrono::seconds smallAnswerTime{300};
    std::chrono::seconds listTime{3'600};
    /// What a credential plugin prints [PluginOutput]: certificates and tokens are a few kilobytes.
    std::size_t pluginOutput = 256u << 10;
    /// What it writes to standard error before it is ended [PluginChatter]: an address, a code, a QR code, a log.
    std::size_t pluginChatter = 4u << 20;
    /// Of that, what is shown: lines in a second, bytes of a line.
    std::size_t pluginLinesASecond = 200;
    std::size_t pluginLine = 4u << 10;
};

/// The longest wait that a server may ask for (Retry-After, RFC 9110, 10.2.3); more is taken for this.
constexpr std::chrono::seconds longestRetryAfter{600};

} // namespace hopscope
