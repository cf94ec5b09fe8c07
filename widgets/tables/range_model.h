// The tree of ranges as an item model.
#pragma once

#include <QAbstractItemModel> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "model/addresses/range_tree.h"

namespace hopscope::tables {

/// A range inside of another one is its child. Of many node ranges that lie in no other one there is a line above: who looks for the
/// Service range need not go past them.
class RangeModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    /// As wording::rangeColumns.
    enum Column
    {
        RangeColumn,
        PurposeColumn,
        AssignerColumn,
        UsedColumn,
        UsableColumn,
        FreeColumn,
        PercentColumn,
        GapColumn,
        ConflictColumn,
        columns
    };
    static constexpr std::size_t manyRanges = 12;

    using QAbstractItemModel::QAbstractItemModel;

    /// The rows keep their places where only numbers have changed.
    void setRows(std::vector<addresses::RangeRow> rows);
    const std::vector<addresses::RangeRow>& rows() const { return m_rows; }
    /// Nothing for the line above many node ranges.
    const addresses::RangeRow* rowAt(const QModelIndex& index) const;
    QModelIndex indexOf(std::size_t row) const;
    /// Whether what is inside is so much that it is shown on demand.
    bool isLong(const QModelIndex& index) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& index) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    /// A line of the tree; the first one is the root, which is not shown.
    struct Line
    {
        std::optional<std::size_t> row; ///< nothing: the line above many node ranges
        std::size_t parent = 0;
        int place = 0; ///< among its siblings
        std::vector<std::size_t> children;
    };
    std::size_t addLine(std::optional<std::size_t> row, std::size_t parent);
    void arrange();
    const Line& lineOf(const QModelIndex& index) const { return m_lines[index.isValid() ? std::size_t(index.internalId()) : 0]; }
    QString groupText(const Line& line, int column) const;
    QVariant rowData(const addresses::RangeRow& row, int column, int role) const;
    void tellNumbers(const QModelIndex& parent);

    std::vector<addresses::RangeRow> m_rows;
    std::vector<Line> m_lines{Line{}};
    std::vector<std::size_t> m_lineOfRow;
};

} // namespace hopscope::tables
