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

protected:
    void changeEvent(QEvent* event) override;

private:
    void refill();
    std::vector<facts::ComparisonRow> m_comparison;
};

} // namespace hopscope::panels
