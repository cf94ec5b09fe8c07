#include "model/client/pod_table_reader.h"

#include "model/client/api_resource.h"
#include "model/kube/decode_table.h"

namespace hopscope::client {

PodTableReader::PodTableReader(const std::vector<std::string>& namespaces, NetworkLoop& loop, Arrived arrived)
    : m_arrived(std::move(arrived))
{
    constexpr std::string_view table = "application/json;as=Table;v=v1;g=meta.k8s.io";
    const ApiPath& path = resourceOf(kube::Kind::Pod).paths.front();
    for (const std::string& name : namespaces) {
        const std::string target = collectionPath(path, true, name) + "?includeObject=None&resourceVersion=0";
        m_requests.push_back(
            loop.get(target, HttpMode::Small, {{}, {}, [this, name](const HttpEnd& end) { ended(name, end); }}, table));
    }
}

void PodTableReader::ended(const std::string& namespaceName, const HttpEnd& end)
{
    if (end.failure)
        return;
    auto pods = kube::decodePodTable(end.body, namespaceName);
    if (pods && !pods->empty())
        m_arrived(std::move(*pods));
}

} // namespace hopscope::client
