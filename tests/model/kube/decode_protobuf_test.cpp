#include "model/kube/list_reader.h"

#include "tests/model/kube/protobuf_writer.h"
#include "tests/support/test_main.h"

#include <random>

using namespace hopscope;
using namespace hopscope::kube;

namespace {

Result<DecodedList> decodeProtobufList(const std::string& bytes, Kind kind)
{
    ListReader reader(kind, Encoding::Protobuf);
    if (const Status appended = reader.append(bytes); !appended)
        return appended.error();
    return reader.finish();
}

std::string podReply(const Message& pod)
{
    return replyOf("v1", "PodList", Message().message(1, listMeta("7", "")).message(2, pod));
}

std::string podItem(std::string_view name)
{
    return Message().message(1, meta(name, "a")).bytes();
}

/// Three pods and what surrounds them.
std::string threePods()
{
    Message list = Message().message(1, listMeta("7", "next"));
    for (const char* name : {"p1", "p2", "p3"})
        list.text(2, podItem(name));
    return replyOf("v1", "PodList", list);
}

Message fullPod()
{
    const auto port = Message().text(1, "dns").number(2, 53).number(3, 5353).text(4, "UDP").text(5, "127.0.0.1");
    const auto variables = [](Message container) {
        return container.message(7, Message().text(1, "MODE").text(2, "ipvs"))
            .message(7, Message().text(1, "EMPTY").text(2, ""))
            .message(7, Message().text(1, "NODE").message(3, Message().text(1, "x")))
            .message(7, Message().text(1, "A_PASSWORD").text(2, "never kept"));
    };
    const Message container = variables(Message().text(1, "c").text(2, "dns:1").text(4, "-v").text(3, "dns")
        .text(4, "2")
        .text(5, "/").message(6, port).message(6, Message().text(1, "").number(2, 0).number(3, 80).text(4, "")
        .text(5, "")));
    const Message dns = Message().text(1, "10.0.0.10").text(2, "a.svc").text(2, "svc")
        .message(3, Message().text(1, "edns0")).message(3, Message().text(1, "ndots").text(2, "5"));
    const Message spec = Message().message(1, Message().text(1, "volume")).message(2, container).text(3, "Always")
        .number(4, 30).text(6, "None").entry(7, "disk", "ssd").text(10, "w1").number(11, 1).number(12, 0)
        .message(20, Message().text(1, "side").text(2, "i").text(24, "Always")).message(20, Message().text(1, "once"))
        .number(21, 1).message(26, dns).message(28, Message().text(1, "x/ready"));
    const auto finished = Message().number(1, 137).number(2, 9).text(3, "OOMKilled").text(4, "m")
        .message(5, timeOf(1700000000)).message(6, timeOf(1700000100)).text(7, "id");
    const Message waiting = Message().text(1, "w").message(2, Message().message(1, Message()
        .text(1, "CrashLoopBackOff")))
        .message(3, Message().message(3, finished)).number(4, 0).number(5, 12).number(9, 0);
    const Message running = Message().text(1, "r").message(2, Message().message(2, Message().message(1, timeOf(1))))
        .message(3, Message()).number(4, 1).number(5, 0).text(6, "image").number(9, 1);
    const Message ended = Message().text(1, "t").message(2, Message().message(3, finished)).message(3, Message());
    const Message condition = Message().text(1, "Ready").text(2, "False").message(3, Message()).message(4, timeOf(5))
        .text(5, "ContainersNotReady").text(6, "text").number(7, 0);
    const Message status = Message().text(1, "Running").message(2, condition).text(3, "m").text(4, "Evicted")
        .text(5, "192.168.7.11").text(6, "10.0.0.1").message(7, timeOf(4)).message(8, waiting).message(8, running)
        .text(9, "Burstable").message(10, ended).message(10, Message().text(1, "none")).text(11, "w2")
        .message(12, Message().text(1, "10.0.0.1")).message(12, Message().text(1, "no address"))
        .message(12, Message().text(1, "fd00::1")).text(14, "").message(16, Message().text(1, "192.168.7.11"));
    return Message().message(1, meta("dns", "kube-system")).message(2, spec).message(3, status);
}

constexpr const char* fullPodJson = R"({"metadata":{"name":"dns","namespace":"kube-system","creationTimestamp":null},
    "spec":{"restartPolicy":"Always","dnsPolicy":"None","nodeSelector":{"disk":"ssd"},"nodeName":"w1","hostNetwork":true,
    "containers":[{"name":"c","image":"dns:1","command":["dns"],"args":["-v","2"],
      "ports":[{"name":"dns","hostPort":53,"containerPort":5353,"protocol":"UDP","hostIP":"127.0.0.1"},
      {"containerPort":80}],
      "env":[{"name":"MODE","value":"ipvs"},{"name":"EMPTY"},{"name":"NODE","valueFrom":{}},
             {"name":"A_PASSWORD","value":"never kept"}]}],
    "initContainers":[{"name":"side","image":"i","restartPolicy":"Always"},{"name":"once"}],
    "dnsConfig":{"nameservers":["10.0.0.10"],"searches":["a.svc","svc"],
      "options":[{"name":"edns0"},{"name":"ndots","value":"5"}]},
    "readinessGates":[{"conditionType":"x/ready"}]},
    "status":{"phase":"Running","reason":"Evicted","hostIP":"192.168.7.11","podIP":"10.0.0.1","nominatedNodeName":"w2",
    "podIPs":[{"ip":"10.0.0.1"},{"ip":"no address"},{"ip":"fd00::1"}],
    "conditions":[{"type":"Ready","status":"False","reason":"ContainersNotReady"}],
    "containerStatuses":[
      {"name":"w","ready":false,"restartCount":12,"started":false,"state":{"waiting":{"reason":"CrashLoopBackOff"}},
       "lastState":{"terminated":{"exitCode":137,"signal":9,"reason":"OOMKilled","finishedAt":"2023-11-14T22:15:00Z"}}},
      {"name":"r","ready":true,"restartCount":0,"started":true,"state":{"running":{}},"lastState":{}}],
    "initContainerStatuses":[
      {"name":"t","ready":false,"restartCount":0,"lastState":{},
       "state":{"terminated":{"exitCode":137,"signal":9,"reason":"OOMKilled","finishedAt":"2023-11-14T22:15:00Z"}}},
      {"name":"none"}]}})";

