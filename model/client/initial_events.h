// What a streaming list has brought so far (KEP-3157).
#pragma once

#include "model/kube/decode_object.h"

#include <map>

namespace hopscope::client {

/// Pure. A streaming list is a watch that first says ADDED of everything there is. Changes made meanwhile come in between, so
/// that an object may arrive twice, or be gone before the end.
class InitialEvents
{
public:
    void add(kube::WatchEvent event);
    std::size_t objects() const { return m_objects.size(); }
    /// The whole, as a list in one piece would have brought it; nothing is kept. `resourceVersion`: of the bookmark at its end.
    kube::DecodedList take(std::string resourceVersion);
    void clear();

private:
    std::map<kube::ObjectKey, kube::Object> m_objects;
    std::map<kube::ObjectKey, Error> m_malformed;
};

} // namespace hopscope::client
