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
    /// For a screen that is looked at from afar: the letters above the paths.
    void setCaptionPixels(int pixels);
    /// Both at the same step as those of another one, whichever is stepped.
    void stepWith(PathComparison& other);
    /// As player::PathSteps; both paths step.
    bool pressKey(int key);
    bool isAtStart() const;
    bool isAtEnd() const;
    stagepaint::StageView& stage(std::size_t index) { return *m_sides.at(index).stage; }

private:
    struct Side
    {
        labels::PlainLabel* caption = nullptr;
        player::FlowPlayer* player = nullptr;
        player::PathSteps* steps = nullptr;
        stagepaint::StageView* stage = nullptr;
    };
    void colour();

    std::vector<Side> m_sides;
    const paint::Theme* m_theme = nullptr;
    int m_captionPixels = 0; ///< 0: as in the window
};

} // namespace hopscope::app
