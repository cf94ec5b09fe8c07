#include "app/window_drawer.h"

#include "app/bar_style.h"
#include "app/findings_page.h"
#include "app/window_tables.h"
#include "widgets/charts/chart_panel.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/icon_set.h"
#include "widgets/panels/remark_band.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr int usualLine = 32;
constexpr int leastContent = 90;
constexpr std::chrono::seconds saidFor{10};

} // namespace

WindowDrawer::WindowDrawer(QWidget* parent) : QFrame(parent), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("windowDrawer"));
    m_content = new QWidget(this);
    m_age = new panels::RemarkBand(QStringLiteral("tablesAge"), m_content);
    m_pages = new QStackedWidget(m_content);
    m_tables = new TableTabs(m_pages);
    m_tables->tabBar()->hide(); // the line has the tabs
    m_findings = new FindingsPage(m_pages);
    m_charts = new charts::ChartPanel(m_pages);
    m_pages->addWidget(m_tables);
    m_pages->addWidget(m_findings);
    m_pages->addWidget(m_charts);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    content->setSpacing(0);
    content->addWidget(m_age);
    content->addWidget(m_pages, 1);
    buildLine();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_line);
    column->addWidget(m_content, 1);
    m_saying.setSingleShot(true);
    m_saying.setInterval(saidFor);
    connect(&m_saying, &QTimer::timeout, this, &WindowDrawer::refresh);
    connect(m_tables, &QTabWidget::currentChanged, this, &WindowDrawer::refresh);
    connect(m_tables, &TableTabs::countChanged, this, &WindowDrawer::refresh);
    setOpen(false);
    refresh();
}

QToolButton* WindowDrawer::addButton(QWidget* line, const char* name)
{
    auto* button = new QToolButton(line);
    button->setObjectName(QLatin1String(name));
    button->setFocusPolicy(Qt::TabFocus);
    line->layout()->addWidget(button);
    return button;
}

void WindowDrawer::buildLine()
{
    m_line = new QFrame(this);
    m_line->setFixedHeight(usualLine);
    m_line->setObjectName(QStringLiteral("drawerLine"));
    m_line->installEventFilter(this);
    auto* row = new QHBoxLayout(m_line);
    row->setContentsMargins(8, 0, 12, 0);
    row->setSpacing(6);
    const char* const names[] = {"drawerNodes", "drawerPods", "drawerServices", "drawerAddresses", "drawerFindings", "drawerCharts"};
    for (int page = 0; page < int(std::size(names)); ++page) {
        QToolButton* button = addButton(m_line, names[page]);
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, page] { choose(page); });
        m_buttons.push_back(button);
    }
    m_toggle = addButton(m_line, "drawerToggle");
    connect(m_toggle, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    m_count = new labels::PlainLabel(m_line);
    m_count->setObjectName(QStringLiteral("tableCount"));
    row->addWidget(m_count);
    row->addStretch(1);
    m_message = new labels::PlainLabel(m_line);
    m_message->setObjectName(QStringLiteral("said"));
    row->addWidget(m_message);
    m_status = new QWidget(m_line);
    row->addWidget(m_status, 2);
}

/// The table that is open already is closed: the same button takes back what it did.
void WindowDrawer::choose(int page)
{
    const bool shown = m_isOpen && isInFront(page);
    m_pages->setCurrentWidget(widgetOf(page));
    if (widgetOf(page) == m_tables)
        m_tables->setCurrentIndex(page);
    setOpen(!shown);
    refresh();
}

QWidget* WindowDrawer::widgetOf(int page) const
{
    const int last = int(m_buttons.size()) - 1;
    if (page == last)
        return m_charts;
    return page == last - 1 ? static_cast<QWidget*>(m_findings) : m_tables;
}

bool WindowDrawer::isInFront(int page) const
{
    return m_pages->currentWidget() == widgetOf(page) && (widgetOf(page) != m_tables || m_tables->currentIndex() == page);
}

void WindowDrawer::showCharts()
{
    m_pages->setCurrentWidget(m_charts);
    setOpen(true);
}

void WindowDrawer::showTable(int page)
{
    m_pages->setCurrentWidget(m_tables);
    m_tables->setCurrentIndex(page);
    setOpen(true);
}

void WindowDrawer::showFindings()
{
    m_pages->setCurrentWidget(m_findings);
    setOpen(true);
}

void WindowDrawer::setOpen(bool open)
{
    const bool changed = open != m_isOpen;
    m_isOpen = open;
    m_content->setVisible(open);
    setMaximumHeight(open ? QWIDGETSIZE_MAX : lineHeight());
    setMinimumHeight(open ? lineHeight() + leastContent : lineHeight());
    m_charts->setInView(open && m_pages->currentWidget() == m_charts);
    refresh();
    if (changed)
        emit openChanged(open);
}

int WindowDrawer::lineHeight() const
{
    return m_line->minimumHeight();
}

void WindowDrawer::setTheme(const paint::Theme& theme, double textScale)
{
    m_line->setFixedHeight(std::max(usualLine, scaled(usualLine, textScale)));
    m_tables->setTheme(theme);
    m_findings->setTheme(theme);
    m_theme = &theme;
    setOpen(m_isOpen);
}

void WindowDrawer::setCounts(const std::vector<std::optional<std::size_t>>& counts, std::optional<std::size_t> addresses)
{
    std::vector<std::optional<std::size_t>> all = counts;
    if (addresses)
        all.push_back(addresses);
    if (all == m_counts)
        return;
    m_counts = std::move(all);
    refresh();
}

void WindowDrawer::setFindingCount(std::optional<std::size_t> count)
{
    if (count == m_findingCount)
        return;
    m_findingCount = count;
    refresh();
}

void WindowDrawer::say(const QString& sentence)
{
    m_message->setText(sentence);
    m_saying.start();
    refresh();
}

void WindowDrawer::refresh()
{
    const QStringList names{tr("Nodes"), tr("Pods"), tr("Services"), tr("Addresses"), tr("Findings"), tr("Charts")};
    const QLocale locale;
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const bool counted = i < m_counts.size();
        const QString count = !counted ? QString() : m_counts[i] ? locale.toString(qulonglong(*m_counts[i])) : QStringLiteral("?");
        const QWidget* page = widgetOf(int(i));
        const QString found = page == m_findings && m_findingCount ? locale.toString(qulonglong(*m_findingCount)) : count;
        m_buttons[i]->setText(found.isEmpty() ? names[int(i)] : QStringLiteral("%1 %2").arg(names[int(i)], found));
        m_buttons[i]->setChecked(m_isOpen && isInFront(int(i)));
        labels::setToolTip(*m_buttons[i], page == m_charts     ? tr("Opens the charts below the map")
                                          : page == m_findings ? tr("Opens what is wrong with the cluster's network below the map")
                                                               : tr("Opens this table below the map"));
    }
    m_toggle->setIcon(panels::strokeIcon(m_isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-up"), m_theme->text, m_theme->completed));
    labels::setToolTip(*m_toggle, m_isOpen ? tr("Close the tables (F10)") : tr("Open the tables (F10)"));
    labels::setAccessibleName(*m_toggle, m_isOpen ? tr("Close the tables") : tr("Open the tables"));
    m_count->setText(m_tables->countText());
    m_count->setVisible(m_isOpen && m_pages->currentWidget() == m_tables);
    m_message->setVisible(m_saying.isActive());
    m_status->setVisible(!m_saying.isActive());
}

bool WindowDrawer::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_line && event->type() == QEvent::MouseButtonDblClick) {
        setOpen(!m_isOpen);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void WindowDrawer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
