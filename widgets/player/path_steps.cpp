#include "widgets/player/path_steps.h"

#include <algorithm>

namespace hopscope::player {

PathSteps::PathSteps(FlowPlayer& player, QObject* parent) : QObject(parent), m_player(player)
{
    connect(&player, &FlowPlayer::secondsChanged, this, &PathSteps::follow);
    connect(&player, &FlowPlayer::timelineChanged, this, &PathSteps::follow);
}

void PathSteps::setPath(Path path)
{
    if (path == m_path)
        return;
    if (path.trace != m_path.trace)
        m_unfolded.clear();
    m_path = std::move(path);
    m_atLookup = false;
    m_story = {};
    m_index = {};
    if (m_path.trace) {
        m_story = stage::tellStory(*m_path.trace, m_path.candidate, m_path.places, m_path.podMtu);
        stage::StageOptions options;
        options.parts = {false, false, false};
        options.words = &m_words;
        options.measure = [](std::string_view, stage::Face, int) { return 0.0; };
        m_index = stage::computeStage(*m_path.trace, m_path.candidate, options);
    }
    m_lastStep = step();
    emit pathChanged();
    emit stepChanged(m_lastStep);
}

std::size_t PathSteps::step() const
{
    return m_atLookup || isEmpty() ? 0 : stage::stageAt(m_index, m_player.seconds()).step;
}

QString PathSteps::stepInWords() const
{
    if (isEmpty())
        return {};
    const stage::StoryStep& told = m_story.steps.at(step());
    return QString::fromStdString(m_words.stepOf(told.number, m_story.steps.back().number) + ": " + m_words.sentence(m_story, told) + " " + m_words.why(m_story, told));
}

QString PathSteps::pathInWords() const
{
    const QString step = stepInWords();
    return m_path.former && !step.isEmpty() ? step + QLatin1Char(' ') + m_path.former->difference : step;
}

std::shared_ptr<const PathSteps::Former> PathSteps::toldFormer(Former former)
{
    former.story = stage::tellStory(*former.trace, former.candidate, former.places, former.podMtu);
    return std::make_shared<const Former>(std::move(former));
}

void PathSteps::follow()
{
    m_atLookup = false;
    emit momentChanged();
    const std::size_t now = step();
    if (now == m_lastStep)
        return;
    m_lastStep = now;
    emit stepChanged(now);
}

void PathSteps::setBeforeTheFlow(bool before)
{
    if (before == m_atLookup || isEmpty() || stage::secondsOf(m_index, 0))
        return;
    m_atLookup = before;
    m_lastStep = step();
    emit momentChanged();
    emit stepChanged(m_lastStep);
}

void PathSteps::goTo(std::size_t wanted)
{
    if (isEmpty())
        return;
    wanted = std::min(wanted, count() - 1);
    if (const auto seconds = stage::secondsOf(m_index, wanted)) {
        m_player.seek(*seconds);
        follow();
        return;
    }
    m_player.toStart();
    m_atLookup = true;
    m_lastStep = wanted;
    emit momentChanged();
    emit stepChanged(wanted);
}

void PathSteps::stepForward()
{
    goTo(step() + 1);
}

void PathSteps::stepBack()
{
    const std::size_t now = step();
    goTo(now > 0 ? now - 1 : 0);
}

void PathSteps::toEnd()
{
    goTo(count());
}

void PathSteps::unfold(const std::vector<std::size_t>& steps)
{
    for (const std::size_t folded : steps)
        m_unfolded.insert(m_story.steps.at(folded).number);
    emit pathChanged();
}

bool PathSteps::pressKey(int key)
{
    if (isEmpty())
        return false;
    switch (key) {
    case Qt::Key_Space: m_player.togglePlaying(); return true;
    case Qt::Key_Right:
    case Qt::Key_PageDown: stepForward(); return true;
    case Qt::Key_Left:
    case Qt::Key_PageUp: stepBack(); return true;
    case Qt::Key_Home: toStart(); return true;
    case Qt::Key_End: toEnd(); return true;
    default: return false;
    }
}

} // namespace hopscope::player
