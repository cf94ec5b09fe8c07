// The charts, where a picture says more than a table.
#pragma once

#include "widgets/charts/bar_chart.h"
#include "widgets/charts/chart_data.h"

#include <QWidget>

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::charts {

class ChartPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ChartPanel(QWidget* parent = nullptr);

    void setTheme(const paint::Theme& theme);
    /// Only a panel that is in view needs them.
    void setData(ChartData bars);
    bool isInView() const { return m_isInView; }
    /// Said by its dock: one behind another is outside of the window, but visible to Qt.
    void setInView(bool isInView);

signals:
    /// It is in view now, or speaks another language: it needs data.
    void dataWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void refresh();

    ChartData m_data;
    bool m_isInView = false;
    const paint::Theme* m_theme;
    BarChart* m_pods = nullptr; ///< the charts are built when they are first seen: the window starts sooner
    BarChart* m_addresses = nullptr;
    BarChart* m_types = nullptr;
    BarChart* m_endpoints = nullptr;
};

} // namespace hopscope::charts
