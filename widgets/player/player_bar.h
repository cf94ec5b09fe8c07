// The buttons and the slider under a flow.
#pragma once

#include "widgets/player/flow_player.h"

#include <QWidget>

class QComboBox;
class QSlider;
class QToolButton;

namespace hopscope::labels {
class PlainLabel;
}

namespace hopscope::player {

class PlayerBar : public QWidget
{
    Q_OBJECT
public:
    explicit PlayerBar(FlowPlayer& player, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const char* name);
    void connectPlayer();
    void retranslate();
    void showTimeline();
    void showMoment();
    void showPlaying();
    void refreshIcons();

    FlowPlayer& m_player;
    QToolButton* m_first;
    QToolButton* m_back;
    QToolButton* m_play;
    QToolButton* m_forward;
    QToolButton* m_last;
    QToolButton* m_loop;
    QSlider* m_slider;
    QComboBox* m_speed;
    labels::PlainLabel* m_position;
};

} // namespace hopscope::player
