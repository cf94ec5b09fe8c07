// What only the presenter sees while the path is on another screen: the time, what comes next, and what the class sees.
#pragma once

#include "app/present_window.h"

#include <QElapsedTimer>
#include <QFrame>
#include <QPointer>
#include <QTimer>

class QBoxLayout;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::app {

class PresenterLine : public QFrame
{
    Q_OBJECT
public:
    /// The steps must outlive it.
    explicit PresenterLine(player::PathSteps& steps, QWidget* parent = nullptr);
    /// Goes on until that window ends.
    void follow(PresentWindow& window);
    /// What the page of a lesson says to who teaches it. Where it says nothing, the notes are the path's own.
    void setLessonPage(TeacherPage page);
    QString text() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    QString nextStep() const;
    QString notes() const;
    void buildNotes(QBoxLayout& column);
    void fillButtons();

    player::PathSteps& m_steps;
    wording::StageWording m_words;
    QPointer<PresentWindow> m_window;
    QElapsedTimer m_began;
    QTimer m_seconds;
    labels::PlainLabel* m_clock;
    labels::PlainLabel* m_next;
    labels::PlainLabel* m_notes;
    TeacherPage m_page;
    QToolButton* m_answer; ///< shows it here, while the room thinks
    QToolButton* m_view;
    QToolButton* m_question;
    QToolButton* m_black;
    QToolButton* m_freeze;
    QToolButton* m_hide; ///< of addresses
    QToolButton* m_end;
};

} // namespace hopscope::app
