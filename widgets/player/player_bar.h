// The buttons under a path, around what shows its steps.
#pragma once

#include "widgets/player/path_steps.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace hopscope::player {

class PlayerBar : public QWidget
{
    Q_OBJECT
public:
    /// `scrubber` stands between the buttons, takes the rest of the room, and becomes the bar's.
    PlayerBar(PathSteps& steps, QWidget* scrubber, QWidget* parent = nullptr);

    /// Before all, and behind all else.
    void addFirst(QWidget* widget);
    void addLast(QWidget* widget);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const char* name);
    void connectPlayer();
    void retranslate();
    void showPath();
    void showPlaying();
    void refreshIcons();

    PathSteps& m_steps;
    FlowPlayer& m_player;
    QToolButton* m_first;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_last;
    QToolButton* m_loop;
    QComboBox* m_speed;
};

} // namespace hopscope::player
