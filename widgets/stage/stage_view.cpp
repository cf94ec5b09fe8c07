#include "widgets/stage/stage_view.h"

#include "widgets/labels/plain_words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hopscope::stagepaint {

StageView::StageView(player::PathSteps& steps, stage::StageParts parts, QWidget* parent)
    : QWidget(parent), m_steps(steps), m_parts(parts), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(parts.places ? QStringLiteral("stageView") : parts.panels ? QStringLiteral("headerStrip") : QStringLiteral("stepRuler"));
    setFocusPolicy(parts.places ? Qt::StrongFocus : parts.ruler ? Qt::TabFocus : Qt::NoFocus);
    if (!parts.places)
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&steps, &player::PathSteps::pathChanged, this, &StageView::rebuildWhenShown);
    connect(&steps, &player::PathSteps::momentChanged, this, qOverload<>(&QWidget::update));
    connect(&steps, &player::PathSteps::stepChanged, this, &StageView::follow);
    retranslate();
}

void StageView::retranslate()
{
    labels::setAccessibleName(*this, m_parts.places ? tr("The path of the packet") : m_parts.panels ? tr("The packet's header before and after the step") : tr("Steps of the path"));
    if (m_parts.panels && !m_parts.places)
        labels::setToolTip(*this, tr("Marked: what this step writes. Struck through: what stood there.\nE: a port that the sender chose. S: a port that the node chose."));
    rebuildWhenShown();
}

void StageView::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    update();
}

void StageView::setTextScale(double scale)
{
    m_textScale = scale;
    rebuildWhenShown();
}

void StageView::setMargin(double margin)
{
    m_margin = margin;
    rebuildWhenShown();
}

void StageView::setStackedHeaders(bool stacked)
{
    m_stackedHeaders = stacked;
    rebuildWhenShown();
}

stage::StageOptions StageView::options() const
{
    stage::StageOptions options;
    options.width = width();
    options.height = height();
    options.parts = m_parts;
    options.margin = m_margin;
    options.stackedHeaders = m_stackedHeaders;
    options.isOpen = m_steps.path().isOpen;
    options.textScale = m_textScale;
    options.unfolded = m_steps.unfolded();
    options.places = m_steps.path().places;
    options.podMtu = m_steps.path().podMtu;
    if (m_parts.places && m_parts.panels) // alone on its screen
        options.title = m_steps.path().remark.toStdString();
    if (const auto& former = m_steps.path().former) {
        options.former = {former, &former->story};
        options.difference = former->difference.toStdString();
    }
    options.words = &m_words;
    options.measure = stageMeasure();
    return options;
}

/// A view that is not looked at need not keep up.
void StageView::rebuildWhenShown()
{
    m_outdated = true;
    if (isVisible())
        rebuild();
}

void StageView::rebuild()
{
    m_outdated = false;
    m_stage = {};
    const player::PathSteps::Path& path = m_steps.path();
    if (path.trace && width() > 0 && (height() > 0 || !m_parts.places))
        m_stage = stage::computeStage(*path.trace, path.candidate, options());
    if (!m_parts.places && m_stage.height > 0)
        setFixedHeight(m_stage.height);
    labels::setAccessibleDescription(*this, m_steps.pathInWords());
    update();
}

stage::StageMoment StageView::moment() const
{
    if (m_steps.isBeforeTheFlow() || m_stage.hopCount == 0)
        return stage::stageAtStep(m_stage, 0);
    return stage::stageAt(m_stage, m_steps.player().seconds());
}

void StageView::follow()
{
    labels::setAccessibleDescription(*this, m_steps.pathInWords());
    update();
}

bool StageView::openFold(std::size_t step)
{
    for (const stage::StageRow& row : m_stage.rows) {
        if (row.steps.size() < 2 || row.steps.front() != step)
            continue;
        m_steps.unfold(std::vector<std::size_t>(row.steps));
        return true;
    }
    return false;
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
    picture.ground = m_parts.places || m_parts.panels;
    paintStage(painter, picture);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme->accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void StageView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_parts.places || event->oldSize().width() != width())
        rebuildWhenShown();
}

void StageView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (m_outdated)
        rebuild();
}

void StageView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StageView::mousePressEvent(QMouseEvent* event)
{
    const stage::Point point{event->position().x(), event->position().y()};
    if (const auto candidate = stage::candidateUnder(m_stage, point)) {
        emit candidateChosen(*candidate);
    } else if (const auto step = stage::stepUnder(m_stage, point)) {
        openFold(*step);
        m_steps.goTo(*step);
    }
    QWidget::mousePressEvent(event);
}

/// Dragged along the numbers: from step to step.
void StageView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_parts.ruler || !(event->buttons() & Qt::LeftButton))
        return;
    std::optional<std::size_t> nearest;
    double least = 0;
    for (const stage::StageDot& dot : m_stage.dots) {
        const double apart = std::abs(dot.rect.center().x - event->position().x());
        if (nearest && apart >= least)
            continue;
        nearest = dot.step;
        least = apart;
    }
    if (nearest && *nearest != step() && (m_parts.places ? stage::stepUnder(m_stage, {event->position().x(), event->position().y()}) == nearest : true))
        m_steps.goTo(*nearest);
}

bool StageView::pressKey(int key)
{
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        m_steps.goTo(std::size_t(key - Qt::Key_1) + m_stage.firstHop);
        return true;
    }
    return m_steps.pressKey(key);
}

void StageView::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier) || !pressKey(event->key()))
        QWidget::keyPressEvent(event);
}

} // namespace hopscope::stagepaint