std::string jsonList(std::string_view apiVersion, std::string_view kind, std::string_view items)
{
    return "{\"apiVersion\":\"" + std::string(apiVersion) + "\",\"kind\":\"" + std::string(kind) +
           "\",\"metadata\":{\"resourceVersion\":\"42\",\"continue\":\"next\"},\"items\":[" + std::string(items) + "]}";
}

void compare(Kind kind, std::string_view apiVersion, const std::vector<Message>& items, std::string_view itemsJson)
{
    const std::string listKind = std::string(kindName(kind)) + "List";
    Message list = Message().message(1, listMeta("42", "next"));
    for (const Message& item : items)
        list.message(2, item);
    const auto read = decodeProtobufList(replyOf(apiVersion, listKind, list), kind);
    const auto wanted = decodeDocument(jsonList(apiVersion, listKind, itemsJson), kind);
    QVERIFY2(read.hasValue(), read.hasValue() ? "" : read.error().message.c_str());
    QVERIFY(wanted.hasValue());
    QVERIFY2(read->malformed.empty(), read->malformed.empty() ? "" : read->malformed.front().context.c_str());
    QVERIFY(wanted->malformed.empty());
    QCOMPARE(read->items.size(), items.size());
    QVERIFY(read->items == wanted->items);
    QCOMPARE(read->resourceVersion, wanted->resourceVersion);
    QCOMPARE(read->continueToken, wanted->continueToken);
}

} // namespace

class DecodeProtobufTest : public QObject
{
    Q_OBJECT

private slots:
    HOPSCOPE_FAIL_ON_WARNING

    void fiveKindsAreRead()
    {
        for (const Kind kind : allKinds()) {
            const bool wanted = kind == Kind::Namespace || kind == Kind::Node || kind == Kind::Pod ||
                                kind == Kind::Service || kind == Kind::EndpointSlice;
            QCOMPARE(hasProtobufDecoder(kind), wanted);
        }
    }

