#include "widgets/player/flow_player.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hopscope::player {

namespace {

constexpr auto frameInterval = std::chrono::milliseconds(16);
constexpr double nearlyNothing = 1e-9;

double steadySeconds()
{
    using namespace std::chrono;
    return duration<double>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

FlowPlayer::FlowPlayer(QObject* parent) : QObject(parent), m_clock(steadySeconds)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(frameInterval);
    connect(&m_timer, &QTimer::timeout, this, &FlowPlayer::advance);
}

void FlowPlayer::setTimeline(std::optional<flow::FlowTimeline> timeline)
{
    setPlaying(false);
    m_timeline = std::move(timeline);
    m_seconds = 0;
    emit timelineChanged();
    emit secondsChanged(m_seconds);
    emit hopChanged(hop());
}

void FlowPlayer::replaceTimeline(flow::FlowTimeline timeline, std::size_t hopThen)
{
    const double within = m_timeline ? m_seconds - m_timeline->startOf(hop()) : 0;
    m_timeline = std::move(timeline);
    m_seconds = std::clamp(m_timeline->startOf(hopThen) + within, 0.0, duration());
    emit timelineChanged();
    emit secondsChanged(m_seconds);
    emit hopChanged(hop());
}

std::size_t FlowPlayer::hop() const
{
    return m_timeline && m_timeline->hopCount() > 0 ? m_timeline->hopAt(m_seconds) : 0;
}

flow::FlowFrame FlowPlayer::frame() const
{
    return flow::frameAt(*m_timeline, m_seconds);
}

void FlowPlayer::advance()
{
    if (!m_playing || !m_timeline)
        return;
    const double now = m_clock();
    const double passed = std::max(0.0, now - m_lastTick) * m_speed;
    m_lastTick = now;
    const double next = m_seconds + passed;
    if (next < duration()) {
        moveTo(next);
    } else if (m_looping && duration() > 0) {
        moveTo(std::fmod(next, duration()));
    } else {
        moveTo(duration());
        setPlaying(false);
    }
}

void FlowPlayer::play()
{
    if (!m_timeline || m_timeline->hopCount() == 0)
        return;
    if (m_seconds >= duration() - nearlyNothing)
        moveTo(0);
    setPlaying(true);
}

void FlowPlayer::pause()
{
    setPlaying(false);
}

void FlowPlayer::togglePlaying()
{
    if (m_playing)
        pause();
    else
        play();
}

void FlowPlayer::setPlaying(bool playing)
{
    if (playing == m_playing)
        return;
    m_playing = playing;
    m_lastTick = m_clock();
    if (playing)
        m_timer.start();
    else
        m_timer.stop();
    emit playingChanged(playing);
}

void FlowPlayer::toStart()
{
    seek(0);
}

void FlowPlayer::toEnd()
{
    seek(duration());
}

void FlowPlayer::seek(double seconds)
{
    setPlaying(false);
    moveTo(std::clamp(seconds, 0.0, duration()));
}

void FlowPlayer::seekToHop(std::size_t hop)
{
    if (!m_timeline || hop >= m_timeline->hopCount())
        return;
    // Late in the hop's time: the packet stands at its place, and nothing is on the move.
    seek(m_timeline->startOf(hop) + flow::FlowTimeline::secondsPerHop * 0.9);
}

void FlowPlayer::setSpeed(double speed)
{
    m_speed = std::clamp(speed, 0.1, 10.0);
}

void FlowPlayer::setLooping(bool looping)
{
    m_looping = looping;
}

void FlowPlayer::moveTo(double seconds)
{
    const std::size_t before = hop();
    m_seconds = seconds;
    emit secondsChanged(m_seconds);
    if (hop() != before)
        emit hopChanged(hop());
}

} // namespace hopscope::player
