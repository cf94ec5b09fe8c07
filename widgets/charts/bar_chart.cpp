#include "widgets/charts/bar_chart.h"

#include "widgets/labels/plain_words.h"
#include "widgets/labels/rich_text.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QChart>
#include <QtCharts/QHorizontalStackedBarSeries>
#include <QtCharts/QLegend>
#include <QtCharts/QValueAxis>

#include <QFontMetrics>
#include <QResizeEvent>

#include <cmath>
#include <memory>

namespace hopscope::charts {

namespace {

constexpr int pixelsPerBar = 26;
constexpr int labelPixels = 11;
constexpr double shareOfLabels = 0.4; ///< of the width; Qt Charts cuts what needs more
constexpr int shortestLabel = 90;     ///< pixels

QFont labelFont()
{
    QFont font;
    font.setPixelSize(labelPixels);
    return font;
}

QString numberText(double value)
{
    return value == std::floor(value) ? QString::number(value, 'f', 0) : QString::number(value, 'f', 1);
}

/// The name, shortened in its middle to the room there is beside its numbers; as HTML.
QString categoryText(const Bar& bar, int room)
{
    const QString numbers = QStringLiteral("  ") +
                            (bar.limit ? QStringLiteral("%1 / %2").arg(numberText(bar.value), numberText(*bar.limit))
                                       : numberText(bar.value));
    const QFontMetrics metrics(labelFont());
    const int left = std::max(shortestLabel, room) - metrics.horizontalAdvance(numbers);
    return labels::asRich(metrics.elidedText(labels::shownLine(bar.label), Qt::ElideMiddle, left) + numbers).html();
}

} // namespace

BarChart::BarChart(QWidget* parent) : QChartView(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
}

void BarChart::setData(const Words& words, BarData data)
{
    if (words == m_words && data == m_data)
        return;
    m_words = words;
    m_data = std::move(data);
    rebuild();
}

void BarChart::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    rebuild();
}

void BarChart::rebuild()
{
    auto chart = std::make_unique<QChart>();
    // Qt Charts takes titles and the names on axes for HTML.
    chart->setTitle((m_data.bars.empty() ? labels::RichText::of(QStringLiteral("%1<br><br>%2"), m_words.title, m_words.empty)
                                         : labels::asRich(m_words.title))
                        .html());
    chart->setMargins(QMargins(6, 2, 10, 2));
    chart->setBackgroundRoundness(0);
    if (!m_data.bars.empty())
        addSeries(*chart);
    colour(*chart);
    setMinimumHeight(96 + pixelsPerBar * int(m_data.bars.size()));
    labels::setAccessibleName(*this, m_words.title);
    // The view owns the chart it shows, and hands back the one before.
    const std::unique_ptr<QChart> before(this->chart());
    setChart(chart.release());
}

void BarChart::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        rebuild();
}

void BarChart::addSeries(QChart& chart) const
{
    auto used = std::make_unique<QBarSet>(m_words.used);
    auto free = std::make_unique<QBarSet>(m_words.free);
    auto axis = std::make_unique<QBarCategoryAxis>();
    double highest = 1;
    bool anyLimit = false;
    // A lying chart counts from below; people read from above.
    for (auto bar = m_data.bars.rbegin(); bar != m_data.bars.rend(); ++bar) {
        *used << bar->value;
        *free << std::max(0.0, bar->limit.value_or(bar->value) - bar->value);
        QString name = categoryText(*bar, int(shareOfLabels * width()));
        while (axis->categories().contains(name)) // Qt Charts drops a category that it has already
            name += QChar(0x200b);
        axis->append(name);
        highest = std::max({highest, bar->value, bar->limit.value_or(0)});
        anyLimit = anyLimit || bar->limit;
    }
    auto series = std::make_unique<QHorizontalStackedBarSeries>();
    series->setBarWidth(0.62);
    used->setColor(m_theme->service);
    used->setBorderColor(Qt::transparent);
    free->setColor(m_theme->outline);
    free->setBorderColor(Qt::transparent);
    series->append(used.release());
    if (anyLimit)
        series->append(free.release());
    auto values = std::make_unique<QValueAxis>();
    values->setRange(0, highest);
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setTickCount(highest < 4 ? int(std::ceil(highest)) + 1 : 5);
    if (highest >= 4)
        values->applyNiceNumbers();
    QHorizontalStackedBarSeries* added = series.release();
    chart.addSeries(added);
    QBarCategoryAxis* categories = axis.release();
    QValueAxis* numbers = values.release();
    chart.addAxis(categories, Qt::AlignLeft);
    chart.addAxis(numbers, Qt::AlignBottom);
    added->attachAxis(categories);
    added->attachAxis(numbers);
    chart.legend()->setVisible(anyLimit);
    chart.legend()->setAlignment(Qt::AlignBottom);
}

void BarChart::colour(QChart& chart) const
{
    chart.setBackgroundBrush(m_theme->surface);
    chart.setTitleBrush(m_theme->text);
    QFont title = font();
    title.setWeight(QFont::DemiBold);
    chart.setTitleFont(title);
    chart.legend()->setLabelColor(m_theme->text);
    chart.legend()->setFont(font());
    const auto axes = chart.axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsColor(m_theme->text);
        axis->setLabelsFont(labelFont());
        axis->setTruncateLabels(false);
        axis->setLinePenColor(m_theme->outline);
        axis->setGridLineColor(m_theme->outline);
        axis->setGridLineVisible(axis->orientation() == Qt::Horizontal);
    }
}

} // namespace hopscope::charts
