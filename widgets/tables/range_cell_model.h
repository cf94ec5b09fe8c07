// The cells of a range's grid as an item model.
#pragma once

#include <QAbstractTableModel> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_cells.h"

namespace hopscope::tables {

/// The text of a cell is for who cannot see it: "10.244.1.7, Pod shop/web-1, pod, ready".
class RangeCellModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// So many in a row. The cells keep their places where only what is in them has changed.
    void setCells(std::vector<addresses::RangeCell> cells, int columns);
    const std::vector<addresses::RangeCell>& cells() const { return m_cells; }
    const addresses::RangeCell* cellAt(const QModelIndex& index) const;
    QModelIndex indexOf(std::size_t place) const;
    /// The cell that stands for the address; invalid where none does.
    QModelIndex indexOf(const ip::IpAddress& address) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<addresses::RangeCell> m_cells;
    int m_columns = 1;
};

} // namespace hopscope::tables
