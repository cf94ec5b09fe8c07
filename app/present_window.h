// The path alone on a whole screen, in letters for the back of a room: stage or map, stepped by the keys that clickers send.
#pragma once

#include "app/presented_map.h"
#include "app/room_page.h"
#include "widgets/labels/plain_label.h"
#include "widgets/stage/stage_view.h"

#include <QWidget>

class QStackedWidget;

namespace hopscope::app {

class PathComparison;
class PointerOverlay;
class PresentedPath;

class PresentWindow : public QWidget
{
    Q_OBJECT
public:
    /// The steps must outlive it; its functions are PresentedMap's.
    PresentWindow(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, std::function<paint::MapPicture()> picture, QWidget* parent);

    void setTheme(const paint::Theme& theme);
    /// On another screen than the parent's window where there is one; else over it.
    void begin(bool stage);

    bool showsStage() const { return m_stageShown; }
    bool isBlack() const { return m_black; }
    /// Shows the stage, and the map not before it is free again: it may tell what is asked.
    void lockMap(bool locked);
    /// Of a lesson. Without a path its question is shown by itself, or its words.
    void setLessonPage(RoomPage page);
    bool hasQuestion() const { return m_page.question.has_value(); }
    bool showsQuestion() const;
    /// Two paths in place of one.
    bool isComparing() const { return !m_page.compared.empty() && !showsQuestion(); }
    PathComparison& comparison() { return *m_comparison; }
    QuestionBoard& board() { return *m_board; }
    bool isMapLocked() const { return m_mapLocked; }
    PresentedPath& path() { return *m_path; }
    PointerOverlay& pointer() { return *m_pointer; }
    void setReducedMotion(bool reduced);
    bool hidesAddresses() const;
    bool isFrozen() const { return m_frozen; }
    stagepaint::StageView& stage() { return *m_stage; }
    stagepaint::StageView& strip() { return *m_strip; }

public slots:
    void setBlack(bool black);
    /// Goes on showing what it shows, whatever is stepped.
    void setFrozen(bool frozen);
    void showStage(bool stage);
    /// Other addresses stand for them everywhere on this screen. What was frozen before is not held any longer.
    void hideAddresses(bool hidden);
    void showQuestion(bool shown);

signals:
    void stateChanged();
    /// A clicker goes on where the path has no further step, or back where it has none before.
    void nextPageAsked();
    void previousPageAsked();
    void ended();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build(std::function<paint::MapPicture()> picture);
    void showPage();
    bool pressPointerKey(int key);
    bool turnPage(int key);
    void placePointer();
    void fillPage();
    bool showsWords() const;
    QWidget* shownPart() const;
    void retranslate();

    player::PathSteps& m_steps;
    PresentedPath* m_path; ///< that it shows
    PointerOverlay* m_pointer;
    QStackedWidget* m_pages;
    stagepaint::StageView* m_stage;
    QWidget* m_mapPage;
    PresentedMap* m_map;
    stagepaint::StageView* m_strip;
    QWidget* m_cover; ///< black
    labels::PlainLabel* m_still;  ///< what was shown when it was frozen
    QuestionBoard* m_board;
    PathComparison* m_comparison;
    RoomPage m_page; ///< with the cluster's own addresses
    bool m_questionShown = false;
    bool m_stageShown = true;
    bool m_mapLocked = false;
    bool m_stillIsMap = false; ///< what was frozen
    bool m_black = false;
    bool m_frozen = false;
};

} // namespace hopscope::app
