// One chart of lying bars: the used part, and the free part where a limit is known. Qt Charts draws bars, axis and grid; title, legend,
// names and numbers are ours, since Qt Charts cuts them where there is little room.
#pragma once

#include "widgets/charts/chart_data.h"
#include "widgets/paint/theme.h"

#include <QWidget>

class QChart;
class QChartView;

namespace hopscope::charts {

/// What the bars count; each has the colour that it has on the map.
enum class BarMeaning
{
    Pods,      ///< ready ones, those that are not, room left
    Addresses, ///< used, free
    Services,  ///< of one type
    Endpoints  ///< ready, not ready
};

class BarChart : public QWidget
{
    Q_OBJECT
public:
    explicit BarChart(BarMeaning meaning, QWidget* parent = nullptr);

    struct Words
    {
        QString title;
        QString used;  ///< legend of the bar
        QString bad;   ///< legend of the bar's part that is not well; may be empty
        QString free;  ///< legend of the part up to the limit
        QString empty; ///< instead of a chart with no bars
        bool operator==(const Words&) const = default;
    };
    void setData(const Words& words, BarData data);
    void setTheme(const paint::Theme& theme);

    const BarData& data() const { return m_data; }
    /// What the legend says, in its order.
    QStringList legend() const;
    /// Where each of its words stands.
    std::vector<QRect> legendPlaces(int width) const;
    QSize sizeHint() const override { return {360, heightForWidth(360)}; }
    QSize minimumSizeHint() const override { return {160, heightForWidth(240)}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    struct Part
    {
        QString word;
        QColor color;
    };
    /// Where the bars stand, and what is beside them.
    struct Places
    {
        int labels;  ///< how wide names are
        int numbers; ///< how wide what each bar counts is
        QRect room;  ///< of the bars
        double highest;
    };
    std::vector<Part> parts() const;
    Places places() const;
    int lineHeight() const;
    int pitch() const; ///< from bar to bar
    int barsTop(int width) const;
    void drawLegend(QPainter& painter) const;
    void drawTexts(QPainter& painter) const;
    void rebuild();
    void addBars(QChart& chart, const Places& at) const;
    void addAxis(QChart& chart, const Places& at) const;
    void describe();

    const BarMeaning m_meaning;
    Words m_words;
    BarData m_data;
    const paint::Theme* m_theme;
    QChartView* m_bars;
};

} // namespace hopscope::charts
