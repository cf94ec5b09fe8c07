#include "app/path_pane.h"

#include "app/choice_row.h"
#include "app/path_comparison.h"
#include "app/presenter_line.h"
#include "widgets/labels/plain_label.h"
#include "widgets/labels/plain_words.h"
#include "widgets/player/player_bar.h"

#include <QEvent>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

namespace {

/// Of the pane in a window of 1280x800, in which letters have their own size.
constexpr double usualWidth = 960;
constexpr double usualHeight = 720;
constexpr double stripMargin = 12;

} // namespace

PathPane::PathPane(QWidget* map, QWidget* mapFocus, player::PathSteps& steps, QActionGroup* views, QAction* present, QWidget* parent)
    : QFrame(parent), m_steps(steps), m_map(map), m_mapFocus(mapFocus)
{
    setObjectName(QStringLiteral("pathPane"));
    m_views = new QStackedWidget(this);
    m_views->addWidget(map);
    m_stage = new stagepaint::StageView(steps, {true, false, false}, m_views);
    m_views->addWidget(m_stage);
    m_comparison = new PathComparison(m_views);
    m_views->addWidget(m_comparison);
    m_cover = new labels::PlainLabel(m_views);
    m_cover->setObjectName(QStringLiteral("pathCover"));
    m_cover->setProperty("role", QStringLiteral("title"));
    m_cover->setAlignment(Qt::AlignCenter);
    m_cover->setWordWrap(true);
    m_cover->setMargin(48);
    m_cover->setMinimumSize(1, 1);
    m_views->addWidget(m_cover);
    m_strip = new stagepaint::StageView(steps, {false, true, false}, this);
    m_strip->setMargin(stripMargin);
    m_strip->setStackedHeaders(true);
    m_ruler = new stagepaint::StageView(steps, {false, false, true}, this);
    m_ruler->setMargin(0);
    m_bar = new player::PlayerBar(steps, m_ruler, this);
    m_bar->setAttribute(Qt::WA_StyledBackground);
    m_choice = new ChoiceRow(QStringLiteral("pathViews"), views, m_bar);
    m_bar->addFirst(m_choice);
    m_present = new QToolButton(m_bar);
    m_present->setObjectName(QStringLiteral("presentButton"));
    m_present->setDefaultAction(present);
    m_present->setProperty("role", QStringLiteral("icon"));
    m_present->setFocusPolicy(Qt::TabFocus);
    m_bar->addLast(m_present);
    buildSplit();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_presenter = new PresenterLine(steps, this);
    column->addWidget(m_presenter);
    column->addWidget(m_views, 1);
    column->addWidget(m_strip);
    column->addWidget(m_bar);
    connect(&steps, &player::PathSteps::pathChanged, this, &PathPane::showParts);
    connect(&steps, &player::PathSteps::pathChanged, this, &PathPane::showSplit);
    retranslate();
    showParts();
}

void PathPane::buildSplit()
{
    m_split = new QToolButton(m_bar);
    m_split->setObjectName(QStringLiteral("sideBySideButton"));
    m_split->setCheckable(true);
    m_split->setProperty("role", QStringLiteral("text"));
    m_split->setFocusPolicy(Qt::TabFocus);
    m_split->hide();
    m_bar->addLast(m_split);
    connect(m_split, &QToolButton::toggled, this, &PathPane::showSplit);
}

std::vector<ShownPath> PathPane::sideBySide() const
{
    const player::PathSteps::Path& now = m_steps.path();
    if (!now.former || !m_split->isChecked())
        return {};
    const player::PathSteps::Former& former = *now.former;
    const auto side = [](const QString& caption, player::PathSteps::Path path) {
        if (path.remark.isEmpty())
            path.remark = tr("as the cluster is");
        path.former.reset(); // it stands beside it
        return ShownPath{std::move(path), caption};
    };
    return {side(tr("Before"), {former.trace, former.candidate, former.places, former.podMtu, former.remark}), side(tr("Now"), now)};
}

/// There is something to compare as long as the path before is known.
void PathPane::showSplit()
{
    const bool can = m_steps.path().former != nullptr;
    m_split->setVisible(can);
    if (!can)
        m_split->setChecked(false);
    if (m_compares)
        return; // a lesson's
    m_comparison->setPaths(sideBySide());
    showParts();
    emit sideBySideChanged();
}

void PathPane::setView(View view)
{
    m_view = view;
    showParts();
}

PathPane::View PathPane::shownView() const
{
    if (m_steps.isEmpty() || m_mapNeeded)
        return View::Map;
    return m_stageNeeded ? View::Stage : m_view;
}

void PathPane::needMap(bool needed)
{
    m_mapNeeded = needed;
    showParts();
}

void PathPane::addTool(QAction* action)
{
    auto* button = new QToolButton(m_bar);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    button->setDefaultAction(action);
    button->setProperty("role", QStringLiteral("text"));
    button->setFocusPolicy(Qt::TabFocus);
    m_bar->addLast(button);
}

void PathPane::needStage(bool needed)
{
    m_stageNeeded = needed;
    showParts();
}

void PathPane::compare(const std::vector<ShownPath>& paths)
{
    m_compares = !paths.empty();
    m_comparison->setPaths(paths);
    showParts();
}

void PathPane::setCover(const QString& words)
{
    m_cover->setText(words);
    showParts();
}

void PathPane::showParts()
{
    const bool had = m_views->focusWidget() && m_views->focusWidget()->hasFocus();
    const bool path = !m_steps.isEmpty();
    const bool split = m_split->isChecked() && !m_mapNeeded;
    m_strip->setVisible(path && !m_mapNeeded && !split); // it is about one of them
    m_bar->setVisible(path && !m_mapNeeded);
    QWidget* wanted = shownView() == View::Stage ? static_cast<QWidget*>(m_stage) : m_map;
    if (m_compares || split)
        wanted = m_comparison;
    else if (wanted == m_map && !m_cover->text().isEmpty())
        wanted = m_cover;
    if (wanted == m_views->currentWidget())
        return;
    m_views->setCurrentWidget(wanted);
    if (had)
        (wanted == m_map ? m_mapFocus : wanted)->setFocus();
    emit viewShown();
}

/// A larger window has larger letters, but most of what it has more is the map's.
void PathPane::shareScale()
{
    const double larger = std::max(1.0, std::min(width() / usualWidth, height() / usualHeight));
    const double scale = m_textScale * (1 + (larger - 1) / 2);
    m_strip->setTextScale(scale);
    m_ruler->setTextScale(std::min(scale, std::max(1.0, m_textScale)));
    m_stage->setTextScale(m_textScale > 1 ? m_textScale : 0);
}

void PathPane::setTheme(const paint::Theme& theme, double textScale)
{
    m_textScale = textScale;
    for (stagepaint::StageView* view : {m_stage, m_strip, m_ruler})
        view->setTheme(theme);
    m_comparison->setTheme(theme, textScale > 1 ? textScale : 0);
    shareScale();
}

void PathPane::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    shareScale();
}

void PathPane::retranslate()
{
    labels::setAccessibleName(*m_choice, tr("Where the path is shown"));
    m_split->setText(tr("Side by side"));
    labels::setToolTip(*m_split, tr("The path before the change and the path now, one below the other"));
}

void PathPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace hopscope::app
