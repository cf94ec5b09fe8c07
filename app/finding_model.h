// The rows of findings as a tree: groups, and what was found in each.
#pragma once

#include <QAbstractItemModel> // before the model's headers: moc 6.4 ends at <compare> otherwise

#include "app/finding_rows.h"

namespace hopscope::app {

class FindingModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    enum Column
    {
        SeverityColumn,
        SentenceColumn,
        ObjectColumn,
        RuleColumn,
        SinceColumn,
        columnCountOfAll
    };
    /// Of a finding: its findings::Severity as a number; nothing for other rows.
    static constexpr int SeverityRole = Qt::UserRole + 1;
    static constexpr int IsNewRole = Qt::UserRole + 2;

    using QAbstractItemModel::QAbstractItemModel;

    /// Never null.
    void setRows(std::shared_ptr<const FindingRows> rows, TimePoint now);
    const FindingRows& rows() const { return *m_rows; }
    /// Null for a group.
    const FindingRow* rowAt(const QModelIndex& index) const;
    const findings::WatchedFinding* foundAt(const QModelIndex& index) const;
    /// The row of the same finding; invalid where there is none.
    QModelIndex indexOf(const findings::Finding& finding) const;
    void retranslate();

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString textOf(const FindingRow& row, int column) const;
    QString accessibleText(const FindingRow& row) const;

    std::shared_ptr<const FindingRows> m_rows = std::make_shared<const FindingRows>();
    TimePoint m_now{};
};

} // namespace hopscope::app
