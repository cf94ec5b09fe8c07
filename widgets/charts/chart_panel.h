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
    void build();
    void refresh();

    cluster::SnapshotPointer m_snapshot;
    facts::NetworkFacts m_facts;
    bool m_stale = false;
    const paint::Theme* m_theme;
    BarChart* m_pods = nullptr; ///< the charts are built when they are first seen: the window starts sooner
    BarChart* m_addresses = nullptr;
    BarChart* m_types = nullptr;
    BarChart* m_endpoints = nullptr;
};

} // namespace hopscope::charts
