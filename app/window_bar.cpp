#include "app/window_bar.h"

#include "app/bar_style.h"
#include "app/choice_row.h"
#include "app/cluster_pill.h"
#include "app/find_bar.h"
#include "app/finding_rows.h"
#include "app/view_button.h"
#include "widgets/labels/plain_words.h"
#include "widgets/panels/icon_set.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace hopscope::app {

namespace {

constexpr int usualHeight = 48;
constexpr int iconPixels = 20;
constexpr int leastSearch = 190;
constexpr int narrowest = 720;

void setRole(QWidget* widget, const char* role)
{
    if (widget->property("role").toString() == QLatin1String(role))
        return;
    widget->setProperty("role", QLatin1String(role));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace

WindowBar::WindowBar(WindowActions& actions, QWidget* parent) : QFrame(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("windowBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(4);
    build(row);
    connect(m_pods, &QToolButton::clicked, this, &WindowBar::failingRequested);
    connect(m_nodes, &QToolButton::clicked, this, &WindowBar::failingRequested);
    connect(m_findings, &QToolButton::clicked, this, &WindowBar::findingsRequested);
    retranslate();
    refreshHealth();
}

QToolButton* WindowBar::addButton(QHBoxLayout* row, const char* name, const char* role, QAction* action)
{
    auto* button = new QToolButton(this);
    if (action)
        button->setDefaultAction(action);
    button->setObjectName(QLatin1String(name));
    button->setProperty("role", QLatin1String(role));
    button->setIconSize(QSize(iconPixels, iconPixels));
    button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(button);
    return button;
}

/// In the order of the Tab key.
void WindowBar::build(QHBoxLayout* row)
{
    m_menu = addButton(row, "menuButton", "icon");
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setMenu(m_actions.mainMenu);
    m_cluster = new ClusterPill(this);
    m_cluster->setMenu(m_actions.clusterMenu);
    row->addWidget(m_cluster);
    addButton(row, "backButton", "icon", m_actions.back);
    addButton(row, "forwardButton", "icon", m_actions.forward);
    m_views = new ChoiceRow(QStringLiteral("viewChoice"), m_actions.views, this);
    row->addWidget(m_views);
    m_group = new ChoiceRow(QStringLiteral("groupChoice"), m_actions.groupBy, this);
    row->addWidget(m_group);
    m_view = new ViewButton(m_actions, this);
    m_view->setProperty("role", QStringLiteral("icon"));
    m_view->setIconSize(QSize(iconPixels, iconPixels));
    m_view->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_view);
    m_search = new FindBar(m_actions.presetsMenu, this);
    m_search->setMinimumWidth(leastSearch);
    m_search->setFixedHeight(34);
    row->addWidget(m_search, 1);
    m_pods = addButton(row, "healthPill", "readyPill");
    m_nodes = addButton(row, "nodesPill", "warningPill");
    m_findings = addButton(row, "findingsPill", "warningPill");
    m_trace = addButton(row, "traceButton", "main", m_actions.tracePacket);
    m_trace->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_trace->setIconSize(QSize(15, 15));
    m_export = addButton(row, "exportButton", "icon", m_actions.exportPicture);
    m_fullScreen = addButton(row, "fullScreenButton", "icon", m_actions.fullScreen);
    addButton(row, "panelButton", "icon", m_actions.showPanel);
    m_settings = addButton(row, "settingsButton", "icon");
    m_settings->setPopupMode(QToolButton::InstantPopup);
    m_settings->setMenu(m_actions.settingsMenu);
    row->insertSpacing(row->indexOf(m_search), 4);
}

void WindowBar::setMapTools(bool shown)
{
    if (shown == std::exchange(m_hasMapTools, shown))
        return;
    m_group->setVisible(shown);
    m_view->setVisible(shown);
    refreshWidths();
}

void WindowBar::showHealth(const std::optional<cluster::ClusterHealth>& health)
{
    if (health == m_health)
        return;
    m_health = health;
    refreshHealth();
}

void WindowBar::lockHealth(bool locked)
{
    for (QToolButton* pill : {m_pods, m_nodes, m_findings})
        pill->setEnabled(!locked);
}

void WindowBar::refreshHealth()
{
    const QLocale locale;
    const std::size_t failing = m_health ? m_health->failing.size() : 0;
    const std::size_t nodes = m_health ? m_health->nodesNotReady.size() : 0;
    const std::size_t waiting = m_health ? m_health->notReady + m_health->starting : 0;
    m_pods->setVisible(m_health && (failing > 0 || m_health->ready + waiting > 0));
    if (!m_health) {
        refreshWidths();
        return;
    }
    setRole(m_pods, failing > 0 ? "failingPill" : waiting > 0 ? "warningPill" : "readyPill");
    m_pods->setText(failing > 0   ? tr("%Ln failing", "pods", int(failing))
                    : waiting > 0 ? tr("%Ln not ready", "pods", int(waiting))
                                  : tr("%Ln ready", "pods", int(m_health->ready)));
    m_nodes->setText(tr("%Ln node(s) not ready", nullptr, int(nodes)));
    QStringList lines{tr("%Ln pod(s) ready", nullptr, int(m_health->ready)), tr("%Ln pod(s) failing", nullptr, int(failing))};
    if (waiting > 0)
        lines << tr("%Ln pod(s) starting or not ready", nullptr, int(waiting));
    if (m_health->completed > 0)
        lines << tr("%Ln pod(s) completed", nullptr, int(m_health->completed));
    if (m_health->unread > 0)
        lines << tr("%Ln pod(s) of which nothing is known", nullptr, int(m_health->unread));
    labels::setToolTip(*m_pods, lines.join(u'\n') + u'\n' + tr("F8 goes from one that fails to the next"));
    labels::setAccessibleName(*m_pods, lines.join(QStringLiteral(", ")));
    labels::setToolTip(*m_nodes, m_nodes->text());
    refreshWidths();
}

void WindowBar::showFindings(std::size_t errors, std::size_t warnings)
{
    if (errors == m_errors && warnings == m_warnings)
        return;
    m_errors = errors;
    m_warnings = warnings;
    refreshFindings();
}

void WindowBar::refreshFindings()
{
    m_findingCounts = countsOfFindings(m_errors, m_warnings);
    setRole(m_findings, m_errors > 0 ? "failingPill" : "warningPill");
    const QString all = m_findingCounts.join(QStringLiteral(", "));
    labels::setAccessibleName(*m_findings, tr("Wrong with the network: %1").arg(all));
    labels::setToolTip(*m_findings, tr("Wrong with the network: %1\nOpens the findings").arg(all));
    refreshWidths();
}

void WindowBar::setTheme(const paint::Theme& theme, double textScale)
{
    setFixedHeight(std::max(usualHeight, scaled(usualHeight, textScale)));
    m_search->setFixedHeight(scaled(34, std::max(1.0, textScale)));
    const int icons = scaled(iconPixels, std::max(1.0, textScale));
    for (QToolButton* button : findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (button->property("role") == QStringLiteral("icon"))
            button->setIconSize(QSize(icons, icons));
    }
    const auto icon = [&theme](const char* name) { return panels::strokeIcon(QLatin1String(name), theme.text, theme.completed, theme.accent); };
    m_menu->setIcon(icon("menu"));
    m_actions.back->setIcon(icon("back"));
    m_actions.forward->setIcon(icon("forward"));
    m_view->setIcon(icon("view"));
    m_actions.views->actions().at(int(MainView::Map))->setIcon(icon("map"));
    m_actions.views->actions().at(int(MainView::Addresses))->setIcon(icon("addresses"));
    m_actions.exportPicture->setIcon(icon("export"));
    m_actions.fullScreen->setIcon(icon("full-screen"));
    m_actions.present->setIcon(icon("present"));
    m_actions.showPanel->setIcon(icon("panel"));
    m_settings->setIcon(icon("settings"));
    const QColor onAccent = theme.accent.lightnessF() > 0.6 ? Qt::black : Qt::white;
    m_actions.tracePacket->setIcon(panels::strokeIcon(QStringLiteral("play"), onAccent, onAccent));
    m_cluster->setTheme(theme);
    m_search->setTheme(theme);
    refreshWidths();
}

void WindowBar::openMenu(QMenu* menu)
{
    m_actions.mainMenu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
    m_actions.mainMenu->setActiveAction(menu->menuAction());
}

QSize WindowBar::minimumSizeHint() const
{
    return {narrowest, usualHeight};
}

/// The search keeps its room in any language and text size: first the name of the view that is shown and the lesser counts give way, then
/// what the menu has, too, and the other view's name, then the main button's words.
void WindowBar::refreshWidths()
{
    const auto fits = [this] {
        layout()->invalidate();
        return layout()->minimumSize().width() <= width();
    };
    m_views->setShort(false);
    m_views->setIconsOnly(false);
    m_trace->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_export->show();
    m_fullScreen->show();
    m_nodes->setVisible(m_health && !m_health->nodesNotReady.empty());
    m_findings->setText(m_findingCounts.join(QStringLiteral(", ")));
    m_findings->setVisible(!m_findingCounts.isEmpty());
    if (fits())
        return;
    m_views->setShort(true);
    if (fits())
        return;
    m_findings->setText(m_findingCounts.value(0));
    if (fits())
        return;
    m_fullScreen->hide();
    if (fits())
        return;
    m_views->setIconsOnly(true);
    if (fits())
        return;
    m_trace->setToolButtonStyle(Qt::ToolButtonIconOnly);
    if (fits())
        return;
    m_export->hide();
    if (fits())
        return;
    m_nodes->hide(); // the list that the other pill opens has them
    if (!fits())
        m_findings->hide(); // the drawer counts them, too
}

void WindowBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    refreshWidths();
}

void WindowBar::retranslate()
{
    labels::setToolTip(*m_menu, tr("Menu: everything the window can do (Alt and a letter)"));
    labels::setAccessibleName(*m_menu, tr("Menu"));
    labels::setAccessibleName(*m_views, tr("What is shown"));
    labels::setAccessibleName(*m_group, tr("What the map is grouped by"));
    labels::setToolTip(*m_settings, tr("Theme, text size, language, motion"));
    labels::setAccessibleName(*m_settings, tr("Settings"));
    refreshHealth();
    refreshFindings();
}

void WindowBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
