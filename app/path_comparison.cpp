#include "app/path_comparison.h"

#include "widgets/labels/plain_label.h"

#include <QVBoxLayout>

#include <algorithm>

namespace hopscope::app {

PathComparison::PathComparison(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pathComparison"));
    setMinimumSize(1, 1); // the window is not made larger for what is seldom shown
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(2);
    for (int i = 0; i < 2; ++i) {
        Side side;
        side.caption = new labels::PlainLabel(this);
        side.caption->setProperty("role", QStringLiteral("section"));
        side.caption->setContentsMargins(14, 2, 14, 0);
        side.caption->setWordWrap(true);
        side.player = new player::FlowPlayer(this);
        side.steps = new player::PathSteps(*side.player, this);
        side.stage = new stagepaint::StageView(*side.steps, {true, false, false}, this);
        side.stage->setObjectName(QStringLiteral("comparedStage%1").arg(i + 1));
        column->addWidget(side.caption);
        column->addWidget(side.stage, 1);
        m_sides.push_back(side);
    }
}

void PathComparison::setPaths(const std::vector<ShownPath>& paths)
{
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        const Side& side = m_sides[i];
        const bool any = i < paths.size() && paths[i].path.trace;
        const player::PathSteps::Path path = any ? paths[i].path : player::PathSteps::Path();
        side.caption->setText(any ? (path.remark.isEmpty() ? paths[i].caption : paths[i].caption + QStringLiteral(" · ") + path.remark) : QString());
        const player::PathSteps::Path& before = side.steps->path();
        const bool same = any && before.trace && *before.trace == *path.trace && before.isOpen == path.isOpen;
        const std::size_t step = side.steps->step();
        side.player->setTimeline(any ? std::optional(flow::FlowTimeline(*path.trace, path.candidate)) : std::nullopt);
        side.steps->setPath(path);
        same ? side.steps->goTo(step) : side.steps->toEnd(); // other words move nothing
    }
}

void PathComparison::stepWith(PathComparison& other)
{
    for (std::size_t i = 0; i < m_sides.size(); ++i) {
        player::PathSteps* const steps[] = {m_sides[i].steps, other.m_sides[i].steps};
        for (const int from : {0, 1})
            connect(steps[from], &player::PathSteps::stepChanged, steps[1 - from], [to = steps[1 - from]](std::size_t step) {
                if (to->step() != step)
                    to->goTo(step);
            });
    }
}

bool PathComparison::pressKey(int key)
{
    bool taken = false;
    for (const Side& side : m_sides)
        taken = side.steps->pressKey(key) || taken;
    return taken;
}

bool PathComparison::isAtStart() const
{
    return std::all_of(m_sides.begin(), m_sides.end(), [](const Side& side) { return side.steps->isAtStart(); });
}

bool PathComparison::isAtEnd() const
{
    return std::all_of(m_sides.begin(), m_sides.end(), [](const Side& side) { return side.steps->isAtEnd(); });
}

void PathComparison::setTheme(const paint::Theme& theme, double textScale)
{
    m_theme = &theme;
    for (const Side& side : m_sides) {
        side.stage->setTheme(theme);
        side.stage->setTextScale(textScale);
    }
    colour();
}

void PathComparison::setCaptionPixels(int pixels)
{
    m_captionPixels = pixels;
    colour();
}

/// Where the window's own style does not reach.
void PathComparison::colour()
{
    if (m_captionPixels == 0 || !m_theme)
        return;
    QPalette ground;
    ground.setColor(QPalette::Window, m_theme->background);
    setPalette(ground);
    setAutoFillBackground(true);
    for (const Side& side : m_sides)
        side.caption->setStyleSheet(QStringLiteral("font-size: %1px; font-weight: 600; color: %2; background: transparent;").arg(m_captionPixels).arg(m_theme->text.name()));
}

} // namespace hopscope::app
