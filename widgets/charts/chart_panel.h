// The charts, where a picture says more than a table.
#pragma once

#include "widgets/charts/bar_chart.h"
#include "widgets/charts/chart_data.h"

#include <QWidget>

class QLabel;

namespace hopscope::charts {

class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    /// Only a panel that is seen needs them.
    void setData(ChartData bars);

signals:
    /// It is seen now, or speaks another language: it needs data.
    void dataWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();

    ChartData m_data;
    const paint::Theme* m_theme;
    BarChart* m_pods = nullptr; ///< the charts are built when they are first seen: the window starts sooner
    BarChart* m_addresses = nullptr;
    BarChart* m_types = nullptr;
    BarChart* m_endpoints = nullptr;
};

} // namespace hopscope::charts
