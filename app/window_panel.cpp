#include "app/window_panel.h"

#include "app/bar_style.h"
#include "widgets/lesson/lesson_pane.h"
#include "widgets/panels/cluster_page.h"
#include "widgets/panels/failing_list.h"
#include "widgets/panels/inspector.h"
#include "widgets/player/flow_panel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hopscope::app {

namespace {

constexpr int usual = 320;
constexpr int inWideWindow = 360;
constexpr int wideWindow = 1600;
constexpr int least = 240;

} // namespace

WindowPanel::WindowPanel(QWidget* parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("windowPanel"));
    setMinimumWidth(least);
    m_tabs = new QWidget(this);
    m_tabs->setObjectName(QStringLiteral("panelTabs"));
    m_tabs->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(m_tabs);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(2);
    m_detailsTab = addTab("detailsTab", Page::Details);
    m_failingTab = addTab("failingTab", Page::Failing);
    m_flowTab = addTab("flowTab", Page::Flow);
    row->addStretch(1);
    m_pages = new QStackedWidget(this);
    m_details = new QStackedWidget(m_pages);
    m_cluster = new panels::ClusterPage(m_details);
    m_inspector = new panels::Inspector(m_details);
    m_details->addWidget(m_cluster);
    m_details->addWidget(m_inspector);
    m_failing = new panels::FailingList(m_pages);
    m_flow = new player::FlowPanel(m_pages);
    m_flowWidth = m_flow->minimumWidth() + 1;
    m_flow->setMinimumWidth(0); // asked for while it is shown, not by a page behind another
    m_lesson = new lessonview::LessonPane(m_pages);
    for (QWidget* page : {static_cast<QWidget*>(m_details), static_cast<QWidget*>(m_failing), static_cast<QWidget*>(m_flow), static_cast<QWidget*>(m_lesson)}) {
        m_pages->addWidget(page);
        page->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the panel's width is the panel's, not its widest page's
    }
    m_pages->setMinimumWidth(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
    refreshTabs();
}

QToolButton* WindowPanel::addTab(const char* name, Page page)
{
    auto* tab = new QToolButton(m_tabs);
    tab->setObjectName(QLatin1String(name));
    tab->setCheckable(true);
    tab->setFocusPolicy(Qt::TabFocus);
    m_tabs->layout()->addWidget(tab);
    connect(tab, &QToolButton::clicked, this, [this, page] { showPage(page); });
    return tab;
}

void WindowPanel::showPage(Page page)
{
    if (m_hasLesson && page != Page::Lesson)
        return;
    m_page = page;
    m_pages->setCurrentIndex(int(page));
    setMinimumWidth(page == Page::Flow || page == Page::Lesson ? m_flowWidth : least);
    refreshTabs();
    emit pageChanged();
}

void WindowPanel::setHasSelection(bool has)
{
    m_hasSelection = has;
    m_details->setCurrentWidget(has ? static_cast<QWidget*>(m_inspector) : m_cluster);
    refreshTabs();
}

void WindowPanel::setFailingCount(std::size_t count)
{
    m_failingCount = count;
    if (count == 0 && m_page == Page::Failing)
        showPage(Page::Details);
    refreshTabs();
}

void WindowPanel::setHasFlow(bool has)
{
    m_hasFlow = has;
    refreshTabs();
}

void WindowPanel::setLesson(bool has)
{
    m_hasLesson = has;
    showPage(has ? Page::Lesson : m_hasFlow ? Page::Flow : Page::Details);
}

int WindowPanel::usualWidth(int windowWidth, double textScale) const
{
    const int width = scaled(windowWidth >= wideWindow ? inWideWindow : usual, std::max(1.0, textScale));
    return m_page == Page::Flow || m_page == Page::Lesson ? std::max(width, m_flowWidth) : width;
}

void WindowPanel::refreshTabs()
{
    const bool flow = m_hasFlow || m_page == Page::Flow;
    m_detailsTab->setText(m_hasSelection ? tr("Selection") : tr("Cluster"));
    m_failingTab->setText(tr("%Ln failing", "things", int(m_failingCount)));
    m_flowTab->setText(tr("Packet"));
    m_failingTab->setVisible(m_failingCount > 0);
    m_flowTab->setVisible(flow);
    m_detailsTab->setChecked(m_page == Page::Details);
    m_failingTab->setChecked(m_page == Page::Failing);
    m_flowTab->setChecked(m_page == Page::Flow);
    m_tabs->setVisible(!m_hasLesson && (m_failingCount > 0 || flow)); // one page needs no tab
}

void WindowPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refreshTabs();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
