#include "widgets/paint/cover_map.h"

#include <algorithm>
#include <cmath>

namespace hopscope::paint {

namespace {

constexpr double finest = 6; ///< map units, of a cell
constexpr double mostCells = 60'000;

} // namespace

CoverMap::CoverMap(const QRectF& bounds)
    : m_bounds(bounds), m_step(std::max(finest, std::sqrt(bounds.width() * bounds.height() / mostCells))),
      m_columns(std::max(1, int(std::ceil(bounds.width() / m_step)))), m_rows(std::max(1, int(std::ceil(bounds.height() / m_step)))),
      m_sums(std::size_t(m_columns + 1) * std::size_t(m_rows + 1), 0)
{
}

CoverMap::Cells CoverMap::cellsOf(const QRectF& rect) const
{
    const auto column = [this](double x) { return std::clamp(int(std::floor((x - m_bounds.left()) / m_step)), 0, m_columns); };
    const auto row = [this](double y) { return std::clamp(int(std::floor((y - m_bounds.top()) / m_step)), 0, m_rows); };
    return {column(rect.left()), row(rect.top()), column(rect.right() + m_step), row(rect.bottom() + m_step)};
}

void CoverMap::add(const QRectF& rect, double cost)
{
    const Cells cells = cellsOf(rect);
    for (int y = cells.top; y < cells.bottom; ++y) {
        for (int x = cells.left; x < cells.right; ++x)
            sumAt(x + 1, y + 1) += cost * m_step * m_step;
    }
}

void CoverMap::sumUp()
{
    for (int y = 1; y <= m_rows; ++y) {
        for (int x = 1; x <= m_columns; ++x)
            sumAt(x, y) += sumAt(x - 1, y) + sumAt(x, y - 1) - sumAt(x - 1, y - 1);
    }
    m_summed = true;
}

double CoverMap::costOf(const QRectF& rect)
{
    if (!m_summed)
        sumUp();
    const Cells cells = cellsOf(rect);
    return sumAt(cells.right, cells.bottom) - sumAt(cells.left, cells.bottom) - sumAt(cells.right, cells.top) + sumAt(cells.left, cells.top);
}

} // namespace hopscope::paint
