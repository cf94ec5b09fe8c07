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
    const std::size_t index = m_tables.size();
    m_tables.push_back(std::make_unique<Table>(Table{namespaceName, {}, false, {}}));
    m_tables.back()->request = m_loop.get(
        target, HttpMode::Small,
        {{}, [this, index](std::string_view bytes) { return bytesArrived(index, bytes); }, [this, index](const HttpEnd& end) { answered(index, end); }},
        table);
    ++m_open;
}

/// What is too long is taken no further, and counts as not told.
bool PodTableReader::bytesArrived(std::size_t index, std::string_view bytes)
{
    Table& table = *m_tables[index];
    const Budget& budget = m_loop.budget();
    table.isTooLong = table.isTooLong || table.body.size() + bytes.size() > budget.table || m_held + bytes.size() > budget.tables;
    if (!table.isTooLong) {
        table.body.append(bytes);
        m_held += bytes.size();
        return true;
    }
    m_loop.post([this, index, alive = std::weak_ptr<int>(m_alive)] {
        if (!alive.expired())
            answered(index, {200, {}, {}, {}});
    });
    return false;
}

void PodTableReader::askFirst()
{
    if (m_left.empty())
        return;
    const std::string name = std::move(m_left.back());
    m_left.pop_back();
    ask(name);
}

void PodTableReader::answered(std::size_t index, const HttpEnd& end)
{
    --m_open;
    take(index, end);
    if (m_open == 0)
        m_ended();
}

void PodTableReader::take(std::size_t index, const HttpEnd& end)
{
    Table& table = *m_tables[index];
    const std::string body = std::exchange(table.body, {});
    m_held -= body.size();
    if (end.failure || table.isTooLong)
        return askFirst(); // of this namespace nothing is known; while others are under way, there is none left
    const std::string name = table.namespace_;
    auto pods = kube::decodePodTable(body, name);
    if (!pods) {
        m_left.clear();
        return;
    }
    for (auto next = m_left.rbegin(); next != m_left.rend(); ++next)
        ask(*next);
    m_left.clear();
    if (!pods->empty())
        m_arrived(std::move(*pods));
}

} // namespace hopscope::client
