// One chart of lying bars: the used part, and the free part where a limit is known.
#pragma once

#include "widgets/charts/chart_data.h"
#include "widgets/paint/theme.h"

#include <QtCharts/QChartView>

namespace hopscope::charts {

class BarChart : public QChartView
{
    Q_OBJECT
public:
    explicit BarChart(QWidget* parent = nullptr);

    struct Words
    {
        QString title;
        QString used;  ///< legend of the bar
        QString free;  ///< legend of the part up to the limit
        QString empty; ///< instead of a chart with no bars
        bool operator==(const Words&) const = default;
    };
    void setData(const Words& words, BarData data);
    void setTheme(const paint::Theme& theme);

    const BarData& data() const { return m_data; }
    QSize sizeHint() const override { return {360, 260}; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuild();
    void addSeries(QChart& chart) const;
    void colour(QChart& chart) const;

    Words m_words;
    BarData m_data;
    const paint::Theme* m_theme;
};

} // namespace hopscope::charts
