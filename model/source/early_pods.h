// Which pods are shown by their printed rows alone, while the list of their objects is under way.
#pragma once

#include "model/kube/object_meta.h"

#include <set>
#include <utility>

namespace hopscope::source {

/// Pure. An object always comes after its row, and a row never after its object.
class EarlyPods
{
public:
    /// A row: whether it is to be shown, which it is not when the object is there already.
    bool addRow(const kube::ObjectKey& pod) { return !m_objects.contains(pod) && m_rows.insert(pod).second; }
    void addObject(const kube::ObjectKey& pod)
    {
        m_rows.erase(pod);
        if (!m_rowsEnded)
            m_objects.insert(pod);
    }
    /// Rows that have no object yet.
    std::size_t rowCount() const { return m_rows.size(); }
    /// No row comes any more: nobody need know which objects were there before theirs.
    void endRows()
    {
        m_rowsEnded = true;
        m_objects.clear();
    }
    /// The list has ended: pods that had a row and have no object are gone.
    std::vector<kube::ObjectKey> takeRows()
    {
        m_objects.clear();
        m_rowsEnded = false;
        const std::set<kube::ObjectKey> rows = std::exchange(m_rows, {});
        return {rows.begin(), rows.end()};
    }

private:
    std::set<kube::ObjectKey> m_rows;
    std::set<kube::ObjectKey> m_objects;
    bool m_rowsEnded = false;
};

} // namespace hopscope::source
