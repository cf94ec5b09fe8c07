// memory_bench pooled|unpooled [NODES PODS SERVICES]: the memory that a cluster takes as a live source would hold it, decoded
// from JSON as the API server writes it; with what objects have alike shared, or each with its own.
#include "model/cluster/cluster_change.h"
#include "model/cluster/cluster_index.h"
#include "model/ip/ip_address.h"
#include "model/kube/decode_object.h"
#include "model/kube/value_pool.h"

#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <unistd.h>

using namespace hopscope;

namespace {

constexpr int podsOfDeployment = 30;
constexpr int endpointsOfService = 15;

double residentMegabytes()
{
    malloc_trim(0);
    std::ifstream statistics("/proc/self/statm");
    long total = 0;
    long resident = 0;
    statistics >> total >> resident;
    return double(resident) * double(sysconf(_SC_PAGESIZE)) / 1e6;
}

std::string number(int value)
{
    return std::to_string(value);
}

std::string namespaceOf(int pod)
{
    return "team-" + number(pod / podsOfDeployment % 200);
}

std::string podName(int pod)
{
    const std::string set = number(pod / podsOfDeployment);
    return "service-" + set + "-6c5d8f7b" + number(pod / podsOfDeployment % 10) + "-x" + number(100'000 + pod);
}

std::string podAddress(int pod)
{
    return ip::IpAddress::v4(0x0a000001).plus(std::uint64_t(pod)).toString();
}

/// With the text's backquotes as quotes.
std::string quoted(std::string text)
{
    for (char& character : text)
        character = character == '`' ? '"' : character;
    return text;
}

std::string podText(int pod, int nodes)
{
    const std::string set = number(pod / podsOfDeployment);
    return quoted("{`kind`:`Pod`,`apiVersion`:`v1`,`metadata`:{`name`:`" + podName(pod) + "`,`namespace`:`" + namespaceOf(pod) +
                  "`,`uid`:`0f3c2a54-8f0d-4a39-9d11-" + number(100'000 + pod) + "000000`,`resourceVersion`:`" + number(1'000 + pod) +
                  "`,`creationTimestamp`:`2026-01-01T00:00:00Z`,`labels`:{`app`:`service-" + set + "`,`pod-template-hash`:`6c5d8f7b" +
                  set + "`,`app.kubernetes.io/part-of`:`shop`},`annotations`:{`kubernetes.io/config.source`:`api`},"
                  "`ownerReferences`:[{`kind`:`ReplicaSet`,`name`:`service-" + set + "-6c5d8f7b`,`controller`:true}]},"
                  "`spec`:{`nodeName`:`node-" + number(pod % nodes) + ".example.internal`,`dnsPolicy`:`ClusterFirst`,"
                  "`containers`:[{`name`:`main`,`image`:`registry.example/team/service-" + set + ":1.4.2`,`args`:[`--port=8080`,"
                  "`--log=info`],`ports`:[{`name`:`http`,`containerPort`:8080,`protocol`:`TCP`}]},{`name`:`proxy`,"
                  "`image`:`registry.example/mesh/proxy:2.1.0`,`args`:[`sidecar`]}]},"
                  "`status`:{`phase`:`Running`,`hostIP`:`" + ip::IpAddress::v4(0xac100001).plus(std::uint64_t(pod % nodes)).toString() +
                  "`,`podIP`:`" + podAddress(pod) + "`,`conditions`:[{`type`:`PodScheduled`,`status`:`True`},{`type`:`Initialized`,"
                  "`status`:`True`},{`type`:`ContainersReady`,`status`:`True`},{`type`:`Ready`,`status`:`True`}],"
                  "`containerStatuses`:[{`name`:`main`,`ready`:true,`started`:true,`state`:{`running`:{}}},{`name`:`proxy`,"
                  "`ready`:true,`started`:true,`state`:{`running`:{}}}]}}");
}

std::string nodeText(int node)
{
    const std::string name = "node-" + number(node) + ".example.internal";
    return quoted("{`kind`:`Node`,`apiVersion`:`v1`,`metadata`:{`name`:`" + name + "`,`labels`:{`kubernetes.io/hostname`:`" + name +
                  "`,`kubernetes.io/os`:`linux`,`topology.kubernetes.io/zone`:`zone-" + number(node % 3) + "`}},"
                  "`spec`:{`podCIDR`:`10.0.0.0/24`},`status`:{`addresses`:[{`type`:`InternalIP`,`address`:`" +
                  ip::IpAddress::v4(0xac100001).plus(std::uint64_t(node)).toString() +
                  "`}],`conditions`:[{`type`:`Ready`,`status`:`True`,`reason`:`KubeletReady`}],`nodeInfo`:{`kubeletVersion`:`v1.37.0`,"
                  "`osImage`:`Debian GNU/Linux 12 (bookworm)`,`kernelVersion`:`6.1.0-40-amd64`,`containerRuntimeVersion`:"
                  "`containerd://2.1.4`,`operatingSystem`:`linux`,`architecture`:`amd64`}}}");
}

std::string serviceText(int service)
{
    const std::string set = number(service);
    return quoted("{`kind`:`Service`,`apiVersion`:`v1`,`metadata`:{`name`:`service-" + set + "`,`namespace`:`team-" +
                  number(service % 200) + "`},`spec`:{`type`:`ClusterIP`,`clusterIP`:`" +
                  ip::IpAddress::v4(0x0ac00001).plus(std::uint64_t(service)).toString() + "`,`ipFamilies`:[`IPv4`],`selector`:{`app`:"
                  "`service-" + set + "`},`ports`:[{`name`:`http`,`port`:80,`targetPort`:`http`}],`internalTrafficPolicy`:`Cluster`,"
                  "`sessionAffinity`:`None`}}");
}

std::string sliceText(int service, int pods, int nodes)
{
    const std::string set = number(service);
    std::string endpoints;
    for (int i = 0; i < endpointsOfService; ++i) {
        const int pod = (service * endpointsOfService + i) % pods;
        endpoints += (i == 0 ? "" : ",") + ("{`addresses`:[`" + podAddress(pod)) + "`],`nodeName`:`node-" + number(pod % nodes) +
                     ".example.internal`,`zone`:`zone-" + number(pod % nodes % 3) + "`,`targetRef`:{`kind`:`Pod`,`namespace`:`" +
                     namespaceOf(pod) + "`,`name`:`" + podName(pod) + "`}}";
    }
    return quoted("{`kind`:`EndpointSlice`,`apiVersion`:`discovery.k8s.io/v1`,`metadata`:{`name`:`service-" + set +
                  "-k7x2p`,`namespace`:`team-" + number(service % 200) + "`,`labels`:{`kubernetes.io/service-name`:`service-" + set +
                  "`}},`addressType`:`IPv4`,`ports`:[{`name`:`http`,`port`:8080,`protocol`:`TCP`}],`endpoints`:[" + endpoints + "]}");
}

/// Decodes object after object into a snapshot, in batches as a list arrives.
class Reading
{
public:
    explicit Reading(bool pooled) : m_pooled(pooled) {}

    template <class Text>
    void read(const char* name, int count, Text text)
    {
        const double before = residentMegabytes();
        kube::ValuePool pool;
        std::chrono::steady_clock::duration sharing{};
        std::vector<cluster::ClusterChange> batch;
        for (int i = 0; i < count; ++i) {
            kube::Object object = std::move(kube::decodeDocument(text(i))->items.at(0));
            const auto start = std::chrono::steady_clock::now();
            if (m_pooled)
                pool.share(object);
            sharing += std::chrono::steady_clock::now() - start;
            batch.push_back(cluster::ObjectPut{std::move(object)});
            if (batch.size() == 500 || i + 1 == count)
                m_snapshot = cluster::apply(m_snapshot, std::exchange(batch, {}));
        }
        const double taken = residentMegabytes() - before;
        std::printf("%-16s %7d  %7.1f MB  %6.0f bytes each  %5.2f us each to share  (%zu parts remembered)\n", name, count, taken,
                    taken * 1e6 / count, std::chrono::duration<double, std::micro>(sharing).count() / count, pool.size());
    }

    const cluster::ClusterSnapshot& snapshot() const { return *m_snapshot; }

private:
    bool m_pooled;
    cluster::SnapshotPointer m_snapshot;
};

int argument(int count, char** values, int index, int usual)
{
    return count > index ? std::atoi(values[index]) : usual;
}

} // namespace

int main(int count, char** values)
{
    const bool pooled = count < 2 || std::string(values[1]) != "unpooled";
    const int nodes = argument(count, values, 2, 5'000);
    const int pods = argument(count, values, 3, 150'000);
    const int services = argument(count, values, 4, 10'000);
    std::printf("%s; a Pod is %zu bytes, an endpoint %zu, an Object %zu\n", pooled ? "pooled" : "unpooled", sizeof(kube::Pod),
                sizeof(kube::SliceEndpoint), sizeof(kube::Object));
    Reading reading(pooled);
    reading.read("nodes", nodes, nodeText);
    reading.read("pods", pods, [&](int pod) { return podText(pod, nodes); });
    reading.read("Services", services, serviceText);
    reading.read("EndpointSlices", services, [&](int service) { return sliceText(service, pods, nodes); });
    const double before = residentMegabytes();
    reading.snapshot().index();
    std::printf("%-16s %7s  %7.1f MB\n", "index", "", residentMegabytes() - before);
    std::printf("%-16s %7s  %7.1f MB\n", "all, resident", "", residentMegabytes());
}
