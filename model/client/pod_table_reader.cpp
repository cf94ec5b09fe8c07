#include "model/client/pod_table_reader.h"

#include "model/client/api_resource.h"
#include "model/kube/decode_table.h"

#include <algorithm>

namespace hopscope::client {

PodTableReader::PodTableReader(std::vector<std::string> namespaces, NetworkLoop& loop, Arrived arrived,
                               std::function<void()> ended)
    : m_loop(loop), m_arrived(std::move(arrived)), m_ended(std::move(ended)), m_left(std::move(namespaces))
{
    std::reverse(m_left.begin(), m_left.end());
    askFirst();
}

void PodTableReader::ask(const std::string& namespaceName)
{
    constexpr std::string_view table = "application/json;as=Table;v=v1;g=meta.k8s.io";
    const std::string target = collectionPath(resourceOf(kube::Kind::Pod).paths.front(), true, namespaceName) +
                               "?includeObject=None&resourceVersion=0";
    m_requests.push_back(m_loop.get(
        target, HttpMode::Small, {{}, {}, [this, namespaceName](const HttpEnd& end) { answered(namespaceName, end); }}, table));
    ++m_open;
}

void PodTableReader::askFirst()
{
    if (m_left.empty())
        return;
    const std::string name = std::move(m_left.back());
    m_left.pop_back();
    ask(name);
}

void PodTableReader::answered(const std::string& namespaceName, const HttpEnd& end)
{
    --m_open;
    take(namespaceName, end);
    if (m_open == 0)
        m_ended();
}

void PodTableReader::take(const std::string& namespaceName, const HttpEnd& end)
{
    if (end.failure)
        return askFirst(); // of this namespace nothing is known; while others are under way, there is none left
    auto pods = kube::decodePodTable(end.body, namespaceName);
    if (!pods) {
        m_left.clear();
        return;
    }
    for (auto name = m_left.rbegin(); name != m_left.rend(); ++name)
        ask(*name);
    m_left.clear();
    if (!pods->empty())
        m_arrived(std::move(*pods));
}

} // namespace hopscope::client
