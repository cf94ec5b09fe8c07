// What lies where, by how much it matters that it is seen: so a label finds a place where it hides little.
#pragma once

#include <QRectF>

#include <vector>

namespace hopscope::paint {

class CoverMap
{
public:
    /// Nothing lies anywhere in `bounds` yet.
    explicit CoverMap(const QRectF& bounds);

    /// A thing in this rectangle, of which a square unit hidden costs so much. After the first costOf() nothing can be added.
    void add(const QRectF& rect, double cost);
    /// What it costs to hide this rectangle, in steps of some units.
    double costOf(const QRectF& rect);
    double step() const { return m_step; }

private:
    struct Cells
    {
        int left, top, right, bottom; ///< the last two are behind the end
    };
    Cells cellsOf(const QRectF& rect) const;
    double& sumAt(int column, int row) { return m_sums[std::size_t(row) * std::size_t(m_columns + 1) + std::size_t(column)]; }
    void sumUp();

    QRectF m_bounds;
    double m_step;
    int m_columns;
    int m_rows;
    bool m_summed = false;
    std::vector<double> m_sums; ///< costs first, then of all above and to the left
};

} // namespace hopscope::paint
