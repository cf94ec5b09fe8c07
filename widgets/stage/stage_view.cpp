#include "widgets/stage/stage_view.h"

#include "widgets/labels/plain_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hopscope::stagepaint {

StageView::StageView(player::FlowPlayer& player, QWidget* parent)
    : QWidget(parent), m_player(player), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("stageView"));
    setFocusPolicy(Qt::StrongFocus);
    labels::setAccessibleName(*this, tr("The path of the packet"));
    connect(&player, &player::FlowPlayer::secondsChanged, this, &StageView::follow);
    connect(&player, &player::FlowPlayer::timelineChanged, this, &StageView::follow);
}

void StageView::setPath(Path path)
{
    if (path.trace != m_path.trace)
        m_unfolded.clear();
    m_path = std::move(path);
    m_atLookup = false;
    rebuild();
}

void StageView::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    update();
}

void StageView::setTextScale(double scale)
{
    m_textScale = scale;
    rebuild();
}

void StageView::rebuild()
{
    m_stage = {};
    if (m_path.trace && width() > 0 && height() > 0) {
        stage::StageOptions options;
        options.width = width();
        options.height = height();
        options.textScale = m_textScale;
        options.unfolded = m_unfolded;
        options.places = m_path.places;
        options.podMtu = m_path.podMtu;
        options.words = &m_words;
        options.measure = stageMeasure();
        m_stage = stage::computeStage(*m_path.trace, m_path.candidate, options);
    }
    labels::setAccessibleDescription(*this, stepInWords());
    update();
}

stage::StageMoment StageView::moment() const
{
    if (m_atLookup || m_stage.hopCount == 0)
        return stage::stageAtStep(m_stage, 0);
    return stage::stageAt(m_stage, m_player.seconds());
}

void StageView::follow()
{
    m_atLookup = false;
    update();
    const std::size_t now = step();
    if (now == m_lastStep)
        return;
    m_lastStep = now;
    labels::setAccessibleDescription(*this, stepInWords());
    emit stepChanged(now);
}

QString StageView::stepInWords() const
{
    if (!m_path.trace || m_stage.steps.empty())
        return {};
    const stage::StageStory story = stage::tellStory(*m_path.trace, m_path.candidate, m_path.places, m_path.podMtu);
    const stage::StoryStep& told = story.steps.at(step());
    return QString::fromStdString(m_words.stepOf(told.number, story.steps.back().number) + ": " + m_words.sentence(story, told) + " " + m_words.why(story, told));
}

void StageView::goToStep(std::size_t step)
{
    if (m_stage.steps.empty())
        return;
    step = std::min(step, m_stage.steps.size() - 1);
    if (const auto seconds = stage::secondsOf(m_stage, step)) {
        m_player.seek(*seconds);
        follow();
        return;
    }
    m_player.toStart();
    m_atLookup = true;
    m_lastStep = step;
    labels::setAccessibleDescription(*this, stepInWords());
    update();
    emit stepChanged(step);
}

void StageView::toggleFold(std::size_t step)
{
    for (const stage::StageRow& row : m_stage.rows) {
        if (row.steps.size() < 2 || row.steps.front() != step)
            continue;
        for (const std::size_t folded : row.steps)
            m_unfolded.insert(m_stage.numbers[folded]);
        rebuild();
        return;
    }
}

void StageView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_stage.width == 0) {
        painter.fillRect(rect(), m_theme->region);
        return;
    }
    StagePicture picture;
    picture.stage = &m_stage;
    picture.moment = moment();
    picture.theme = m_theme;
    paintStage(painter, picture);
}

void StageView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    rebuild();
}

void StageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        labels::setAccessibleName(*this, tr("The path of the packet"));
        rebuild();
    }
    QWidget::changeEvent(event);
}

void StageView::mousePressEvent(QMouseEvent* event)
{
    const stage::Point point{event->position().x(), event->position().y()};
    if (const auto candidate = stage::candidateUnder(m_stage, point)) {
        emit candidateChosen(*candidate);
    } else if (const auto step = stage::stepUnder(m_stage, point)) {
        toggleFold(*step);
        goToStep(*step);
    }
    QWidget::mousePressEvent(event);
}

bool StageView::pressKey(int key)
{
    const std::size_t now = step();
    switch (key) {
    case Qt::Key_Right:
    case Qt::Key_PageDown: goToStep(now + 1); return true;
    case Qt::Key_Left:
    case Qt::Key_PageUp: goToStep(now > 0 ? now - 1 : 0); return true;
    case Qt::Key_Home: goToStep(0); return true;
    case Qt::Key_End: goToStep(m_stage.steps.size()); return true;
    default: break;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        goToStep(std::size_t(key - Qt::Key_1) + m_stage.firstHop);
        return true;
    }
    return player::pressPlayerKey(m_player, key);
}

void StageView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || !pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace hopscope::stagepaint
