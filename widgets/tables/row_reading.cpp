#include "widgets/tables/row_reading.h"

#include <numeric>

namespace hopscope::tables {

namespace {

/// So many rows that say something else are looked at one by one afterwards: most of them stay where they are.
constexpr std::size_t fewChanges = 1'000;

} // namespace

RowReading::RowReading(RowWish wish, RowsPointer rows, TimePoint now)
    : m_wish(std::move(wish)), m_rows(std::move(rows)), m_now(now), m_rowsNow(std::size_t(m_rows->count()))
{
    std::iota(m_rowsNow.begin(), m_rowsNow.end(), 0);
}

void RowReading::inserted(int first, int count)
{
    m_moved = m_moved || first < int(m_rowsNow.size());
    for (int& row : m_rowsNow)
        row += row >= first ? count : 0;
    std::set<int> shifted;
    for (const int row : m_changed)
        shifted.insert(row >= first ? row + count : row);
    m_changed = std::move(shifted);
}

void RowReading::removed(int first, int count)
{
    m_moved = true;
    const auto now = [=](int row) { return row < first ? row : row < first + count ? -1 : row - count; };
    for (int& row : m_rowsNow)
        row = now(row);
    std::set<int> shifted;
    for (const int row : m_changed) {
        if (now(row) >= 0)
            shifted.insert(now(row));
    }
    m_changed = std::move(shifted);
}

bool RowReading::changed(int first, int last)
{
    if (m_changed.size() + std::size_t(last - first) >= fewChanges)
        return false;
    for (int row = first; row <= last; ++row)
        m_changed.insert(row);
    return true;
}

RowOrder RowReading::takeOrder()
{
    if (!m_moved)
        return std::move(m_order);
    RowOrder order;
    for (std::size_t place = 0; place < m_order.rows.size(); ++place) {
        const int row = m_rowsNow[std::size_t(m_order.rows[place])];
        if (row < 0)
            continue;
        order.rows.push_back(row);
        if (!m_order.values.empty())
            order.values.push_back(std::move(m_order.values[place]));
    }
    return order;
}

std::vector<int> RowReading::cameSince(int rows, std::size_t most) const
{
    if (!m_moved && std::size_t(rows) == m_rowsNow.size())
        return {};
    std::vector<char> wasRead(std::size_t(rows), 0);
    for (const int row : m_rowsNow) {
        if (row >= 0)
            wasRead[std::size_t(row)] = 1;
    }
    std::vector<int> came;
    for (std::size_t row = 0; row < wasRead.size() && came.size() <= most; ++row) {
        if (!wasRead[row])
            came.push_back(int(row));
    }
    return came;
}

} // namespace hopscope::tables
