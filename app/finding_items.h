// Which things on the map findings are about.
#pragma once

#include "model/findings/finding_watch.h"
#include "model/layout/map_item.h"
#include "model/query/finding_words.h"

#include <unordered_map>

namespace hopscope::app {

/// The thing that stands for the object; nothing for kinds that the map does not show, such as a Gateway.
std::optional<layout::ItemId> itemOf(const kube::ObjectReference& object);
/// The first object of the finding that the map can show.
std::optional<layout::ItemId> placeOf(const findings::Finding& finding);

/// The findings of each thing, in the order of the reading, which it keeps.
class FoundAt
{
public:
    FoundAt() = default;
    /// Shares the words of the reading before, which may be null, where they are the same.
    explicit FoundAt(std::shared_ptr<const findings::FindingsReading> reading, const FoundAt* before = nullptr);

    /// A NodePort and a card of a Service have what their Service has.
    std::vector<const findings::WatchedFinding*> at(const layout::ItemId& item) const;
    const std::shared_ptr<const findings::FindingsReading>& reading() const { return m_reading; }
    /// For the search language: "error", "svc-no-ready-endpoint".
    const std::shared_ptr<const query::FindingWords>& words() const { return m_words; }

private:
    std::shared_ptr<const findings::FindingsReading> m_reading;
    std::shared_ptr<const query::FindingWords> m_words;
    std::unordered_map<layout::ItemId, std::vector<const findings::WatchedFinding*>, layout::ItemIdHash> m_byItem;
};

} // namespace hopscope::app
