// The charts, where a picture says more than a table.
#pragma once

#include "widgets/charts/bar_chart.h"

#include <QWidget>

class QLabel;

namespace hopscope::charts {

class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    /// Drawn when the panel is seen; a hidden one only remembers.
    void setCluster(const cluster::SnapshotPointer& snapshot, const facts::NetworkFacts& facts);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    bool m_stale = false;
    BarChart* m_pods;
    BarChart* m_addresses;
    BarChart* m_types;
    BarChart* m_endpoints;
};

} // namespace hopscope::charts
