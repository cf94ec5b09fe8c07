#include "model/client/served_groups.h"

#include "model/kube/api_groups.h"

#include <utility>

namespace hopscope::client {

void ServedGroups::ask(Answered answered)
{
    m_waiting.push_back(std::move(answered));
    if (m_waiting.size() == 1)
        m_request = m_loop.get("/apis", HttpMode::Small, {{}, {}, [this](const HttpEnd& end) { ended(end); }});
}

void ServedGroups::ended(const HttpEnd& end)
{
    Known known;
    if (!end.failure) {
        if (auto groups = kube::decodeApiGroups(end.body))
            known = std::move(*groups);
    }
    for (const Answered& answered : std::exchange(m_waiting, {}))
        answered(known);
}

} // namespace hopscope::client
