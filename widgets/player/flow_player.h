// Plays a flow: the one clock owner of the animation. What a moment looks like is flow::frameAt.
#pragma once

#include "model/flow/flow_frame.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace hopscope::player {

class FlowPlayer : public QObject
{
    Q_OBJECT
public:
    explicit FlowPlayer(QObject* parent = nullptr);

    /// Begins at 0, paused; nothing removes the flow.
    void setTimeline(std::optional<flow::FlowTimeline> timeline);
    /// The same flow with another path: stays at the moment within `hop`, and goes on playing if it plays.
    void replaceTimeline(flow::FlowTimeline timeline, std::size_t hop);
    const std::optional<flow::FlowTimeline>& timeline() const { return m_timeline; }

    double seconds() const { return m_seconds; }
    double duration() const { return m_timeline ? m_timeline->duration() : 0; }
    std::size_t hop() const;
    flow::FlowFrame frame() const; ///< needs a timeline
    bool isPlaying() const { return m_playing; }
    bool isLooping() const { return m_looping; }
    double speed() const { return m_speed; }

    /// Seconds of a steady clock; tests give their own.
    void setClock(std::function<double()> clock) { m_clock = std::move(clock); }
    /// Moves on by what the clock says; the timer calls this.
    void advance();

public slots:
    void play();
    void pause();
    void togglePlaying();
    void toStart();
    void toEnd();
    void seek(double seconds);
    void seekToHop(std::size_t hop);
    void setSpeed(double speed);
    void setLooping(bool looping);

signals:
    void timelineChanged();
    void secondsChanged(double seconds);
    void hopChanged(std::size_t hop);
    void playingChanged(bool playing);

private:
    void moveTo(double seconds);
    void setPlaying(bool playing);

    std::optional<flow::FlowTimeline> m_timeline;
    double m_seconds = 0;
    double m_speed = 1;
    bool m_playing = false;
    bool m_looping = false;
    double m_lastTick = 0;
    std::function<double()> m_clock;
    QTimer m_timer;
};

} // namespace hopscope::player
