// One chart of lying bars: the used part, and the free part where a limit is known.
#pragma once

#include "widgets/charts/chart_data.h"
#include "widgets/paint/theme.h"

#include <QWidget>

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
    bool event(QEvent* event) override;

private:
    struct Part
    {
        QString word;
        QColor color;
    };
    std::vector<Part> parts() const;
    int lineHeight() const;
    int barsTop(int width) const;
    void drawLegend(QPainter& painter) const;
    void drawBars(QPainter& painter) const;
    void drawAxis(QPainter& painter, const QRect& room, double highest) const;
    void describe();

    const BarMeaning m_meaning;
    Words m_words;
    BarData m_data;
    const paint::Theme* m_theme;
};

} // namespace hopscope::charts
