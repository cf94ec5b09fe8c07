#include "model/client/recent_versions.h"

#include <algorithm>

namespace hopscope::client {

bool isOlderVersion(const std::string& one, const std::string& other)
{
    const auto isNumber = [](const std::string& text) {
        return !text.empty() && text.front() != '0' && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (!isNumber(one) || !isNumber(other))
        return false;
    return one.size() != other.size() ? one.size() < other.size() : one < other;
}

bool RecentVersions::isNews(const kube::ObjectKey& key, const std::string& version, bool deleted)
{
    if (version.empty())
        return true;
    const auto found = m_told.find(key);
    if (found == m_told.end()) {
        m_told.emplace(key, Told{version, deleted});
        m_order.push_back(key);
        if (m_order.size() > most) {
            m_told.erase(m_order.front());
            m_order.pop_front();
        }
        return true;
    }
    Told& told = found->second;
    if (isOlderVersion(version, told.version) || (version == told.version && deleted == told.deleted))
        return false;
    told = {version, deleted};
    return true;
}

void RecentVersions::forget()
{
    m_told.clear();
    m_order.clear();
}

} // namespace hopscope::client