    void metadataAndANamespace()
    {
        const Message owner = Message().text(1, "Fleet").text(3, "f").text(4, "u").text(5, "v1").number(6, 1)
            .number(7, 1);
        const Message full = Message().text(1, "n").text(5, "uid-1").text(6, "9").number(7, 3)
            .message(8, timeOf(1700000000))
            .message(9, timeOf(0)).number(10, 30).entry(11, "a", "1").entry(11, "b", "").entry(12, "z", "\xc3\xa4")
            .entry(12, "kubectl.kubernetes.io/last-applied-configuration", "{}").entry(12, "c", "2").message(13, owner)
            .message(13, Message().text(1, "Other").text(3, "o").number(6, 0)).text(14, "f").text(17, "not read \xff");
        compare(Kind::Namespace, "v1",
                {Message().message(1, full).message(2, Message().text(1, "kubernetes")).message(3, Message()
                    .text(1, "Active")),
                 Message().message(1, meta("bare", ""))},
                R"({"metadata":{"name":"n","uid":"uid-1","resourceVersion":"9",
                "creationTimestamp":"2023-11-14T22:13:20Z",
                "deletionTimestamp":"1970-01-01T00:00:00Z","labels":{"a":"1","b":""},
                "annotations":{"z":"ä","kubectl.kubernetes.io/last-applied-configuration":"{}","c":"2"},
                "ownerReferences":[{"kind":"Fleet","name":"f","controller":true},{"kind":"Other","name":"o"}]},
                "status":{"phase":"Active"}},{"metadata":{"name":"bare","creationTimestamp":null}})");
    }

    void nodes()
    {
        const auto quantity = [](std::string_view name, std::string_view text) {
            return Message().text(1, name).message(2, Message().text(1, text));
        };
        const Message info = Message().text(1, "machine").text(2, "s").text(3, "b").text(4, "6.1.0")
            .text(5, "Debian 12")
            .text(6, "containerd://2").text(7, "v1.37.2").text(8, "").text(9, "linux").text(10, "arm64");
        const Message status = Message().message(1, quantity("pods", "250")).message(2, quantity("cpu", "8"))
            .message(2, quantity("pods", "110")).message(4, Message().text(1, "Ready").text(2, "True")
            .text(5, "KubeletReady"))
            .message(5, Message().text(1, "InternalIP").text(2, "192.168.7.11")).message(5, Message()
            .text(1, "Hostname")
            .text(2, "w1")).message(7, info).message(8, Message().text(1, "image"));
        compare(Kind::Node, "v1",
                {Message().message(1, meta("w1", "")).message(2, Message().text(1, "10.1.0.0/24").text(3, "id")
                    .number(4, 1)
                 .text(7, "10.1.0.0/24").text(7, "fd00::/64")).message(3, status),
                 Message().message(1, meta("w2", "")).message(2, Message().text(1, "10.1.1.0/24").text(3, "")
                     .number(4, 0))
                 .message(3, Message().message(2, quantity("pods", "1k"))), Message().message(1, meta("w3", ""))},
                "{\"metadata\":{\"name\":\"w1\"},\"spec\":{\"podCIDR\":\"10.1.0.0/24\",\"providerID\":\"id\","
                "\"unschedulable\":true,"
                "\"podCIDRs\":[\"10.1.0.0/24\",\"fd00::/64\"]},\"status\":{\"capacity\":{\"pods\":\"250\"},"
                "\"allocatable\":{\"cpu\":\"8\",\"pods\":\"110\"},\"conditions\":[{\"type\":\"Ready\","
                "\"status\":\"True\",\"reason\":\"KubeletReady\"}],"
                "\"addresses\":[{\"type\":\"InternalIP\",\"address\":\"192.168.7.11\"},{\"type\":\"Hostname\","
                "\"address\":\"w1\"}],"
                "\"nodeInfo\":{\"kernelVersion\":\"6.1.0\",\"osImage\":\"Debian 12\","
                "\"containerRuntimeVersion\":\"containerd://2\","
                "\"kubeletVersion\":\"v1.37.2\",\"operatingSystem\":\"linux\",\"architecture\":\"arm64\"}}},"
                "{\"metadata\":{\"name\":\"w2\"},\"spec\":{\"podCIDR\":\"10.1.1.0/24\"},"
                "\"status\":{\"allocatable\":{\"pods\":\"1k\"}}},"
                "{\"metadata\":{\"name\":\"w3\"}}");
    }

    void pods()
    {
        const Message bare = Message().message(1, meta("bare", "")).message(3, Message().text(6, "10.0.0.2"));
        const Message spec = Message().message(2, Message().text(1, "c").message(7, Message().text(1, "A")
            .text(2, "1")));
        const Message elsewhere = Message().message(2, spec).message(1, meta("elsewhere", "shop"));
        const Message specFirst = Message().message(2, spec).message(1, meta("first", "kube-system"));
        compare(Kind::Pod, "v1", {fullPod(), bare, elsewhere, specFirst},
                std::string(fullPodJson) + R"(,{"metadata":{"name":"bare"},"status":{"podIP":"10.0.0.2"}},
                {"metadata":{"name":"elsewhere","namespace":"shop"},"spec":{"containers":[{"name":"c",
                "env":[{"name":"A","value":"1"}]}]}},{"metadata":{"name":"first","namespace":"kube-system"},
                "spec":{"containers":[{"name":"c","env":[{"name":"A","value":"1"}]}]}})");
    }

    void services()
    {
        const Message number = Message().number(1, 0).number(2, 8080).text(3, "");
        const Message named = Message().number(1, 1).number(2, 0).text(3, "http");
        const Message spec = Message().message(1, Message().text(1, "web").text(2, "TCP").number(3, 80)
            .message(4, number)
            .number(5, 30080).text(6, "h2c")).message(1, Message().text(1, "q").text(2, "UDP").number(3, 443)
            .message(4, named)
            .number(5, 0)).entry(2, "app", "web").text(3, "10.96.0.9").text(4, "LoadBalancer").text(5, "203.0.113.7")
            .text(7, "ClientIP").text(8, "").text(9, "10.0.0.0/8").text(10, "e.example").text(11, "Local")
            .number(12, 30900)
            .number(13, 1).message(14, Message().message(1, Message().number(1, 60))).text(17, "PreferDualStack")
            .text(17, "PreferDualStack").text(18, "10.96.0.9").text(18, "fd00::9").text(19, "IPv4").text(19, "IPv6").number(20, 1).text(21, "x/lb")
            .text(22, "Cluster").text(23, "PreferClose");
        const Message status = Message().message(1, Message().message(1, Message().text(1, "192.0.2.1").text(2, "")
            .text(3, "VIP")).message(1, Message().text(1, "").text(2, "lb.example")));
        compare(Kind::Service, "v1",
                {Message().message(1, meta("s", "a")).message(2, spec).message(3, status),
                 Message().message(1, meta("old", "a")).message(2, Message().text(3, "10.96.0.8").text(4, "")
                 .message(14, Message().message(1, Message().number(1, 0)))), Message().message(1, meta("bare", "a"))},
                R"({"metadata":{"name":"s","namespace":"a"},"spec":{"ports":[{"name":"web","protocol":"TCP","port":80,
                "targetPort":8080,"nodePort":30080},{"name":"q","protocol":"UDP","port":443,"targetPort":"http"}],
                "selector":{"app":"web"},"clusterIP":"10.96.0.9","clusterIPs":["10.96.0.9","fd00::9"],
                "type":"LoadBalancer",
                "externalIPs":["203.0.113.7"],"sessionAffinity":"ClientIP","loadBalancerSourceRanges":["10.0.0.0/8"],
                "externalName":"e.example","externalTrafficPolicy":"Local","healthCheckNodePort":30900,
                "publishNotReadyAddresses":true,"sessionAffinityConfig":{"clientIP":{"timeoutSeconds":60}},
                "ipFamilies":["IPv4","IPv6"],"loadBalancerClass":"x/lb","internalTrafficPolicy":"Cluster",
                "trafficDistribution":"PreferClose","ipFamilyPolicy":"PreferDualStack"},"status":{"loadBalancer":{"ingress":[{"ip":"192.0.2.1",
                "ipMode":"VIP"},
                {"hostname":"lb.example"}]}}},{"metadata":{"name":"old","namespace":"a"},
                "spec":{"clusterIP":"10.96.0.8",
                "sessionAffinityConfig":{"clientIP":{"timeoutSeconds":0}}}},{"metadata":{"name":"bare",
                "namespace":"a"}})");
    }

    void endpointSlices()
    {
        const Message target = Message().text(1, "Pod").text(2, "a").text(3, "p").text(4, "uid").text(5, "")
            .text(7, "");
        const Message hints = Message().message(1, Message().text(1, "z1")).message(1, Message().text(1, "z2"))
            .message(2, Message().text(1, "w1"));
        const Message full = Message().text(1, "10.0.0.1").text(1, "nothing").message(2, Message().number(1, 0)
            .number(2, 1)
            .number(3, 1)).text(3, "h").message(4, target).entry(5, "kubernetes.io/hostname", "old").text(6, "w1")
            .text(7, "z1")
            .message(8, hints);
        const Message bare = Message().text(1, "10.0.0.2").message(2, Message());
        const Message slice = Message().message(1, meta("s-1", "a")).message(2, full).message(2, bare)
            .message(3, Message().text(1, "").text(2, "SCTP").number(3, 80)).message(3, Message().text(4, "h2c"))
            .message(3, Message().text(1, "x").text(2, "")).text(4, "IPv4");
        compare(Kind::EndpointSlice, "discovery.k8s.io/v1", {slice},
                R"({"metadata":{"name":"s-1","namespace":"a"},"addressType":"IPv4",
                "endpoints":[{"addresses":["10.0.0.1",
                "nothing"],"conditions":{"ready":false,"serving":true,"terminating":true},"hostname":"h",
                "targetRef":{"kind":"Pod","namespace":"a","name":"p"},
                "deprecatedTopology":{"kubernetes.io/hostname":"old"},
                "nodeName":"w1","zone":"z1","hints":{"forZones":[{"name":"z1"},{"name":"z2"}],
                "forNodes":[{"name":"w1"}]}},
                {"addresses":["10.0.0.2"],"conditions":{}}],"ports":[{"name":"","protocol":"SCTP","port":80},{},
                {"name":"x","protocol":""}]})");
    }

    void anotherEnvelopeIsRefused()
    {
        const Message list = Message().message(1, listMeta("1", "")).text(2, podItem("p"));
        const std::string raw = list.bytes();
        const auto refused = [](const std::string& bytes) {
            const auto read = decodeProtobufList(bytes, Kind::Pod);
            return !read.hasValue() && read.error().kind == ErrorKind::MalformedObject;
        };
        QVERIFY(!refused(replyOf("v1", "PodList", list)));
        QVERIFY(refused(replyOf("v1", "NodeList", list)));
        QVERIFY(refused(replyOf("v1", "Pod", list)));
        QVERIFY(refused(replyOf("v2", "PodList", list)));
        QVERIFY(refused(replyOf("v1", "PodList", list).substr(4)));
        QVERIFY(refused(R"({"kind":"PodList","apiVersion":"v1","items":[]})"));
        const Message type = Message().text(1, "v1").text(2, "PodList");
        const std::string magic("k8s\0", 4);
        QVERIFY(refused(magic + Message().message(1, type).text(2, raw).text(3, "gzip").bytes()));
        QVERIFY(refused(magic + Message().message(1, type).text(2, raw).text(4, "application/json").bytes()));
        QVERIFY(refused(magic + Message().message(1, type).bytes()));
        QVERIFY(refused(magic + Message().message(1, type).number(2, 5).bytes()));
        QVERIFY(refused(replyOf("v1", "PodList", Message().number(2, 5))));
    }

    void oneBrokenPodDoesNotCostTheRest()
    {
        const auto malformedPod = [](const Message& pod) {
            const Message list = Message().message(1, listMeta("1", "")).text(2, podItem("p1")).message(2, pod)
                .text(2, podItem("p3"));
            const auto read = decodeProtobufList(replyOf("v1", "PodList", list), Kind::Pod);
            const bool one = read.hasValue() && read->items.size() == 2 && read->malformed.size() == 1;
            return one ? read->malformed.front().context : std::string("not one malformed pod");
        };
        const auto withSpec = [](const Message& spec) { return Message().message(1, meta("p2", "a"))
            .message(2, spec); };
        const auto withPort = [&](const Message& port) { return withSpec(Message().message(2, Message()
            .message(6, port))); };
        const auto begin = [](const std::string& text) { return text.substr(0, 9); };
        QCOMPARE(begin(malformedPod(withSpec(Message().text(10, "\xff")))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(withSpec(Message().text(10, "\xed\xa0\x80")))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(withSpec(Message().number(10, 1)))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(withSpec(Message().fixed(11)))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(withPort(Message().number(3, 65536)))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(withPort(Message().number(3, -1)))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(withPort(Message().text(4, "ICMP")))), std::string("Pod a/p2:"));
        QCOMPARE(begin(malformedPod(Message().message(1, meta("p2", "a"))
            .text(2, "\x12\x7f"))), std::string("Pod a/p2:"));
        QCOMPARE(malformedPod(Message().message(1, meta("", "a"))), std::string("Pod a/?: metadata.name is missing"));
        QCOMPARE(malformedPod(Message()), std::string("Pod default/?: metadata.name is missing"));
    }

    void fieldsOfTheFutureAreSkipped()
    {
        const Message pod = Message().fixed(99).message(1, meta("p", "a")).number(100, 3)
            .message(2, Message().text(10, "w1").fixed(900));
        const auto read = decodeProtobufList(podReply(pod), Kind::Pod);
        QVERIFY(read.hasValue());
        QCOMPARE(std::get<Pod>(read->items.at(0)).nodeName, std::string("w1"));
    }

    void timesOfFourDigitYearsOnly()
    {
        const auto creationOf = [](const Message& time) {
            const Message pod = Message().message(1, Message().text(1, "p").message(8, time));
            return std::get<Pod>(decodeProtobufList(podReply(pod), Kind::Pod)->items.at(0)).meta.creationTimestamp;
        };
        QVERIFY(creationOf(timeOf(1700000000)) == parseRfc3339("2023-11-14T22:13:20Z"));
        QVERIFY(creationOf(timeOf(-1)) == parseRfc3339("1969-12-31T23:59:59Z"));
        QVERIFY(creationOf(timeOf(253402300799)) == parseRfc3339("9999-12-31T23:59:59Z"));
        QVERIFY(creationOf(Message().number(2, 5)) == parseRfc3339("1970-01-01T00:00:00Z"));
        QVERIFY(!creationOf(Message()));
        QVERIFY(!creationOf(timeOf(-62135596800)));
        QVERIFY(!creationOf(timeOf(253402300800)));
        QVERIFY(!creationOf(timeOf(INT64_MAX)));
    }

    void aReplyThatIsCutIsNeverAShorterList()
    {
        const std::string whole = threePods();
        int complete = 0;
        for (std::size_t length = 0; length < whole.size(); ++length) {
            // A copy of its own: a reader that runs over the end is found by the sanitizers.
            const auto read = decodeProtobufList(std::string(whole.data(), length), Kind::Pod);
            if (!read)
                continue;
            QCOMPARE(read->items.size(), std::size_t(3)); // only the empty fields behind the list were cut
            ++complete;
        }
        QCOMPARE(complete, 2);
        for (std::size_t length = 0; length < fullPod().bytes().size(); ++length) {
            const auto read = decodeProtobufList(podReply(Message()
                .text(1, fullPod().bytes().substr(0, length))), Kind::Pod);
            QVERIFY(read.hasValue());
            QCOMPARE(read->items.size() + read->malformed.size(), std::size_t(1));
        }
    }

    void anyBytesAreRead()
    {
        const std::string whole = podReply(fullPod());
        std::mt19937 random(20261);
        for (int round = 0; round < 20000; ++round) {
            std::string bytes = whole;
            for (unsigned flips = 1 + random() % 4; flips > 0; --flips)
                bytes[random() % bytes.size()] ^= char(1U << (random() % 8));
            const auto read = decodeProtobufList(bytes, Kind::Pod);
            QVERIFY(!read.hasValue() || read->items.size() + read->malformed.size() <= 2);
        }
    }
};

HOPSCOPE_TEST_MAIN(DecodeProtobufTest)
#include "decode_protobuf_test.moc"
