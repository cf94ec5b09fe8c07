#include "widgets/charts/chart_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace hopscope::charts {

ChartPanel::ChartPanel(QWidget* parent) : QWidget(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("charts"));
}

void ChartPanel::build()
{
    if (m_pods)
        return;
    auto* content = new QWidget(this);
    auto* columns = new QHBoxLayout(content);
    columns->setContentsMargins(4, 4, 4, 4);
    m_pods = new BarChart(BarMeaning::Pods, content);
    m_types = new BarChart(BarMeaning::Services, content);
    m_addresses = new BarChart(BarMeaning::Addresses, content);
    m_endpoints = new BarChart(BarMeaning::Endpoints, content);
    const auto addColumn = [columns](BarChart* upper, BarChart* lower) {
        auto* column = new QVBoxLayout;
        column->addWidget(upper);
        column->addWidget(lower);
        column->addStretch(1);
        columns->addLayout(column, 1);
    };
    addColumn(m_pods, m_types);
    addColumn(m_addresses, m_endpoints);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setTheme(*m_theme);
}

void ChartPanel::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    for (BarChart* chart : {m_pods, m_addresses, m_types, m_endpoints}) {
        if (chart)
            chart->setTheme(theme);
    }
}

void ChartPanel::setData(ChartData bars)
{
    m_data = std::move(bars);
    if (m_isInView)
        refresh();
}

void ChartPanel::refresh()
{
    const QString unread = tr("Not known: what is counted here was not read.");
    const auto title = [](const BarData& bars, const QString& words) {
        return bars.isRead || bars.bars.empty() ? words : tr("%1, of what was read", "a chart's title").arg(words);
    };
    const auto empty = [&](const BarData& bars, const QString& words) { return bars.isRead ? words : unread; };
    const auto& [pods, addresses, types, endpoints] = m_data;
    m_pods->setData({title(pods, tr("Pods per node, and room for them")), tr("ready pods"), tr("pods that are not ready"), tr("room left"), empty(pods, tr("There are no nodes."))},
                    pods);
    m_addresses->setData({title(addresses, tr("Pod addresses used per node's range")), tr("used"), {}, tr("free"),
                          empty(addresses, tr("Nothing says which ranges the nodes have."))},
                         addresses);
    m_types->setData({title(types, tr("Services by type")), tr("Services"), {}, {}, empty(types, tr("There are no Services."))}, types);
    m_endpoints->setData({title(endpoints, tr("Endpoints per Service")), tr("ready"), {}, tr("not ready or terminating"),
                          empty(endpoints, tr("No Service has an endpoint."))},
                         endpoints);
}

void ChartPanel::setInView(bool isInView)
{
    if (isInView == std::exchange(m_isInView, isInView) || !isInView)
        return;
    build();
    emit dataWanted();
}

void ChartPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange && m_isInView)
        emit dataWanted();
    QWidget::changeEvent(event);
}

} // namespace hopscope::charts
