// Two paths below each other, each as far as it is seen: as it is, and as it would be.
#pragma once

#include "app/lesson_course.h"
#include "widgets/stage/stage_view.h"

#include <QWidget>

class QVBoxLayout;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class PathComparison : public QWidget
{
    Q_OBJECT
public:
    explicit PathComparison(QWidget* parent = nullptr);

    void setPaths(const std::vector<ShownPath>& paths);
    /// `textScale` as the stages have it; 0: as the room lets it be.
    void setTheme(const paint::Theme& theme, double textScale);
    stagepaint::StageView& stage(std::size_t index) { return *m_sides.at(index).stage; }

private:
    struct Side
    {
        labels::PlainLabel* caption = nullptr;
        player::FlowPlayer* player = nullptr;
        player::PathSteps* steps = nullptr;
        stagepaint::StageView* stage = nullptr;
    };
    std::vector<Side> m_sides;
};

} // namespace hopscope::app
