// The tree of ranges, and the addresses of one range, as item models.
#pragma once

#include <QAbstractTableModel> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_cells.h"
#include "model/addresses/range_tree.h"

namespace hopscope::tables {

/// One row a range, its first column indented by depth.
class RangeModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// The rows keep their places where only numbers have changed.
    void setRows(std::vector<addresses::RangeRow> rows);
    const std::vector<addresses::RangeRow>& rows() const { return m_rows; }
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::vector<addresses::RangeRow> m_rows;
};

/// Sixteen addresses a row. The text of a cell is for who cannot see it: "10.244.1.7, Pod shop/web-1, ready".
class RangeCellModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int width = 16;
    enum Role
    {
        StateRole = Qt::UserRole, ///< addresses::CellState
        AddressRole               ///< a text; empty behind the last address
    };
    using QAbstractTableModel::QAbstractTableModel;

    void setCells(std::vector<addresses::RangeCell> cells);
    const addresses::RangeCell* cellAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<addresses::RangeCell> m_cells;
};

} // namespace hopscope::tables
