// The notes' comparison of address kinds, filled with this cluster's own examples.
#pragma once

#include "model/facts/address_table.h"

#include <QTableWidget>

namespace hopscope::panels {

class ComparisonView : public QTableWidget
{
    Q_OBJECT
public:
    explicit ComparisonView(QWidget* parent = nullptr);
    void setRows(std::vector<facts::ComparisonRow> rows);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {200, sizeHint().height()}; }

signals:
    /// An example was clicked, or chosen with Return.
    void addressClicked(const QString& address);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void choose(int row);
    void refill();
    void fitColumns();
    void fitRows();
    std::vector<facts::ComparisonRow> m_comparison;
};

} // namespace hopscope::panels
