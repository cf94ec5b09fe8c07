// The centre of the window: the map, or the stage while there is a path; header strip and player are the same below both.
#pragma once

#include "app/lesson_course.h"
#include "widgets/stage/stage_view.h"

#include <QActionGroup>
#include <QFrame>

class QStackedWidget;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}
namespace hopscope::player {
class PlayerBar;
}

namespace hopscope::app {

class ChoiceRow;
class PathComparison;
class PresenterLine;

class PathPane : public QFrame
{
    Q_OBJECT
public:
    enum class View
    {
        Map,
        Stage
    };

    /// `map` becomes the pane's; `mapFocus` in it takes the keys. `views`: two actions, in the order of View. The steps must outlive it.
    PathPane(QWidget* map, QWidget* mapFocus, player::PathSteps& steps, QActionGroup* views, QAction* present, QWidget* parent = nullptr);

    /// What is shown while there is a path; without one the map is.
    void setView(View view);
    View view() const { return m_view; }
    /// What is seen now.
    View shownView() const;
    /// The map is needed for something: to be clicked on.
    void needMap(bool needed);
    /// Only the stage may be looked at: the map shows more than may be seen.
    void needStage(bool needed);
    /// Two paths instead of one; none: one again.
    void compare(const std::vector<ShownPath>& paths);
    PathComparison& comparison() { return *m_comparison; }
    /// The path before a supposition and the path now, where somebody looks at both; else none.
    std::vector<ShownPath> sideBySide() const;
    /// These words in place of the map; empty: the map again.
    void setCover(const QString& words);
    stagepaint::StageView& stage() { return *m_stage; }
    stagepaint::StageView& strip() { return *m_strip; }
    /// A button for it at the end of the bar.
    void addTool(QAction* action);
    PresenterLine& presenter() { return *m_presenter; }
    void setTheme(const paint::Theme& theme, double textScale);

signals:
    void viewShown();
    void sideBySideChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showParts();
    void shareScale();
    void retranslate();
    void buildSplit();
    void showSplit();

    player::PathSteps& m_steps;
    QWidget* m_map;
    QWidget* m_mapFocus;
    QStackedWidget* m_views;
    stagepaint::StageView* m_stage;
    stagepaint::StageView* m_strip;
    stagepaint::StageView* m_ruler;
    player::PlayerBar* m_bar;
    ChoiceRow* m_choice;
    QToolButton* m_present;
    QToolButton* m_split; ///< shows the path before and the path now
    PresenterLine* m_presenter;
    View m_view = View::Stage;
    PathComparison* m_comparison;
    labels::PlainLabel* m_cover;
    bool m_compares = false;
    bool m_mapNeeded = false;
    bool m_stageNeeded = false;
    double m_textScale = 1;
};

} // namespace hopscope::app
