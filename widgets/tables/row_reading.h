// A reading of a whole table that is under way, and what happens to the table meanwhile.
#pragma once

#include "widgets/tables/row_order.h"

#include <set>

namespace hopscope::tables {

/// run() may be called on another thread, cancel() meanwhile; all else before it or after it, and the rows' changes at any time,
/// on the table's own.
class RowReading
{
public:
    /// Of these rows, which the table has now.
    RowReading(RowWish wish, RowsPointer rows, TimePoint now);

    void run() { m_order = orderRows(*m_rows, m_now, m_wish, m_cancelled); }
    void cancel() { m_cancelled = true; }

    void inserted(int first, int count);
    void removed(int first, int count);
    /// False when there are too many to keep in mind.
    bool changed(int first, int last);

    const RowWish& wish() const { return m_wish; }
    /// What was read, by the numbers that the rows have now; without those that are gone.
    RowOrder takeOrder();
    /// Rows of now that came since, of `rows` in all: no more than `most` and one.
    std::vector<int> cameSince(int rows, std::size_t most) const;
    const std::set<int>& changedSince() const { return m_changed; }

private:
    const RowWish m_wish;
    const RowsPointer m_rows;
    const TimePoint m_now;
    std::atomic<bool> m_cancelled = false;
    RowOrder m_order;
    std::vector<int> m_rowsNow; ///< of each row that was read: where it stands now, or -1
    bool m_moved = false;       ///< whether any stands elsewhere than it did
    std::set<int> m_changed;    ///< rows of now that say something else since
};

} // namespace hopscope::tables
