#include "app/presented_map.h"

#include <QPainter>

namespace hopscope::app {

namespace {

constexpr std::size_t mostPodsInFull = 60;

} // namespace

PresentedMap::PresentedMap(player::PathSteps& steps, std::function<exporting::PictureSubject()> subject, std::function<paint::MapPicture()> picture, QWidget* parent)
    : QWidget(parent), m_steps(steps), m_subject(std::move(subject)), m_picture(std::move(picture)), m_theme(&paint::Theme::of(paint::ThemeKind::Light))
{
    setObjectName(QStringLiteral("presentedMap"));
    connect(&steps, &player::PathSteps::pathChanged, this, &PresentedMap::forgetLayout);
    connect(&steps, &player::PathSteps::momentChanged, this, qOverload<>(&QWidget::update));
}

void PresentedMap::setTheme(const paint::Theme& theme)
{
    m_theme = &theme;
    update();
}

void PresentedMap::setTextScale(double scale)
{
    m_textScale = scale;
    forgetLayout();
}

void PresentedMap::forgetLayout()
{
    m_layout.reset();
    update();
}

void PresentedMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme->background);
    const player::PathSteps::Path& path = m_steps.path();
    if (!path.trace)
        return;
    if (!m_layout) {
        exporting::PictureSubject subject = m_subject();
        if (!subject.snapshot)
            return;
        subject.options.measure = paint::textMeasure(m_textScale);
        // Of a large cluster only what takes part can be read from afar.
        const bool whole = subject.snapshot->pods.size() <= mostPodsInFull;
        m_layout.emplace(exporting::layoutOf(subject, {!whole, {}}, size()));
    }
    paint::MapPicture picture;
    picture.layout = &*m_layout;
    picture.theme = m_theme;
    picture.fontScale = m_textScale;
    picture.age = m_picture().age;
    picture.flow = paint::FlowPicture{path.trace.get(), path.candidate, m_steps.player().seconds(), {path.remark, {}}};
    const QRectF bounds = paint::pictureBounds(picture);
    const double scale = std::min(width() / bounds.width(), height() / bounds.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect()).center());
    painter.scale(scale, scale);
    painter.translate(-bounds.center());
    paint::paintMap(painter, picture, bounds);
}

void PresentedMap::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    forgetLayout();
}

} // namespace hopscope::app
